import type { Line } from '../text/lines'
import { normalise } from '../text/normalise'
import type { Section } from '../types'

/** A heading and the line it begins on; what follows belongs to it until the next. */
export interface SectionStart {
  line: number
  section: Section
}

const NUMBERED =
  /^(?:(?:Kapittel|Kap\.)\s)?(?<number>[1-9]\d?(?:\.\d{1,2}){0,4})(?<dot>\.)?\s{1,6}(?<title>[\p{Lu}«]\S.{0,150}|\d{4}[–-]\S.{0,150})$/u
const AGENDA =
  /^(?<number>(?:Sak(?:snr\.?|snummer)?|PS|RS|OS|Agendapunkt|Dagsordenspunkt|Punkt|Pkt\.)\s(?:nr\.\s)?\d{1,4}(?:[/-]{1,2}\d{1,4}){0,2})(?<mark>[.:])?(?:\s{1,6}(?:[–-]\s)?(?<title>\S.{0,200}))?$/u
/** The parts of a budget proposition. */
const BUDGET =
  /^(?<number>Kap(?:ittel|\.)\s\d{3,4}|Programkategori\s\d{2}\.\d{2}|Programområde\s\d{2}|Del\s[IVX]{1,4})[.:]?\s{1,6}(?<title>\p{Lu}\S.{0,150})$/u
/** Two amounts in one line: a row of a table. */
const AMOUNTS = /(?:\s\d{1,3}(?:\s\d{3})*(?:,\d)?){2,}(?:\s|$)|\s\d{1,3}\s\d{3}$/u
const CLOCK = /\s{1,12}(?:kl\.?\s)?\d{1,2}[.:]\d{2}(?:\s?[–-]\s?\d{1,2}[.:]\d{2})?$/u
const CONTENTS_LINE = /(?:\.\s?){4,}\d{0,4}$|\s{3,}\d{1,4}$/u
const LONGEST_HEADING = 3

interface Numbered {
  index: number
  parts: number[]
  section: Section
}

/**
 * The numbered headings («5.4.7 Oppfølging av …») and agenda items («Sak 15/2/2023») of a document, in order.
 * A number counts only where it goes on from the heading before: a list, a footnote or a table that begins with
 * a number and a capital does not. In: the lines without page furniture.
 */
export function findSections(lines: readonly Line[], source: string): SectionStart[] {
  const agenda = findAgenda(lines, source)
  if (agenda.length > 0) return agenda
  return [...findNumbered(lines, source), ...findBudget(lines, source)].toSorted((a, b) => a.line - b.line)
}

/** The section that a line stands in; null before the first heading. `sections` in order of line. */
export function sectionAt(sections: readonly SectionStart[], line: number): Section | null {
  let low = 0
  let high = sections.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sections[middle]?.line ?? Infinity) <= line) low = middle + 1
    else high = middle
  }
  return sections[low - 1]?.section ?? null
}

function findAgenda(lines: readonly Line[], source: string): SectionStart[] {
  const found: SectionStart[] = []
  lines.forEach((line, index) => {
    if (line.text.length > 240 || !opensBlock(lines, index)) return
    const groups = AGENDA.exec(line.text)?.groups
    if (!groups?.number) return
    if (groups.title && /^\p{Ll}/u.test(groups.title)) return
    const title = groups.title === undefined ? titleBelow(lines, index) : whole(lines, index, source)
    const bare = title.startsWith(groups.number) ? title.slice(groups.number.length) : title
    found.push({
      line: line.number,
      section: {
        number: groups.number.replace(/\/{2}/u, '/'),
        title: bare
          .replace(/^[.:\s–-]{1,6}/u, '')
          .replace(CLOCK, '')
          .trim(),
      },
    })
  })
  return found
}

/** «Sak 15/2/2023» alone on its line has its title on the next. */
function titleBelow(lines: readonly Line[], index: number): string {
  const next = lines.slice(index + 1, index + 3).find(({ isBlank }) => !isBlank)
  return next && next.text.length <= 160 ? next.text.replace(/\s+/gu, ' ') : ''
}

/** «Kap. 762 Primærhelsetjeneste», «Programkategori 10.30 Spesialisthelsetjenester». */
function findBudget(lines: readonly Line[], source: string): SectionStart[] {
  return lines.flatMap((line, index): SectionStart[] => {
    const isPossible = /^[KPD]/u.test(line.text) && line.text.length <= 170 && opensBlock(lines, index)
    if (!isPossible || CONTENTS_LINE.test(line.raw) || AMOUNTS.test(line.text) || /[.,;]$/u.test(line.text))
      return []
    const number = BUDGET.exec(line.text)?.groups?.number
    if (number === undefined) return []
    const title = whole(lines, index, source).slice(number.length)
    return [{ line: line.number, section: { number, title: title.replace(/^[.:\s]{1,6}/u, '') } }]
  })
}

