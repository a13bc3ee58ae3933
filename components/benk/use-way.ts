import { useRouter } from 'next/navigation'
import type { Route } from 'next'
import { useActionState, useEffect, useEffectEvent, useTransition } from 'react'
import { decideEnhet, undoDecision } from '@/lib/gjennomgang/decision/actions'
import type { Decided, Undone } from '@/lib/gjennomgang/decision/types'
import type { ActionState } from '@/lib/handling/types'
import { unitPath } from '@/lib/vedtak/rules'
import { announce } from './announce'
import type { DeskProps } from './types'

/** Set when one unit leads to another by itself: what is said there, whose heading is then where reading begins. */
let arrival: string | null = null

export function toHeading(): void {
  document.getElementById('enhet')?.focus()
}

/** Deciding and taking back, and the way on from either: to the next undecided unit, or to the one that was taken back. */
export function useWay({ unit, links, total, texts }: Pick<DeskProps, 'unit' | 'links' | 'total' | 'texts'>) {
  const [state, decide, isDeciding] = useActionState<ActionState<Decided> | null, FormData>(decideEnhet, null)
  const [undone, undo, isUndoing] = useActionState<ActionState<Undone> | null, FormData>(undoDecision, null)
  const [isLeaving, leave] = useTransition()
  const router = useRouter()
  const isGone = state?.ok === true || (undone?.ok === true && undone.data.enhetId !== unit.enhetId)

  const go = (path: string | null, said = '') => {
    if (path === null) return announce(texts.none)
    arrival = said
    leave(() => router.push(path as Route))
  }
  const onDecided = useEffectEvent((answer: ActionState<Decided>) => {
    if (!answer.ok) return announce(answer.code === 'STALE' ? texts.stale : texts.refusal[answer.code])
    if (links.undecided === null) announce(texts.saved)
    go(links.undecided ?? links.list, texts.saved)
  })
  const onUndone = useEffectEvent((answer: ActionState<Undone>) => {
    if (!answer.ok) return announce(texts.refusal[answer.code])
    announce(`${texts.undone} ${total}`)
    const { enhetId, ...key } = answer.data
    if (enhetId !== unit.enhetId)
      go(`${links.bench}${unitPath(key).replace(/^\/vedtak/u, '')}${links.search}`)
  })
  useEffect(() => {
    if (state !== null) onDecided(state)
  }, [state])
  useEffect(() => {
    if (undone !== null) onUndone(undone)
  }, [undone])
  const onArrival = useEffectEvent(() => {
    if (arrival === null) return
    toHeading()
    // The total of this page: that of the one before did not know of what was decided there.
    if (arrival !== '') announce(`${arrival} ${total}`)
    arrival = null
  })
  useEffect(() => onArrival(), [])
  // From when it is asked until the next unit is there: what is pressed meanwhile would meet one that nobody has read.
  return { state, decide, isDeciding, undone, undo, isUndoing, isBusy: isDeciding || isUndoing || isLeaving || isGone, go } // prettier-ignore
}
