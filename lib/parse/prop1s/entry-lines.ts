import type { Line } from '../text/lines'
import { readNumberedHeading, readSesjonHeading } from './chapter'
import { readVedtakLine, type VedtakLine } from './vedtak-line'

/** The lines of one account, before anything in them is read. */
export interface EntryLines {
  opening: VedtakLine
  /** Session of the section the entry stands in, when its heading names one. */
  sectionSesjon: string | null
  heading: Line[]
  vedtakLine: Line
  body: Line[]
}

export interface Section {
  entries: EntryLines[]
  /** Lines of section headings, which belong to no entry. */
  sectionHeadings: Line[]
}

const MAX_HEADING_LINES = 6
const OPENING_QUOTE = /^[«“"„]|^Stortinget\s(?:ber|bed|anmod|oppmod|henstill)/iu

/**
 * Whether a line opens the account of a vedtak: a «Vedtak nr.» line that stands as a block of its own or is
 * followed by the quoted request. In running text such a line is only a line that happens to break there.
 */
export function opensEntry(lines: readonly Line[], index: number): boolean {
  const line = lines[index]
  if (!line || !readVedtakLine(line.text)) return false
  const previous = lines[index - 1]
  const next = lines.slice(index + 1, index + 5).find((candidate) => !candidate.isBlank)
  if (next && OPENING_QUOTE.test(next.text)) return true
  const standsAlone = !previous || previous.isBlank || line.isPageStart
  const endsBlock = lines[index + 1]?.isBlank ?? true
  return standsAlone && endsBlock && !line.isSoft
}

/**
 * Cuts lines (furniture and table taken out) into entries: heading, «Vedtak nr.» line, and everything down to
 * the next heading. Headings are the lines right above the «Vedtak nr.» line.
 */
export function cutEntries(lines: readonly Line[], isEnd: (line: Line) => boolean = () => false): Section {
  const section: Section = { entries: [], sectionHeadings: [] }
  const openings = lines.flatMap((_, i) => (opensEntry(lines, i) ? [i] : []))
  let sesjon: string | null = null
  let cursor = 0
  openings.forEach((at, n) => {
    const first = headingStart(lines, at, cursor)
    for (let i = cursor; i < at; i++) {
      const line = lines[i]
      if (!line || line.isBlank) continue
      sesjon = readSesjonHeading(line.text) ?? sesjon
    }
    const next = openings[n + 1]
    const bodyEnd = next === undefined ? lines.length : headingStart(lines, next, at + 1)
    const opening = lines[at] && readVedtakLine(lines[at].text)
    const vedtakLine = lines[at]
    if (!opening || !vedtakLine) return
    const { body, headings } = cutBody(lines.slice(at + 1, bodyEnd), isEnd)
    section.sectionHeadings.push(...headings)
    section.entries.push({
      opening,
      sectionSesjon: sesjon,
      heading: filled(lines.slice(first, at)),
      vedtakLine,
      body,
    })
    cursor = at + 1
  })
  const firstOpening = openings[0]
  if (firstOpening !== undefined) {
    const lead = lines.slice(0, headingStart(lines, firstOpening, 0))
    section.sectionHeadings.unshift(...lead.filter((line) => isSectionHeading(line)))
  }
  return section
}

const filled = (lines: readonly Line[]): Line[] => lines.filter((line) => !line.isBlank)

function isSectionHeading(line: Line): boolean {
  return !line.isBlank && readSesjonHeading(line.text) !== null && !line.isSoft
}

/** The body ends where a section heading or, in the budget part, another heading begins. */
function cutBody(lines: readonly Line[], isEnd: (line: Line) => boolean): { body: Line[]; headings: Line[] } {
  const end = lines.findIndex((line, i) => isSectionBreak(lines, i) || isEnd(line))
  if (end === -1) return { body: filled(lines), headings: [] }
  return { body: filled(lines.slice(0, end)), headings: filled(lines.slice(end)) }
}

function isSectionBreak(lines: readonly Line[], index: number): boolean {
  const line = lines[index]
  const previous = lines.slice(0, index).findLast((candidate) => !candidate.isBlank)
  if (!line || line.isBlank || line.isSoft || previous?.isSoft) return false
  const isHeading = readNumberedHeading(line.text) !== null && readSesjonHeading(line.text) !== null
  return isHeading || (isSectionHeading(line) && /^(?:Vedtak|Stortingss|Sesjon)/iu.test(line.text))
}

/** Goes up from the «Vedtak nr.» line over the heading's lines. */
function headingStart(lines: readonly Line[], at: number, floor: number): number {
  let i = at - 1
  while (i >= floor && lines[i]?.isBlank) i--
  let start = at
  for (let taken = 0; i >= floor && taken < MAX_HEADING_LINES; i--, taken++) {
    const line = lines[i]
    if (!line || line.isBlank || endsSentence(line) || isSectionHeading(line)) break
    start = i
    if (line.isPageStart || isAfterGap(lines, i)) break
  }
  return start
}

const endsSentence = (line: Line): boolean =>
  /[.!:;][»”"]?$/.test(line.text) && !/\b(?:mv|m\.v|m\.m|o\.l|osv|nr|jf)\.$/u.test(line.text)

/** Something was taken out between this line and the one before: a page ended here. */
function isAfterGap(lines: readonly Line[], index: number): boolean {
  const [line, previous] = [lines[index], lines[index - 1]]
  return line !== undefined && previous !== undefined && line.number - previous.number > 1
}