function findNumbered(lines: readonly Line[], source: string): SectionStart[] {
  const candidates = lines.flatMap((line, index): Numbered[] => {
    if (!/^[\dK]/u.test(line.text) || line.text.length > 170 || CONTENTS_LINE.test(line.raw)) return []
    const groups = NUMBERED.exec(line.text)?.groups
    if (!groups?.number || !groups.title || AMOUNTS.test(groups.title)) return []
    const parts = groups.number.split('.').map(Number)
    if (parts.length === 1 && !opensBlock(lines, index)) return []
    if (!opensBlock(lines, index) && !/[.!?:»)]$/u.test(lines[index - 1]?.text ?? '')) return []
    if (/(?<!\b(?:mv|m\.v|m\.m|o\.l|osv))[.;]$/u.test(groups.title)) return []
    if (parts.length === 1 && groups.dot !== undefined && !standsAlone(lines, index)) return []
    return [{ index, parts, section: { number: groups.number, title: groups.title } }]
  })
  const nextChapter = chaptersAhead(candidates)
  const found: SectionStart[] = []
  let last: number[] = []
  candidates.forEach((candidate, i) => {
    if (!goesOnFrom(last, candidate.parts, nextChapter[i] ?? null)) return
    last = candidate.parts
    const line = lines[candidate.index]
    if (!line) return
    const text = whole(lines, candidate.index, source)
    const title = text.replace(/^(?:(?:Kapittel|Kap\.)\s)?[\d.]{1,20}\s/u, '')
    found.push({ line: line.number, section: { ...candidate.section, title } })
  })
  return found
}

/** For each candidate, the chapter of the next candidate of two parts or more; null where none follows. */
function chaptersAhead(candidates: readonly Numbered[]): (number | null)[] {
  const ahead: (number | null)[] = []
  let next: number | null = null
  for (let i = candidates.length - 1; i >= 0; i--) {
    ahead[i] = next
    const parts = candidates[i]?.parts ?? []
    if (parts.length > 1) next = parts[0] ?? null
  }
  return ahead
}

const FARTHEST = 3

/**
 * Whether a number can follow another as a heading: the next chapter, unless sections of the one before are still to
 * come; a section of this chapter or the first of the next, later than the last by a few at most. «1» and «1.1» begin
 * anew after a table of contents.
 */
function goesOnFrom(last: readonly number[], parts: readonly number[], ahead: number | null): boolean {
  const [chapter = 0] = parts
  const [current = 0] = last
  if (parts.length === 1) {
    const isNext = chapter === current + 1 || (chapter === 1 && ahead === 1)
    return isNext && (ahead === null || ahead >= chapter)
  }
  if (parts.includes(0)) return false
  if (chapter === 1 && parts.slice(1).every((part) => part === 1)) return true
  if (chapter !== current) return last.length === 0 || (chapter > current && chapter - current <= FARTHEST && parts[1] === 1) // prettier-ignore
  const at = parts.findIndex((part, i) => part !== last[i])
  if (at < 0) return false
  const before = last[at] ?? 0
  const step = (parts[at] ?? 0) - before
  return step > 0 && step <= FARTHEST && parts.slice(at + 1).every((part) => part <= FARTHEST)
}

const opensBlock = (lines: readonly Line[], index: number): boolean => {
  const line = lines[index]
  return (
    index === 0 ||
    (line !== undefined && (line.isPageStart || line.blanksAbove > 0 || line.raw.startsWith(' ')))
  )
}

/** Blank above and below, and no dot at its end: not an item of a list. */
const standsAlone = (lines: readonly Line[], index: number): boolean => {
  const line = lines[index]
  if (!line || line.blanksBelow === 0 || /[.,;:]$/u.test(line.text)) return false
  const below = lines.slice(index + 1, index + 8).find(({ isBlank }) => !isBlank)
  return below !== undefined && !/^\d{1,2}\.\s/u.test(below.text)
}

/** A heading that is wrapped: up to three lines until a blank one, else the lines that begin with a small letter. */
function whole(lines: readonly Line[], index: number, source: string): string {
  const [first] = lines.slice(index)
  if (!first) return ''
  const block: Line[] = [first]
  let isClosed = first.blanksBelow > 0
  for (const line of lines.slice(index + 1, index + 1 + LONGEST_HEADING)) {
    if (isClosed || line.isBlank || line.isPageStart || startsHeading(line.text)) {
      isClosed = true
      break
    }
    if (block.length === LONGEST_HEADING) break
    block.push(line)
    if (line.blanksBelow > 0) isClosed = true
  }
  const kept = isClosed ? block : block.slice(0, goingOn(block))
  const last = kept.at(-1) ?? first
  return normalise(source.slice(first.start, last.end)).replace(/\s+/gu, ' ').trim()
}

const startsHeading = (text: string): boolean => NUMBERED.test(text) || AGENDA.test(text)

/** How many lines a heading has that text follows right below. */
function goingOn(block: readonly Line[]): number {
  const end = block.findIndex(({ text }, i) => i > 0 && !/^\p{Ll}/u.test(text))
  return end < 0 ? 1 : end
}
