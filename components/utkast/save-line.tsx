'use client'
import { fill } from '@/lib/check/sentences'
import { formatClock } from '@/lib/format/date'
import type { ActionState } from '@/lib/handling/types'
import type { SaveState } from './saver'
import type { EditorTexts } from './types'

interface SaveLineProps {
  state: SaveState
  refused: Extract<ActionState, { ok: false }> | null
  isRestored: boolean
  texts: EditorTexts
  signIn: string
}

/** Whether what is written is saved, and what stands in the way. Told aloud only when it changes for the worse or at rest. */
export function SaveLine({ state, refused, isRestored, texts, signIn }: SaveLineProps) {
  const isQuiet = state.kind === 'waiting' || state.kind === 'saving' || state.kind === 'untouched'
  return (
    <div className="save-line" data-tilstand={state.kind}>
      <p role="status">{isQuiet ? null : said(state, texts)}</p>
      {isQuiet && state.kind !== 'untouched' ? <p className="muted">{texts[state.kind]}</p> : null}
      {isRestored && state.kind !== 'saved' ? <p className="muted">{texts.restored}</p> : null}
      {refused === null || refused.code === 'STALE' ? null : (
        <div className="notice" role="alert">
          <p>{refused.code === 'SIGNED_OUT' ? texts.signedOut : refusal(refused, texts)}</p>
          {refused.code === 'SIGNED_OUT' ? (
            <p>
              <a href={signIn} target="_blank" rel="noopener">
                {texts.form.signIn}
              </a>
            </p>
          ) : null}
        </div>
      )}
    </div>
  )
}

function said(state: SaveState, texts: EditorTexts): string | null {
  if (state.kind === 'saved') return fill(texts.saved, { tid: formatClock(new Date(state.at)) })
  return state.kind === 'offline' ? texts.offline : null
}

function refusal(
  { code, reference = '', seconds = 0 }: NonNullable<SaveLineProps['refused']>,
  { form }: EditorTexts,
) {
  return form.refusal[code].replace('%', code === 'TOO_MANY' ? String(seconds) : reference)
}
