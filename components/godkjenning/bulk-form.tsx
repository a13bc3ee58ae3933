'use client'
import { useActionState } from 'react'
import type { FormTexts } from '@/components/form/types'
import type { ActionState } from '@/lib/handling/types'
import type { BulkOutcome, BulkReason } from '@/lib/utkast/approval/types'

type State = ActionState<BulkOutcome[]> | null

interface BulkFormProps {
  /** The boxes stand beside the texts, and name the form. */
  id: string
  action: (state: State, form: FormData) => Promise<ActionState<BulkOutcome[]>>
  submit: string
  /** Sentences for one, and for what came of all: `{ '0': …, '1': …, other: … }` with «#» for the number. */
  texts: Pick<FormTexts, 'refusal' | 'pending'> & {
    none: string
    outcome: Record<'0' | '1' | 'other', string>
  }
  reasons: Record<BulkReason, string>
  /** What each text is called. */
  names: Record<string, string>
}

/** Approves the chosen ones, and says what came of each. Works without a script: the answer is then the page itself. */
export function BulkForm({ id, action, submit, texts, reasons, names }: BulkFormProps) {
  const [state, send, isPending] = useActionState<State, FormData>(action, null)
  return (
    <form id={id} action={send} className="action-form">
      <div className="form-end">
        <button className="ds-button" type="submit" aria-disabled={isPending || undefined}>
          {submit}
        </button>
        <div role="status">
          {isPending ? texts.pending : null}
          {!isPending && state !== null ? (
            <Outcome state={state} texts={texts} reasons={reasons} names={names} />
          ) : null}
        </div>
      </div>
    </form>
  )
}

type OutcomeProps = Pick<BulkFormProps, 'texts' | 'reasons' | 'names'> & { state: NonNullable<State> }

function Outcome({ state, texts, reasons, names }: OutcomeProps) {
  if (!state.ok) {
    return <p className="notice">{state.code === 'INVALID' ? texts.none : texts.refusal[state.code]}</p>
  }
  const left = state.data.flatMap(({ utkastId, reason }) => (reason === null ? [] : [{ utkastId, reason }]))
  const count = state.data.length - left.length
  const sentence = texts.outcome[count === 0 ? '0' : count === 1 ? '1' : 'other'].replace('#', String(count))
  return (
    <div className="notice">
      <p>{sentence}</p>
      {left.length === 0 ? null : (
        <ul>
          {left.map(({ utkastId, reason }) => (
            <li key={utkastId}>
              {names[utkastId] ?? ''}: {reasons[reason]}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
