import type { ActionState } from '@/lib/handling/types'
import { changedValues } from '@/lib/utkast/text/rules'
import type { Saved, TextValues } from '@/lib/utkast/text/types'

/** A revision as this browser knows it: what is written is compared with it, and sent as written from it. */
export interface Base {
  revisjon: number
  values: TextValues
}

/** What the browser keeps until the server has acknowledged it. */
export interface Draft {
  userId: string
  base: Base
  values: TextValues
}

type Refused = Extract<ActionState, { ok: false }>

export type SaveState =
  | { kind: 'untouched' }
  | { kind: 'waiting' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: string }
  /** Nobody could be reached: tried again when the network is back, and now and then. */
  | { kind: 'offline' }
  | { kind: 'refused'; refused: Refused }

interface SaverOptions {
  base: Base
  send: (values: TextValues, revisjon: number) => Promise<ActionState<Saved>>
  /** Keeps what is not saved in the browser; null: nothing is left to keep. */
  keep: (left: { base: Base; values: TextValues } | null) => void
  onState: (state: SaveState) => void
  /** Whether to save by itself while somebody writes. */
  isAuto: () => boolean
}

export interface Saver {
  change: (values: TextValues) => void
  saveNow: () => void
  /** Goes on from another revision, with what is to stand now. */
  goOnFrom: (base: Base, values: TextValues) => void
  base: () => Base
  stop: () => void
}

const pauseMs = 1_500
const againMs = 10_000

/**
 * Saves while somebody writes: a moment after the last letter, one request at a time. What is written is kept in the browser
 * at once and forgotten when the server has said that it has it, so that a closed lid, a lost network or an ended session
 * takes nothing.
 */
export function startSaver({ base: first, send, keep, onState, isAuto }: SaverOptions): Saver {
  let base = first
  let values = first.values
  let isSending = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const isChanged = () => changedValues(base.values, values).length > 0
  const later = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void save(), ms)
  }

  async function save(): Promise<void> {
    clearTimeout(timer)
    if (isSending) return
    isSending = true
    const sent = values
    onState({ kind: 'saving' })
    try {
      take(await send(sent, base.revisjon), sent)
    } catch {
      onState({ kind: 'offline' })
      later(againMs)
    } finally {
      isSending = false
    }
  }

  function take(result: ActionState<Saved>, sent: TextValues): void {
    if (!result.ok) {
      onState({ kind: 'refused', refused: result })
      if (result.code === 'TOO_MANY') later((result.seconds ?? 10) * 1000)
      return
    }
    base = { revisjon: result.data.revisjon, values: sent }
    if (!isChanged()) {
      keep(null)
      return onState({ kind: 'saved', at: result.data.lagret })
    }
    keep({ base, values })
    onState({ kind: 'waiting' })
    if (isAuto()) later(pauseMs)
  }

  /** The network is back, or somebody has come back, maybe from signing in again. */
  const onReturn = () => {
    if (document.visibilityState === 'visible' && isChanged() && isAuto()) void save()
  }
  window.addEventListener('online', onReturn)
  window.addEventListener('focus', onReturn)
  document.addEventListener('visibilitychange', onReturn)
  return {
    change: (typed) => {
      values = typed
      keep(isChanged() ? { base, values } : null)
      onState({ kind: 'waiting' })
      if (isAuto()) later(pauseMs)
    },
    saveNow: () => void save(),
    goOnFrom: (from, typed) => {
      base = from
      values = typed
      keep(isChanged() ? { base, values } : null)
    },
    base: () => base,
    stop: () => {
      clearTimeout(timer)
      window.removeEventListener('online', onReturn)
      window.removeEventListener('focus', onReturn)
      document.removeEventListener('visibilitychange', onReturn)
    },
  }
}
