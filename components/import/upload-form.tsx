'use client'
import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useActionState, useEffect, useRef, useState } from 'react'
import { Field } from '@/components/form/field'
import { FileFailed } from '@/components/form/file-failed'
import type { FormTexts } from '@/components/form/types'
import type { ActionState } from '@/lib/handling/types'
import { uploadFile } from '@/lib/opplasting/actions'
import { largestUpload } from '@/lib/opplasting/rules'

interface UploadFormProps {
  texts: {
    label: string
    help: string
    drop: string
    submit: string
    sending: string
    done: string
    /** «%» is the name of the file. */
    chosen: string
    tooLarge: string
  }
  form: FormTexts
  places: { signIn: string; here: string }
}

type State = ActionState<{ opplastingId: string }> | null

/**
 * A file to be dropped or chosen. Without a script it is a field and a button, and what was uploaded stands first in the list
 * below; with one, its own page opens.
 */
export function UploadForm({ texts, form, places }: UploadFormProps) {
  const [state, send, isSending] = useActionState<State, FormData>(uploadFile, null)
  const [name, setName] = useState<string | null>(null)
  const [isTooLarge, setTooLarge] = useState(false)
  const [isOver, setOver] = useState(false)
  const router = useRouter()
  const place = useRef<HTMLFormElement>(null)
  const opened = state?.ok ? state.data.opplastingId : null
  useEffect(() => {
    if (opened !== null) router.push(`${places.here}/${opened}` as Route)
  }, [opened, places.here, router])
  const failed = state !== null && !state.ok ? state : null
  const fault = failed?.fieldErrors.fil
  const take = (file: File | undefined) => {
    setName(file?.name ?? null)
    setTooLarge((file?.size ?? 0) > largestUpload)
  }
  const drop = (event: React.DragEvent) => {
    event.preventDefault()
    setOver(false)
    const input = place.current?.querySelector<HTMLInputElement>('input[type="file"]')
    if (!input || event.dataTransfer.files.length === 0) return
    input.files = event.dataTransfer.files
    take(input.files[0])
  }
  return (
    <form
      ref={place}
      action={send}
      noValidate
      className={isOver ? 'action-form drop-place is-over' : 'action-form drop-place'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      onChange={({ target }) => {
        if (target instanceof HTMLInputElement) take(target.files?.[0])
      }}
      onSubmit={(event) => {
        if (isTooLarge) event.preventDefault()
      }}
    >
      {failed ? (
        <FileFailed
          id="opplasting-feil"
          state={failed}
          form={form}
          signIn={places.signIn}
          fault={fault === undefined ? null : { code: fault, field: 'opplasting-fil', label: null }}
        />
      ) : null}
      <p className="drop-words" aria-hidden="true">
        {texts.drop}
      </p>
      <Field
        id="opplasting-fil"
        field={{ kind: 'file', name: 'fil', label: texts.label, help: texts.help }}
        typed={undefined}
        fault={isTooLarge ? 'FILE_TOO_LARGE' : fault}
        texts={{ ...form, fieldFault: { ...form.fieldFault, FILE_TOO_LARGE: texts.tooLarge } }}
      />
      <div className="form-end">
        <button className="ds-button" type="submit" aria-disabled={isSending || isTooLarge || undefined}>
          {texts.submit}
        </button>
        <div role="status">
          {isSending
            ? texts.sending
            : opened !== null
              ? texts.done
              : name === null
                ? null
                : texts.chosen.replace('%', name)}
        </div>
      </div>
    </form>
  )
}
