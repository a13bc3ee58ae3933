'use client'
import { useActionState, useEffect, useRef } from 'react'
import type { ActionState } from '@/lib/handling/types'
import type { FileReport } from '@/lib/ansvar/registrering/types'
import { Field } from '@/components/form/field'
import { FileFailed } from '@/components/form/file-failed'
import type { FieldSpec, FormTexts } from '@/components/form/types'
import { FileRows, type FileTexts } from './file-rows'

type State = ActionState<FileReport> | null
type Act = (state: unknown, form: FormData) => Promise<ActionState<FileReport>>

interface FileFormProps {
  action: Act
  field: FieldSpec
  texts: FileTexts
  form: FormTexts
  /** Where to sign in again, and the empty form once more. */
  places: { signIn: string; again: string; list: string }
}

/**
 * A file in two steps: what would come of it, and then, when that is confirmed, what came. Works without a script: what was
 * sent goes along in the confirmation.
 */
export function FileForm({ action, field, texts, form, places }: FileFormProps) {
  const [preview, sendFile, isReading] = useActionState<State, FormData>(action, null)
  const [written, confirm, isWriting] = useActionState<State, FormData>(action, null)
  const shown = written?.ok ? written.data : preview?.ok ? preview.data : null
  const failed = [written, preview].find((state) => state !== null && !state.ok)
  const status = isReading || isWriting ? form.pending : ''
  return (
    <div className="file-steps">
      {failed && !failed.ok ? (
        <FileFailed
          id="fil-skjema-feil"
          state={failed}
          form={form}
          signIn={places.signIn}
          fault={summarised(failed, field)}
        />
      ) : null}
      {shown === null ? (
        <form action={sendFile} noValidate className="action-form">
          <Field id="fil" field={field} typed={undefined} fault={faultOf(preview)} texts={form} />
          <div className="form-end">
            <button className="ds-button" type="submit" aria-disabled={isReading || undefined}>
              {texts.preview}
            </button>
          </div>
        </form>
      ) : (
        <Shown report={shown} texts={texts}>
          {shown.isWritten || shown.rows.every(({ utfall }) => utfall !== 'NY') ? null : (
            <form action={confirm} className="action-form">
              <input type="hidden" name="innhold" value={shown.innhold ?? ''} />
              <input type="hidden" name="filnavn" value={shown.filnavn} />
              <input type="hidden" name="bekreft" value="ja" />
              <div className="form-end">
                <button className="ds-button" type="submit" aria-disabled={isWriting || undefined}>
                  {texts.confirm}
                </button>
              </div>
            </form>
          )}
          <p className="link-row">
            <a href={places.again}>{texts.again}</a>
            <a href={places.list}>{texts.list}</a>
          </p>
        </Shown>
      )}
      <div role="status">{status}</div>
    </div>
  )
}

function faultOf(state: State) {
  return state !== null && !state.ok ? state.fieldErrors.fil : undefined
}

function summarised({ fieldErrors }: Extract<State, { ok: false }>, { label }: FieldSpec) {
  const code = fieldErrors.fil ?? fieldErrors.innhold
  return code === undefined ? null : { code, field: 'fil', label }
}

interface ShownProps {
  report: FileReport
  texts: FileTexts
  children: React.ReactNode
}

/** What came, or would come, of the file. */
function Shown({ report, texts, children }: ShownProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [report])
  const count = report.rows.filter(({ utfall }) => utfall === 'NY').length
  const left = report.rows.length - count
  const fill = (text: string) => text.replace('#', String(count)).replace('%', String(left))
  return (
    <section aria-labelledby="utfall" data-andre-tall="">
      <h2 id="utfall" ref={heading} tabIndex={-1}>
        {report.isWritten ? texts.writtenTitle : texts.previewTitle}
      </h2>
      <p>{fill(report.isWritten ? texts.written : count === 0 ? texts.nothing : texts.wouldWrite)}</p>
      {report.ignored.length > 0 ? (
        <p className="muted">{`${texts.ignored} ${report.ignored.join(', ')}`}</p>
      ) : null}
      {children}
      <FileRows report={report} texts={texts} />
    </section>
  )
}
