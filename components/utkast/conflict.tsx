'use client'
import { useEffect, useRef, useState } from 'react'
import { fill } from '@/lib/check/sentences'
import { wordDifference } from '@/lib/format/word-difference'
import { changedValues, proposedSide, type Side } from '@/lib/utkast/text/rules'
import type { TextValues, ValueName } from '@/lib/utkast/text/types'
import { Changes } from './changes'
import type { EditorTexts, PlainName } from './types'

interface ConflictProps {
  /** The revision both began with. */
  base: TextValues
  mine: TextValues
  theirs: TextValues
  /** Who saved it and when, in words. */
  by: string
  texts: EditorTexts
  onChosen: (values: TextValues) => void
}

/** Two have written from the same revision: both versions of each field that differs, and a choice for each. */
export function Conflict({ base, mine, theirs, by, texts, onChosen }: ConflictProps) {
  const names = changedValues(mine, theirs)
  const section = useRef<HTMLElement>(null)
  useEffect(() => section.current?.focus(), [])
  const [sides, setSides] = useState<Partial<Record<ValueName, Side>>>({})
  const sideOf = (name: ValueName) => sides[name] ?? proposedSide(name, { base, mine })
  const take = (choose: (name: ValueName) => Side) => {
    const chosen: TextValues = { ...theirs }
    for (const name of names) chosen[name] = (choose(name) === 'mine' ? mine : theirs)[name] ?? ''
    onChosen(chosen)
  }
  return (
    <section ref={section} className="conflict" aria-labelledby="konflikt" tabIndex={-1}>
      <h2 id="konflikt">{texts.conflict}</h2>
      <p>{texts.conflictLead}</p>
      {names.map((name) => (
        <fieldset key={name} className="conflict-field">
          <legend>{labelOf(name, texts)}</legend>
          <div className="conflict-sides">
            {(['mine', 'theirs'] as const).map((side) => (
              <label key={side} className="conflict-side">
                <span className="radio-row">
                  <input
                    type="radio"
                    name={`velg-${name}`}
                    checked={sideOf(name) === side}
                    onChange={() => setSides({ ...sides, [name]: side })}
                  />
                  <span className="strong">{side === 'mine' ? texts.mine : by}</span>
                </span>
                <Version name={name} side={side} versions={{ mine, theirs }} texts={texts} />
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <div className="button-row">
        <button className="ds-button" type="button" onClick={() => take(sideOf)}>
          {texts.useChoices}
        </button>
        <button
          className="ds-button"
          data-variant="secondary"
          type="button"
          onClick={() => take(() => 'mine')}
        >
          {texts.allMine}
        </button>
        <button
          className="ds-button"
          data-variant="secondary"
          type="button"
          onClick={() => take(() => 'theirs')}
        >
          {texts.allTheirs}
        </button>
      </div>
    </section>
  )
}

interface VersionProps {
  name: ValueName
  side: Side
  versions: Record<Side, TextValues>
  texts: EditorTexts
}

/** One side whole; in the other one's what is there instead is marked. */
function Version({ name, side, versions, texts }: VersionProps) {
  const own = versions[side][name] ?? ''
  const other = versions[side === 'mine' ? 'theirs' : 'mine'][name] ?? ''
  if (own === '') return <span className="muted">{texts.empty}</span>
  const words = spoken(name, own, texts)
  if (words !== null) return <span>{words}</span>
  const pieces = wordDifference(other, own).filter(({ kind }) => kind !== 'removed')
  return <Changes pieces={pieces} texts={texts} />
}

/** A choice in the words of the form. */
function spoken(name: ValueName, value: string, texts: EditorTexts): string | null {
  if (name === 'vurdering') return texts.vurdering[value as keyof EditorTexts['vurdering']]
  if (name === 'rapporteringAvsluttes') return value === 'ja' ? texts.ja : texts.nei
  if (name === 'maalform') return value === 'NN' ? texts.nn : texts.nb
  return null
}

function labelOf(name: ValueName, texts: EditorTexts): string {
  return name.startsWith('svar')
    ? fill(texts.answer, { nr: String(Number(name.slice(4)) + 1) })
    : texts.field[name as PlainName]
}
