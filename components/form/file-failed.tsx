'use client'
import { useEffect, useRef } from 'react'
import type { ActionState, FieldFault } from '@/lib/handling/types'
import type { FormTexts } from './types'

interface FileFailedProps {
  /** Of the summary. */
  id: string
  state: Extract<ActionState, { ok: false }>
  form: FormTexts
  signIn: string
  /** What is wrong with the file itself, and where its field is. */
  fault: { code: FieldFault; field: string; label: string | null } | null
}

/** Why a file was not taken, with the way to its field; it takes the focus when it comes. */
export function FileFailed({ id, state, form, signIn, fault }: FileFailedProps) {
  const summary = useRef<HTMLElement>(null)
  useEffect(() => summary.current?.focus(), [state])
  const { code, reference = '', seconds = 0 } = state
  const text = form.refusal[code].replace('%', code === 'TOO_MANY' ? String(seconds) : reference)
  return (
    <section ref={summary} className="error-summary" aria-labelledby={id} tabIndex={-1}>
      <h2 id={id}>{fault === null ? text : form.summary}</h2>
      {fault === null ? null : (
        <ul>
          <li>
            <a href={`#${fault.field}`}>
              {fault.label === null
                ? form.fieldFault[fault.code]
                : `${fault.label}: ${form.fieldFault[fault.code]}`}
            </a>
          </li>
        </ul>
      )}
      {code === 'SIGNED_OUT' ? (
        <p>
          <a href={signIn} target="_blank" rel="noopener">
            {form.signIn}
          </a>
        </p>
      ) : null}
    </section>
  )
}
