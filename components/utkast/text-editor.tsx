'use client'
import { useActionState, useDeferredValue, useMemo, type ReactNode } from 'react'
import { checkText } from '@/lib/check/check-text'
import { fill } from '@/lib/check/sentences'
import type { CheckFacts } from '@/lib/check/types'
import { wordDifference } from '@/lib/format/word-difference'
import { saveText } from '@/lib/utkast/text/actions'
import { textOfValues } from '@/lib/utkast/text/rules'
import type { Demand, TextKey, TextValues, ValueName } from '@/lib/utkast/text/types'
import type { UtkastStatus } from '@/lib/utkast/types'
import { Changes } from './changes'
import { CheckPanel } from './check-panel'
import { Conflict } from './conflict'
import { Preview } from './preview'
import type { Base } from './saver'
import { SaveLine } from './save-line'
import { TextFields } from './text-fields'
import type { EditorTexts } from './types'
import { useDraft } from './use-draft'

export interface TextEditorProps {
  textKey: TextKey
  userId: string
  status: UtkastStatus
  saved: Base & { by: string }
  /** What the form begins with where nothing is saved. */
  start: TextValues
  last: { values: TextValues; account: string } | null
  demands: Demand[]
  facts: CheckFacts
  texts: EditorTexts
  signIn: string
  /** The Storting's words. */
  request: ReactNode
  /** What else can be done with the text. */
  children?: ReactNode
}

/** The form for one account, with the Storting's words beside it and what there is to say about the text as it is written. */
export function TextEditor(props: TextEditorProps) {
  const { textKey, userId, status, saved, start, last, demands, facts, texts } = props
  const [answer, send] = useActionState(saveText, null)
  const sent = answer !== null && !answer.ok ? answer : null
  // Without a script the answer of the server comes with the page: what was typed then stands in it.
  const draft = useDraft({ textKey, userId, saved, start: sent ? typedIn(sent.values) : start, isAuto: status !== 'TIL_GODKJENNING' }) // prettier-ignore
  const { values, state } = draft
  const written = useDeferredValue(values)
  const funn = useMemo(() => {
    // Places count in the field as it stands, blanks at the end of lines and all.
    const text = { ...textOfValues(written, demands), redegjorelse: written.redegjorelse ?? '' }
    return checkText(text, facts)
  }, [written, demands, facts])
  const conflict = draft.conflict ?? (sent?.code === 'STALE' ? { base: saved.values, mine: typedIn(sent.values) } : null) // prettier-ignore
  const refused = state.kind === 'refused' ? state.refused : sent
  const onValue = (name: ValueName, value: string) =>
    draft.change({ ...values, [name]: value, ...alsoSet(name, value) })
  return (
    <div className="draft">
      <form
        action={send}
        noValidate
        autoComplete="off"
        className="draft-form"
        onSubmit={(event) => {
          event.preventDefault()
          draft.save()
        }}
      >
        {conflict === null ? null : (
          <Conflict {...conflict} theirs={saved.values} by={saved.by} texts={texts} onChosen={draft.settle} />
        )}
        <WhichText {...textKey} revisjon={saved.revisjon} />
        {last === null || conflict !== null ? null : (
          <button
            className="ds-button"
            data-variant="secondary"
            type="button"
            onClick={() => draft.change({ ...values, ...last.values })}
          >
            {texts.startFromLast}
          </button>
        )}
        <TextFields
          values={values}
          onValue={onValue}
          demands={demands}
          faults={refused?.fieldErrors ?? {}}
          texts={texts}
          count={fill(texts.signs, { antall: String((values.redegjorelse ?? '').length) })}
        />
        <p className="narrow-only">
          <a href="#kontroll">{fill(texts.funnCount, { antall: String(funn.length) })}</a>
        </p>
        <SaveLine
          state={state}
          refused={refused}
          isRestored={draft.isRestored}
          texts={texts}
          signIn={props.signIn}
        />
        <div className="button-row">
          <button className="ds-button" data-variant="secondary" type="submit">
            {status === 'TIL_GODKJENNING' ? texts.saveBack : texts.save}
          </button>
        </div>
      </form>
      <aside className="draft-side">
        {props.request}
        <CheckPanel funn={funn} texts={texts} />
        <LastYear last={last} account={written.redegjorelse ?? ''} texts={texts} />
        <details className="unfold">
          <summary>{texts.preview}</summary>
          <Preview account={written.redegjorelse ?? ''} />
        </details>
      </aside>
      {props.children}
    </div>
  )
}

function WhichText({ vedtakId, rapporteringssesjon, omgang, revisjon }: TextKey & { revisjon: number }) {
  return (
    <>
      <input type="hidden" name="vedtakId" value={vedtakId} />
      <input type="hidden" name="rapporteringssesjon" value={rapporteringssesjon} />
      <input type="hidden" name="omgang" value={omgang} />
      <input type="hidden" name="revisjon" value={revisjon} />
    </>
  )
}

/** What was typed of a form that was sent: which text it is for comes from the page. */
function typedIn(values: Record<string, string>): TextValues {
  const { vedtakId: _id, rapporteringssesjon: _year, omgang: _round, revisjon: _read, ...typed } = values
  return typed
}

/** The assessments that go with one answer only choose it too; it can still be changed. */
function alsoSet(name: ValueName, value: string): TextValues {
  if (name !== 'vurdering') return {}
  if (value === 'ANSES_FULGT_OPP' || value === 'FORESLATT_OPPHEVET') return { rapporteringAvsluttes: 'ja' }
  return value === 'KOMMER_TILBAKE' || value === 'DELVIS_FULGT_OPP' ? { rapporteringAvsluttes: 'nei' } : {}
}

function LastYear({ last, account, texts }: Pick<TextEditorProps, 'last' | 'texts'> & { account: string }) {
  const pieces = useMemo(
    () => (last === null ? [] : wordDifference(last.account, account.trim())),
    [last, account],
  )
  const isSame = pieces.every(({ kind }) => kind === 'same')
  return (
    <section aria-labelledby="fjor" className="draft-part">
      <h2 id="fjor">{texts.changes}</h2>
      {last === null ? (
        <p className="muted">{texts.noLast}</p>
      ) : (
        <>
          <p className="muted">{isSame ? texts.unchanged : texts.changesHelp}</p>
          {isSame ? null : <Changes pieces={pieces} texts={texts} />}
          <details className="unfold">
            <summary>{texts.wholeLast}</summary>
            <Preview account={last.account} />
          </details>
        </>
      )}
    </section>
  )
}
