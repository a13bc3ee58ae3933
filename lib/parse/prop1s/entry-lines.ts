import type { Line } from '../text/lines'
import { cutLine } from '../text/lines'
import { headingStart } from './entry-heading'
import { linesToRequest, opensEntry, opensRequest } from './openings'
import { sectionAt } from './sections'
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

/**
 * Cuts lines (furniture and table taken out) into entries: heading, «Vedtak nr.» line, and everything down to
 * the next heading. Headings are the lines right above the «Vedtak nr.» line, or below it where the section
 * prints the number first, or behind the number on the same line.
 */
export function cutEntries(lines: readonly Line[], isEnd: (line: Line) => boolean = () => false): Section {
  const section: Section = { entries: [], sectionHeadings: [] }
  const openings = withoutLabels(
    lines.flatMap((_, i) => (opensEntry(lines, i) ? [i] : [])),
    lines,
  )
  const isNumberFirst = putsNumberFirst(lines, openings)
  const startOf = (at: number, floor: number) =>
    isNumberFirst || hasTitle(lines[at]) ? at : headingStart(lines, at, floor)
  let sesjon: string | null = null
  let cursor = 0
  openings.forEach((at, n) => {
    const vedtakLine = lines[at]
    const opening = vedtakLine && readVedtakLine(vedtakLine.text)
    if (!opening) return
    const sections = sectionsIn(lines, cursor, at)
    sesjon = sections.at(-1)?.sesjon ?? sesjon
    const next = openings[n + 1]
    const end = next === undefined ? lines.length : startOf(next, at + 1)
    const { body, headings } = cutBody(lines.slice(at + 1, end), isEnd)
    if (n === 0) section.sectionHeadings.push(...sections.flatMap((one) => one.lines))
    section.sectionHeadings.push(...headings)
    const own = { heading: filled(lines.slice(startOf(at, cursor), at)), body }
    section.entries.push({
      opening,
      sectionSesjon: sesjon,
      vedtakLine,
      ...withRest(own, vedtakLine, opening),
    })
    cursor = at + 1
  })
  return section
}

/** «Vedtak nr. 4: «…»» below «Vedtak nr. 4 og 5, …» says which of them a quotation is, and opens no account. */
function withoutLabels(openings: readonly number[], lines: readonly Line[]): number[] {
  let shared = new Set<number>()
  return openings.filter((at) => {
    const opening = readVedtakLine(lines[at]?.text ?? '')
    if (!opening) return true
    const [only] = opening.units
    const isLabel = opening.dato === null && opening.sesjon === null && opening.units.length === 1
    if (isLabel && only && shared.has(only.nummer)) return false
    shared = new Set(opening.units.length > 1 ? opening.units.map(({ nummer }) => nummer) : [])
    return true
  })
}

const filled = (lines: readonly Line[]): Line[] => lines.filter((line) => !line.isBlank)

function hasTitle(line: Line | undefined): boolean {
  const restAt = line && readVedtakLine(line.text)?.restAt
  return typeof restAt === 'number' && !opensRequest(line?.text.slice(restAt) ?? '')
}

/** Most numbers of the section stand above a heading that is followed by the request. */
function putsNumberFirst(lines: readonly Line[], openings: readonly number[]): boolean {
  const first = openings.filter((at) => !hasTitle(lines[at]) && (linesToRequest(lines, at) ?? 0) > 0)
  return first.length * 2 > openings.length
}

type Parts = Pick<EntryLines, 'heading' | 'body'>

/** Puts what stands behind the number, and a heading below it, where they belong. */
function withRest({ heading, body }: Parts, vedtakLine: Line, { restAt }: VedtakLine): Parts {
  if (restAt !== null) {
    const rest = cutLine(vedtakLine, restAt)
    if (opensRequest(rest.text)) return { heading, body: [rest, ...body] }
    const more = linesToRequest(body, -1, vedtakLine) ?? 0
    return { heading: [rest, ...body.slice(0, more)], body: body.slice(more) }
  }
  const below = heading.length === 0 ? (linesToRequest(body, -1, vedtakLine) ?? 0) : 0
  if (below === 0) return { heading, body }
  return { heading: withoutDash(body.slice(0, below)), body: body.slice(below) }
}

/** The dash between number and heading may begin the heading's line. */
function withoutDash([first, ...more]: readonly Line[]): Line[] {
  const dash = /^[–—-]\s{1,3}(?=\S)/u.exec(first?.text ?? '')
  return first ? [dash ? cutLine(first, dash[0].length) : first, ...more] : []
}

function sectionsIn(lines: readonly Line[], from: number, to: number): { lines: Line[]; sesjon: string }[] {
  return lines.slice(from, to).flatMap((_, i) => {
    const found = sectionAt(lines, from + i)
    return found ? [{ lines: lines.slice(from + i, from + i + found.length), sesjon: found.sesjon }] : []
  })
}

/** The body ends where a section heading or, in the budget part, another heading begins. */
function cutBody(lines: readonly Line[], isEnd: (line: Line) => boolean): { body: Line[]; headings: Line[] } {
  const end = lines.findIndex((line, i) => isSectionBreak(lines, i) || isEnd(line))
  if (end === -1) return { body: filled(lines), headings: [] }
  return { body: filled(lines.slice(0, end)), headings: filled(lines.slice(end)) }
}

/** A session alone on a line may also be a cell of a table; it is a heading where the account ends right there. */
function isSectionBreak(lines: readonly Line[], index: number): boolean {
  const line = lines[index]
  if (!line || !sectionAt(lines, index)) return false
  return /\p{L}/u.test(line.text) || filled(lines.slice(index + 1)).length < 2
}
