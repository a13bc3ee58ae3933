'use client'
import { useId, useSyncExternalStore, type Ref } from 'react'
import type { Decided } from '@/lib/gjennomgang/decision/types'
import type { Avgjorelse } from '@/lib/gjennomgang/types'
import type { ActionState } from '@/lib/handling/types'
import type { DeskProps } from './types'

export const reasonId = 'begrunnelse'

interface DecisionFormProps extends Pick<
  DeskProps,
  'unit' | 'choices' | 'phrases' | 'phraseLang' | 'texts' | 'links'
> {
  ref: Ref<HTMLFormElement>
  action: (form: FormData) => void
  state: ActionState<Decided> | null
  isPending: boolean
  /** What a reason is being chosen for. */
  choosing: Avgjorelse | null
  onPhrase: (phrase: string) => void
  onReason: (avgjorelse: Avgjorelse) => void
}

/** The reason, the stock phrases, and one button for each thing that may be said. */
export function DecisionForm(props: DecisionFormProps) {
  const { ref, unit, action, state, isPending, choices, texts, links, choosing, onReason } = props
  const failed = state !== null && !state.ok ? state : null
  const fault = failed?.fieldErrors.begrunnelse
  const about = fault ? `${reasonId}-feil ${reasonId}-hjelp` : `${reasonId}-hjelp`
  const hasScript = useHasScript()
  return (
    <form ref={ref} action={action} noValidate className="desk-form">
      <input type="hidden" name="enhetId" value={unit.enhetId} />
      <input type="hidden" name="revisjon" value={unit.revisjon} />
      <div className="field">
        <label htmlFor={reasonId}>
          {texts.reason} <kbd aria-hidden="true">M</kbd>
        </label>
        <p id={`${reasonId}-hjelp`} className="small muted">
          {texts.reasonHelp}
        </p>
        {fault ? (
          <p id={`${reasonId}-feil`} className="field-error">
            {texts.fieldFault[fault]}
          </p>
        ) : null}
        <textarea
          key={unit.revisjon}
          id={reasonId}
          className="ds-input"
          name="begrunnelse"
          rows={4}
          maxLength={4000}
          defaultValue={failed ? (failed.values.begrunnelse ?? '') : unit.begrunnelse}
          aria-describedby={about}
          aria-invalid={fault ? true : undefined}
        />
      </div>
      {hasScript ? <Phrases {...props} /> : null}
      <div className="desk-buttons">
        {choices.map(({ avgjorelse, label, key, isReasoned }) => (
          <button
            key={avgjorelse}
            className="ds-button"
            data-variant={isReasoned ? 'secondary' : 'primary'}
            type="submit"
            name="avgjorelse"
            value={avgjorelse}
            aria-disabled={isPending || undefined}
            data-chosen={unit.avgjorelse === avgjorelse || undefined}
            data-choosing={choosing === avgjorelse || undefined}
            onClick={(event) => {
              const written = event.currentTarget.form?.elements.namedItem('begrunnelse')
              const isEmpty = written instanceof HTMLTextAreaElement && written.value.trim() === ''
              if (isPending || (isReasoned && isEmpty)) event.preventDefault()
              if (!isPending && isReasoned && isEmpty) onReason(avgjorelse)
            }}
          >
            {label} <kbd aria-hidden="true">{key}</kbd>
          </button>
        ))}
      </div>
      {isPending ? <p className="small muted">{texts.pending}</p> : null}
      {failed && !fault ? (
        <p className="notice">{failed.code === 'STALE' ? texts.stale : texts.refusal[failed.code]}</p>
      ) : null}
      {state?.ok ? (
        <p className="notice">
          {texts.saved} <a href={links.undecided ?? links.list}>{texts.toNext}</a>
        </p>
      ) : null}
    </form>
  )
}

/** The stock phrases; each with the digit that takes it while a reason is being chosen. */
function Phrases({ phrases, phraseLang, texts, choosing, onPhrase }: DecisionFormProps) {
  const id = useId()
  return (
    <div
      className="desk-phrases"
      data-open={choosing !== null || undefined}
      role="group"
      aria-labelledby={id}
    >
      <p id={id} className="small strong">
        {choosing === null ? texts.phrases : texts.choosing}
      </p>
      <ol>
        {phrases.map((phrase, at) => (
          <li key={phrase}>
            <button type="button" lang={phraseLang} onClick={() => onPhrase(phrase)}>
              <kbd aria-hidden="true">{at + 1}</kbd> {phrase}
            </button>
          </li>
        ))}
      </ol>
    </div>
  )
}

const never = () => () => undefined

/** False in what the server makes: what only a script can do is not offered to whoever has none. */
function useHasScript(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
