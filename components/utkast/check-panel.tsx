'use client'
import { isHigh } from '@/lib/check/check-text'
import { fill } from '@/lib/check/sentences'
import type { Evidence, Funn } from '@/lib/check/types'
import type { ValueName } from '@/lib/utkast/text/types'
import { fieldId } from './draft-field'
import type { EditorTexts } from './types'

/** How many places of one kind are shown: more would not be read. */
const mostPlaces = 4

/** What the checks say of the text as it stands in the form, each with a way to the place. */
export function CheckPanel({ funn, texts }: { funn: Funn[]; texts: EditorTexts }) {
  return (
    <section id="kontroll" aria-labelledby="kontroll-tittel" className="draft-part">
      <h2 id="kontroll-tittel">{texts.checks}</h2>
      <p className="muted" role="status">
        {funn.length === 0 ? texts.noFunn : fill(texts.funnCount, { antall: String(funn.length) })}
      </p>
      <ul className="rows">
        {funn.map((one) => (
          <li key={one.rule} className={isHigh(one) ? 'funn funn-high' : 'funn'}>
            <p className="strong">{fill(texts.rule[one.rule], one.values)}</p>
            {isHigh(one) ? <p className="muted">{texts.high}</p> : null}
            <ul className="funn-places">
              {one.evidence.slice(0, mostPlaces).map((place) => (
                <li key={`${place.field}-${place.start}`}>
                  <GoTo place={place} texts={texts} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
}

function GoTo({ place, texts }: { place: Evidence; texts: EditorTexts }) {
  const id = fieldId(nameOf(place))
  return (
    <a href={`#${id}`} onClick={(event) => goTo(event, place)}>
      {place.text === '' ? (
        fill(texts.fillIn, { felt: labelOf(place, texts) })
      ) : (
        <>
          «{place.text}» <span className="sr-only">{texts.goTo}</span>
        </>
      )}
    </a>
  )
}

function nameOf({ field }: Evidence): ValueName {
  return field.startsWith('delkrav.') ? `svar${Number(field.slice(8))}` : (field as ValueName)
}

function labelOf({ field }: Evidence, { field: labels, answer }: EditorTexts): string {
  if (field.startsWith('delkrav.')) return fill(answer, { nr: String(Number(field.slice(8)) + 1) })
  return labels[field as keyof EditorTexts['field']]
}

/** Marks the words in the field; in a set of choices the chosen one, or the first. */
function goTo(event: { preventDefault: () => void }, place: Evidence): void {
  const field = document.getElementById(fieldId(nameOf(place)))
  if (field === null) return
  event.preventDefault()
  const choice = field.querySelector<HTMLInputElement>('input:checked') ?? field.querySelector('input')
  const target = choice ?? field
  target.focus()
  target.scrollIntoView({ block: 'center' })
  if (target instanceof HTMLTextAreaElement) showWords(target, place)
}

/** A browser scrolls to a mark in a long field when the field gets the focus with it set. */
function showWords(area: HTMLTextAreaElement, { start, end }: Evidence): void {
  area.setSelectionRange(start, start)
  area.blur()
  area.focus()
  area.setSelectionRange(start, end)
}
