'use client'
import { useActionState, useEffect, useRef, type ReactNode } from 'react'
import type { ActionState } from '@/lib/handling/types'
import { Field } from './field'
import { Outcomes, type OutcomeTexts } from './outcomes'
import { TypedValues } from './tick-box'
import type { FieldSpec, FormTexts } from './types'

type State = ActionState | null

interface ActionFormProps {
  /** Names the form and begins the names of its fields: there may be several on a page. */
  id: string
  action: (state: State, form: FormData) => Promise<ActionState>
  fields: FieldSpec[]
  submit: ReactNode
  /** What is told when it is done. */
  done: string
  texts: FormTexts
  /** Where to sign in again, and where a user's page is. */
  places: { signIn: string; user?: string }
  /** Of an act on several: what came of each stands where `done` would. */
  outcomes?: OutcomeTexts
  variant?: 'primary' | 'secondary'
  children?: ReactNode
}

/**
 * A form for an act of `lib/action`: works without a script, keeps what was typed, says what is wrong at the top with a way to
 * each field, and beside the field.
 */
export function ActionForm({ id, action, fields, submit, done, texts, ...rest }: ActionFormProps) {
  const { places, variant = 'primary', outcomes, children } = rest
  const [state, send, isPending] = useActionState<State, FormData>(action, null)
  const failed = state !== null && !state.ok ? state : null
  return (
    <form id={id} action={send} noValidate className="action-form">
      {failed ? (
        <Summary form={id} failed={failed} fields={fields} texts={texts} signIn={places.signIn} />
      ) : null}
      <TypedValues value={failed?.values ?? null}>{children}</TypedValues>
      {fields.map((field) => (
        <Field
          key={field.name}
          id={`${id}-${field.name}`}
          field={field}
          typed={failed ? (failed.values[field.name] ?? '') : undefined}
          fault={failed?.fieldErrors[field.name]}
          texts={texts}
        />
      ))}
      <div className="form-end">
        <button
          className="ds-button"
          data-variant={variant}
          type="submit"
          aria-disabled={isPending || undefined}
        >
          {submit}
        </button>
        <div role="status">
          {isPending ? texts.pending : null}
          {!isPending && state?.ok ? (
            <Done state={state} done={done} texts={texts} user={places.user} outcomes={outcomes} />
          ) : null}
        </div>
      </div>
    </form>
  )
}

type Failed = Extract<ActionState, { ok: false }>

interface SummaryProps {
  form: string
  failed: Failed
  fields: FieldSpec[]
  texts: FormTexts
  signIn: string
}

function Summary({ form, failed, fields, texts, signIn }: SummaryProps) {
  const summary = useRef<HTMLElement>(null)
  useEffect(() => summary.current?.focus(), [failed])
  const { code, fieldErrors, reference = '', seconds = 0 } = failed
  const wrong = fields.filter(({ name }) => fieldErrors[name] !== undefined)
  const text = texts.refusal[code].replace('%', code === 'TOO_MANY' ? String(seconds) : reference)
  return (
    <section
      ref={summary}
      className="error-summary"
      aria-labelledby={`${form}-feil`}
      tabIndex={-1}
      {...{ autoFocus: true }}
    >
      <h2 id={`${form}-feil`}>{wrong.length > 0 ? texts.summary : text}</h2>
      {wrong.length > 0 ? (
        <ul>
          {wrong.map(({ name, label, kind, options }) => (
            <li key={name}>
              <a
                href={`#${form}-${name}${kind === 'radio' || kind === 'checkboxes' ? `-${options?.[0]?.value ?? ''}` : ''}`}
              >
                {`${label}: ${texts.fieldFault[fieldErrors[name] ?? 'INVALID']}`}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      {code === 'SIGNED_OUT' ? (
        <p>
          <a href={signIn} target="_blank" rel="noopener">
            {texts.signIn}
          </a>
        </p>
      ) : null}
    </section>
  )
}

interface DoneProps {
  state: Extract<ActionState, { ok: true }>
  done: string
  texts: FormTexts
  user: string | undefined
  outcomes: OutcomeTexts | undefined
}

/** What came of it. A link that is shown once stands here and nowhere else. */
function Done({ state: { data }, done, texts, user, outcomes }: DoneProps) {
  if (outcomes !== undefined && Array.isArray(data))
    return (
      <div className="notice">
        <Outcomes data={data} texts={outcomes} />
      </div>
    )
  const { link, userId } = readData(data)
  return (
    <div className="notice">
      <p>{link === null ? done : texts.link}</p>
      {link === null ? null : <code className="once-link">{link}</code>}
      {userId !== null && user !== undefined ? (
        <p>
          <a href={`${user}/${userId}`}>{texts.toUser}</a>
        </p>
      ) : null}
    </div>
  )
}

function readData(data: unknown): { link: string | null; userId: string | null } {
  const told = typeof data === 'object' && data !== null ? data : {}
  return {
    link: 'link' in told && typeof told.link === 'string' ? told.link : null,
    userId: 'userId' in told && typeof told.userId === 'string' ? told.userId : null,
  }
}
