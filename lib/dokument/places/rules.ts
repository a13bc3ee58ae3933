import { pageOfLine, type PageColumns, type PageRef } from '../rules'

/** Lines of a document, the first and the last of them. */
export interface Stretch {
  from: number
  to: number
}

/** The lines of a part of a document, to look for words in. */
export interface SearchedLines {
  first: number
  /** Letters and digits alone: how a print breaks lines and words does not count. */
  letters: string
  /** Where each line begins in `letters`. */
  starts: number[]
}

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '')

export function searchLines(first: number, lines: readonly string[]): SearchedLines {
  const starts: number[] = []
  let letters = ''
  for (const line of lines) {
    starts.push(letters.length)
    letters += lettersOf(line)
  }
  return { first, letters, starts }
}

/** So many letters are enough to know the beginning and the end of a text by; fewer where a page breaks inside them. */
const edges = [40, 20]
/** The letters of heads and feet that may stand inside a text which goes over some pages. */
const furniture = 600

/**
 * Where a text stands, at or after a line: where all its letters do, else from its beginning to its end, with what the print
 * put in between; only its first line where the end is not found, and null where the beginning is not.
 */
export function findStretch(searched: SearchedLines, text: string, after: number): Stretch | null {
  const { first, letters, starts } = searched
  const wanted = lettersOf(text)
  const start = starts[Math.max(after - first, 0)]
  if (wanted === '' || start === undefined) return null
  const lineAt = (index: number) => first + starts.findLastIndex((at) => at <= index)
  const whole = letters.indexOf(wanted, start)
  if (whole !== -1) return { from: lineAt(whole), to: lineAt(whole + wanted.length - 1) }
  const head = firstFound(edges.map((edge) => letters.indexOf(wanted.slice(0, edge), start)))
  if (head === null) return null
  const ends = edges.map((edge) => endOf(letters, wanted.slice(-edge), head))
  const end = firstFound(ends.map((at) => (at - head <= wanted.length + furniture ? at : -1)))
  return { from: lineAt(head), to: lineAt(end ?? head) }
}

const firstFound = (places: readonly number[]): number | null => places.find((at) => at !== -1) ?? null

/** The last letter of the first place where the words are, from there on; -1 where they are not. */
function endOf(letters: string, words: string, from: number): number {
  const at = letters.indexOf(words, from)
  return at === -1 ? -1 : at + words.length - 1
}

/** What a document says of one unit, and the line it begins on. */
export interface UnitTexts {
  linje: number
  tittel: string
  vedtakstekst: string
  redegjorelse: string
  vurderingSetning: string | null
  /** The documents it was adopted in, as cited. */
  truffetI: string[]
  frister: string[]
  lofter: { setning: string; linje: number }[]
}

/** Where each of them stands; null where it cannot be told closer than by the line of the unit. */
export interface UnitPlaces {
  heading: Stretch | null
  request: Stretch | null
  account: Stretch | null
  conclusion: Stretch | null
  adoptedIn: Stretch | null
  frister: (Stretch | null)[]
  lofter: (Stretch | null)[]
}

/** A heading stands so many lines above the number of its vedtak, at most. */
export const linesAbove = 8

export function placesOfUnit(searched: SearchedLines, unit: UnitTexts): UnitPlaces {
  const request = findStretch(searched, unit.vedtakstekst, unit.linje)
  const account = findStretch(searched, unit.redegjorelse, request?.to ?? unit.linje)
  const inAccount = (text: string) => findStretch(searched, text, account?.from ?? unit.linje)
  const heading = findStretch(searched, unit.tittel, Math.max(unit.linje - linesAbove, searched.first))
  const [adopted] = unit.truffetI
  return {
    heading: heading !== null && heading.from <= unit.linje + 1 ? heading : null,
    request,
    account,
    conclusion: unit.vurderingSetning === null ? null : inAccount(unit.vurderingSetning),
    adoptedIn: adopted === undefined ? null : inAccount(adopted),
    frister: unit.frister.map((text) => findStretch(searched, text, request?.from ?? unit.linje)),
    lofter: unit.lofter.map(({ setning, linje }) => findStretch(searched, setning, Math.max(account?.from ?? unit.linje, linje - linesAbove))), // prettier-ignore
  }
}

/** Every stretch of a unit that is more than one line. */
export function stretchesOf({
  heading,
  request,
  account,
  conclusion,
  adoptedIn,
  frister,
  lofter,
}: UnitPlaces): Stretch[] {
  return [heading, request, account, conclusion, adoptedIn, ...frister, ...lofter].filter(
    (one) => one !== null,
  )
}

/** A part of a document as it is drawn: lines, page breaks, and stretches that a place of the register is. */
export type Piece =
  | { kind: 'lines'; from: number; lines: string[] }
  | { kind: 'page'; side: PageRef }
  | { kind: 'stretch'; from: number; pieces: Piece[] }

interface Part {
  from: number
  lines: readonly string[]
  pages: PageColumns
  stretches: readonly Stretch[]
}

/**
 * Draws a part of a document. One stretch for each first line, the longest; one inside another lies within it; one that would
 * cut another in two is left out, and its first line alone is the place.
 */
export function layOut({ from, lines, pages, stretches }: Part): Piece[] {
  const last = from + lines.length - 1
  const inside = stretches
    .map((one) => ({ from: one.from, to: Math.min(one.to, last) }))
    .filter((one) => one.from >= from && one.to > one.from)
    .toSorted((a, b) => a.from - b.from || b.to - a.to)
    .filter((one, index, all) => one.from !== all[index - 1]?.from)
  const textOf = (first: number, to: number) => lines.slice(first - from, to - from + 1)
  const broken = (first: number, to: number): Piece[] => {
    const pieces: Piece[] = []
    let at = first
    for (const line of new Set(pages.sideLinjer)) {
      const side = line < first || line > to ? null : pageOfLine(pages, line)
      if (side === null) continue
      if (line > at) pieces.push({ kind: 'lines', from: at, lines: textOf(at, line - 1) })
      pieces.push({ kind: 'page', side })
      at = line
    }
    if (at <= to) pieces.push({ kind: 'lines', from: at, lines: textOf(at, to) })
    return pieces
  }
  const draw = (first: number, to: number, within: readonly Stretch[]): Piece[] => {
    const pieces: Piece[] = []
    let at = first
    for (const one of within) {
      if (one.from < at || one.to > to) continue
      if (one.from > at) pieces.push(...broken(at, one.from - 1))
      const inner = within.filter((it) => it.from > one.from && it.to <= one.to)
      pieces.push({ kind: 'stretch', from: one.from, pieces: draw(one.from, one.to, inner) })
      at = one.to + 1
    }
    if (at <= to) pieces.push(...broken(at, to))
    return pieces
  }
  return draw(from, last, inside)
}
