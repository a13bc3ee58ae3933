'use client'
import { useRef, useState, useSyncExternalStore } from 'react'
import type { Command } from '@/lib/gjennomgang/keys/rules'
import { withPhrase } from '@/lib/gjennomgang/phrases/rules'
import type { Avgjorelse } from '@/lib/gjennomgang/types'
import { announce } from './announce'
import { DecisionForm, reasonId } from './decision-form'
import { KeyHelp } from './key-help'
import { areKeysOff, onKeysSwitched } from './keys-store'
import type { DeskProps } from './types'
import { useKeys } from './use-keys'
import { toHeading, useWay } from './use-way'

/**
 * Decides one unit and goes on to the next that nobody has decided. The form holds the unit and the revision it was made
 * with, so that no key can meet another unit than the one that is shown; without a script it is a form like any other.
 */
export function Desk(props: DeskProps) {
  const { gjennomgangId, slag, unit, isClosed, links, choices, phrases, texts } = props
  const { state, decide, isDeciding, undone, undo, isUndoing, isBusy, go } = useWay(props)
  const [choosing, setChoosing] = useState<Avgjorelse | null>(null)
  const isOff = useSyncExternalStore(onKeysSwitched, areKeysOff, () => false)
  const form = useRef<HTMLFormElement>(null)
  const undoForm = useRef<HTMLFormElement>(null)
  const help = useRef<HTMLDialogElement>(null)

  const area = () => form.current?.querySelector<HTMLTextAreaElement>(`#${reasonId}`)
  const buttonOf = (avgjorelse: Avgjorelse | null) =>
    form.current?.querySelector<HTMLButtonElement>(`button[value="${avgjorelse ?? ''}"]`) ?? null
  const startReason = (avgjorelse: Avgjorelse) => {
    setChoosing(avgjorelse)
    announce(texts.choosing)
    buttonOf(avgjorelse)?.focus()
  }
  const takePhrase = (phrase: string) => {
    const field = area()
    if (field) field.value = withPhrase(field.value, phrase)
    buttonOf(choosing ?? choices.find(({ isReasoned }) => isReasoned)?.avgjorelse ?? null)?.focus()
  }
  const save = (avgjorelse: Avgjorelse | null) => {
    const button = buttonOf(avgjorelse)
    if (button) form.current?.requestSubmit(button)
    else announce(texts.choose)
  }
  const leaveReason = () => {
    setChoosing(null)
    toHeading()
  }
  const acts: Record<Exclude<Command['kind'], 'phrase' | 'decide'>, () => void> = {
    next: () => go(links.next),
    previous: () => go(links.previous),
    remark: () => area()?.focus(),
    undo: () => undoForm.current?.requestSubmit(),
    help: () => help.current?.showModal(),
    save: () => save(choosing ?? unit.avgjorelse),
    leave: leaveReason,
    wait: () => announce(texts.wait),
  }
  const run = (command: Command) => {
    if (command.kind === 'phrase') takePhrase(phrases[command.at] ?? '')
    else if (command.kind !== 'decide') acts[command.kind]()
    else if (command.isPlain) save(command.avgjorelse)
    else startReason(command.avgjorelse)
  }
  const isChoosing = choosing !== null
  useKeys({ slag, isOff, isChoosing, phrases: phrases.length, isBusy, isClosed }, { reason: reasonId, run })
  const acting = { ref: form, action: decide, state, isPending: isDeciding, choosing }
  return (
    <>
      {isClosed ? null : (
        <>
          <DecisionForm {...props} {...acting} onPhrase={takePhrase} onReason={startReason} />
          <form ref={undoForm} action={undo} className="desk-undo">
            <input type="hidden" name="gjennomgangId" value={gjennomgangId} />
            <button
              className="ds-button"
              data-variant="secondary"
              type="submit"
              aria-disabled={isUndoing || undefined}
            >
              {texts.undo} <kbd aria-hidden="true">Z</kbd>
            </button>
            {undone !== null && !undone.ok ? <p className="notice">{texts.refusal[undone.code]}</p> : null}
          </form>
        </>
      )}
      <KeyHelp ref={help} texts={texts} isOff={isOff} />
    </>
  )
}
