'use client'
import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useActionState, useEffect, useRef, useState } from 'react'
import { Field } from '@/components/form/field'
import { FileFailed } from '@/components/form/file-failed'
import type { FormTexts } from '@/components/form/types'
import type { Language } from '@/lib/format/language'
import type { ActionState } from '@/lib/handling/types'
import { uploadFile } from '@/lib/opplasting/actions'
import { megabytes, SendingLine, type SendingTexts } from './sending-line'
import { useSending, type FileFault } from './use-sending'

interface UploadFormProps {
  texts: SendingTexts & {
    label: string
    help: string
    drop: string
    submit: string
    received: string
    /** «%» is the name of the file, «#» its size. */
    chosen: string
    fault: Record<FileFault, string>
  }
  form: FormTexts
  places: { signIn: string; here: string }
  language: Language
}

type State = ActionState<{ opplastingId: string }> | null

/**
 * A file to be dropped or chosen. With a script its way is counted and may be stopped, and its own page opens when it has come;
 * without one it is a field and a button, and a link to that page.
 */
export function UploadForm({ texts, form, places, language }: UploadFormProps) {
  const [posted, post] = useActionState<State, FormData>(uploadFile, null)
  const [isOver, setOver] = useState(false)
  const router = useRouter()
  const place = useRef<HTMLFormElement>(null)
  const pageOf = (id: string) => `${places.here}/${id}` as Route
  const { file, fault, answer, gone, take, send, stop } = useSending((id) => router.push(pageOf(id)))

  // Posted before the script was awake: it opens the page all the same.
  const posting = posted?.ok ? posted.data.opplastingId : null
  useEffect(() => {
    if (posting !== null) router.push(`${places.here}/${posting}` as Route)
  }, [posting, places.here, router])
  const state = answer ?? posted
  const failed = state !== null && !state.ok ? state : null
  const drop = (event: React.DragEvent) => {
    event.preventDefault()
    setOver(false)
    const { files } = event.dataTransfer
    const input = place.current?.querySelector<HTMLInputElement>('input[type="file"]')
    if (!input || files.length === 0 || gone !== null) return
    if (files.length === 1) input.files = files
    take(files)
  }

  return (
    <form
      ref={place}
      action={post}
      noValidate
      className={isOver ? 'action-form drop-place is-over' : 'action-form drop-place'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      onChange={({ target }) => {
        if (target instanceof HTMLInputElement) take(target.files)
      }}
      onSubmit={(event) => {
        event.preventDefault()
        send(event.currentTarget)
      }}
    >
      {failed ? <Failed state={failed} form={form} signIn={places.signIn} /> : null}
      <p className="drop-words" aria-hidden="true">
        {texts.drop}
      </p>
      <Field
        id={fieldId}
        field={{ kind: 'file', name: 'fil', label: texts.label, help: texts.help }}
        typed={undefined}
        fault={fault === null ? failed?.fieldErrors.fil : 'FILE_TOO_LARGE'}
        texts={
          fault === null
            ? form
            : { ...form, fieldFault: { ...form.fieldFault, FILE_TOO_LARGE: texts.fault[fault] } }
        }
      />
      {file === null || gone !== null ? null : (
        <p className="file-chosen">
          {texts.chosen.replace('%', () => file.name).replace('#', () => megabytes(file.size, language))}
        </p>
      )}
      <div className="form-end">
        {gone === null ? (
          <button className="ds-button" type="submit">
            {texts.submit}
          </button>
        ) : (
          <SendingLine gone={gone} all={file?.size ?? 0} texts={texts} language={language} stop={stop} />
        )}
        <div role="status">
          {fault === null ? null : <span className="sr-only">{texts.fault[fault]}</span>}
          {state?.ok ? <a href={pageOf(state.data.opplastingId)}>{texts.received}</a> : null}
        </div>
      </div>
    </form>
  )
}

const fieldId = 'opplasting-fil'

interface FailedProps {
  state: Extract<ActionState, { ok: false }>
  form: FormTexts
  signIn: string
}

function Failed({ state, form, signIn }: FailedProps) {
  const code = state.fieldErrors.fil
  const fault = code === undefined ? null : { code, field: fieldId, label: null }
  return <FileFailed id="opplasting-feil" state={state} form={form} signIn={signIn} fault={fault} />
}
