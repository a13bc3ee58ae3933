import { diffWordsWithSpace } from 'diff'

/** A piece of two texts put into one: in both, only in the older, or only in the newer. */
export interface DifferencePiece {
  kind: 'same' | 'removed' | 'added'
  text: string
}

/** Words as Norwegian has them: «2025–2026», «e-helse» and «§ 14» fall where a reader would cut. */
const words = new Intl.Segmenter('nb', { granularity: 'word' })

/** So many changed words that nobody would read it as one text changed into another. */
const mostEdits = 2_000

/**
 * What was taken out of a text and put into it, word by word. White space between two changes belongs to them, so that a
 * changed phrase is one piece and not one for each word. The pieces in both or only in the newer, put end to end, are
 * the newer text.
 */
export function wordDifference(older: string, newer: string): DifferencePiece[] {
  const found = diffWordsWithSpace(older, newer, { intlSegmenter: words, maxEditLength: mostEdits })
  if (found === undefined) return compact([{ kind: 'removed', text: older }, { kind: 'added', text: newer }]) // prettier-ignore
  return joinChanges(
    found.map(({ added, removed, value }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value,
    })),
  )
}

function joinChanges(pieces: readonly DifferencePiece[]): DifferencePiece[] {
  const joined: DifferencePiece[] = []
  let removed = ''
  let added = ''
  for (const [index, { kind, text }] of pieces.entries()) {
    const isBlank = kind === 'same' && /^[^\S\n]+$/u.test(text)
    const goesOn = isBlank && removed !== '' && added !== '' && pieces[index + 1]?.kind !== 'same'
    if (kind === 'removed' || goesOn) removed += text
    if (kind === 'added' || goesOn) added += text
    if (kind !== 'same' || goesOn) continue
    joined.push(...change(removed, added), { kind, text })
    removed = ''
    added = ''
  }
  return compact([...joined, ...change(removed, added)])
}

/** A change without the blanks at its end that both sides have. */
function change(removed: string, added: string): DifferencePiece[] {
  const [blank = ''] = /\s*$/u.exec(removed) ?? []
  const shared = blank !== '' && added.endsWith(blank) ? blank.length : 0
  const cut = (text: string) => text.slice(0, text.length - shared)
  return [
    { kind: 'removed', text: cut(removed) },
    { kind: 'added', text: cut(added) },
    { kind: 'same', text: removed.slice(removed.length - shared) },
  ]
}

function compact(pieces: readonly DifferencePiece[]): DifferencePiece[] {
  return pieces.filter(({ text }) => text !== '')
}

/** How much of the newer text stood in the older, from 0 to 1. */
export function sharedPart(pieces: readonly DifferencePiece[]): number {
  const lengthOf = (kind: DifferencePiece['kind']) =>
    pieces.filter((piece) => piece.kind === kind).reduce((sum, { text }) => sum + text.trim().length, 0)
  const same = lengthOf('same')
  const whole = same + Math.max(lengthOf('added'), lengthOf('removed'))
  return whole === 0 ? 1 : same / whole
}
