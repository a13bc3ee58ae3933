import type { Layout } from './layout'

/** One printed line. Offsets are UTF-16 units of the decoded file; `number` counts from 1. */
export interface Line {
  number: number
  /** Place in the list of lines; not `number` where blank lines between all lines were left out. */
  position: number
  start: number
  end: number
  /** Where the next line begins; the line break lies between `end` and here. */
  next: number
  raw: string
  /** The line without white space at its ends; no-break spaces are white space too. */
  text: string
  isBlank: boolean
  /** The page's first line: the text layer marks it with a form feed or one leading space. */
  isPageStart: boolean
  /** A space before the line break: the sentence was broken by the line's width, not ended. */
  isSoft: boolean
  /** How many blank lines stand right above and right below. */
  blanksAbove: number
  blanksBelow: number
  /** What is left out of `text` of two lines put together: the hyphen and the break inside a word. */
  cut?: { at: number; length: number }
}

/**
 * Cuts a decoded file into lines at «\n», «\r\n» and «\r». Offsets point into the file as it is. Where a text
 * layer has a blank line between all lines, those are left out: they say nothing.
 */
export function splitLines(source: string): Line[] {
  const lines = cutLines(source)
  const kept = isDoubleSpaced(lines) ? withoutSpacing(lines) : lines
  let blanks = 0
  kept.forEach((line, position) => {
    line.position = position
    line.blanksAbove = blanks
    blanks = line.isBlank ? blanks + 1 : 0
  })
  kept.reduceRight((below, line) => {
    line.blanksBelow = below
    return line.isBlank ? below + 1 : 0
  }, 0)
  if (!marksPages(kept)) for (const line of kept) line.isPageStart = line.raw.startsWith('\f')
  return kept
}

/** One leading space means a new page where few lines have one; in an indented text it means nothing. */
function marksPages(lines: readonly Line[]): boolean {
  const filled = lines.filter((line) => !line.isBlank)
  const led = filled.filter((line) => line.raw.startsWith(' '))
  return led.length <= Math.max(2, filled.length * 0.05)
}

function cutLines(source: string): Line[] {
  const lines: Line[] = []
  let start = 0
  while (start <= source.length) {
    let end = start
    while (end < source.length && source[end] !== '\n' && source[end] !== '\r') end++
    const next = Math.min(source.length, source[end] === '\r' && source[end + 1] === '\n' ? end + 2 : end + 1)
    lines.push(toLine(source, { start, end, next }, lines.length + 1))
    if (end >= source.length) break
    start = next
  }
  return lines
}

function toLine(source: string, place: Pick<Line, 'start' | 'end' | 'next'>, number: number): Line {
  const { start, end } = place
  const raw = source.slice(start, end)
  const text = plainHyphens(raw.trim())
  return {
    number,
    position: number - 1,
    ...place,
    raw,
    text,
    isBlank: text === '',
    isPageStart: /^(?:\f| (?=[^\s]))/.test(raw),
    isSoft: text !== '' && /\s$/.test(raw.slice(-1)),
    blanksAbove: 0,
    blanksBelow: 0,
  }
}

/** The hyphens of typesetting, U+2010 and the no-break U+2011, as the plain one. */
export const plainHyphens = (text: string): string => text.replace(/[\u2010\u2011]/g, '-')

const MIN_LINES = 8
/** A line that was broken by its width is no name and no title. */
const SHORTEST_BROKEN = 30
const LONGEST_PRINTED = 200

/** Nearly every line is followed by a blank one, and sentences run on across them; no line is a whole paragraph. */
function isDoubleSpaced(lines: readonly Line[]): boolean {
  let filled = 0
  let spaced = 0
  let broken = 0
  let long = 0
  lines.forEach((line, i) => {
    if (line.isBlank) return
    filled++
    if (line.text.length > LONGEST_PRINTED) long++
    if (!lines[i + 1]?.isBlank) return
    spaced++
    const next = lines[i + 2]
    const isLong = line.text.length >= SHORTEST_BROKEN
    if (next && isLong && /^\p{Ll}/u.test(next.text) && !/[.!?:;»]$/.test(line.text)) broken++
  })
  const isOfParagraphs = long > filled * 0.05 || broken < 3 || broken <= filled * 0.05
  return filled >= MIN_LINES && spaced > filled * 0.8 && !isOfParagraphs
}

/** Without the one blank line below each line; what is blank beyond that stays. */
const withoutSpacing = (lines: readonly Line[]): Line[] =>
  lines.filter((line, i) => !line.isBlank || lines[i - 1]?.isBlank)

const ROOM = 0.8

/**
 * Whether the sentence goes on after this line: it keeps its space, and the next word would not have fitted. A
 * short line with a space was typed so at the end of a paragraph.
 */
export function goesOn(line: Line, next: Line, layout: Layout): boolean {
  if (!line.isSoft || !layout.marksSoftBreaks) return false
  return line.text.length + 1 + firstWord(next) > layout.width * ROOM || !/[.!?:»]$/.test(line.text)
}

/** Whether the next word would have fitted on this line: the line was ended, not broken. */
export const isShort = (line: Line, next: Line, layout: Layout): boolean =>
  line.text.length + 1 + firstWord(next) <= layout.width

const firstWord = (line: Line): number => /^\S*/.exec(line.text)?.[0].length ?? 0

/** What lies between two lines of a text: nothing, a blank line, or a page's end or something taken out. */
export function gapBetween(previous: Line, line: Line): 'none' | 'blank' | 'page' {
  const between = line.position - previous.position - 1
  if (line.isPageStart || between > line.blanksAbove) return 'page'
  return line.blanksAbove > 0 ? 'blank' : 'none'
}

/** The rest of a line from a column of its text on, as a line of its own at the same place. */
export function cutLine(line: Line, column: number): Line {
  const left = line.cut && column > line.cut.at ? line.cut.length : 0
  const from = line.raw.length - line.raw.trimStart().length + column + left
  const text = line.text.slice(column).trim()
  return {
    ...line,
    start: line.start + from,
    raw: line.raw.slice(from),
    text,
    isBlank: text === '',
    blanksAbove: 0,
    blanksBelow: 0,
  }
}

/** A line up to a column of its text, as a line of its own at the same place. */
export function cutLineEnd(line: Line, column: number): Line {
  const text = line.text.slice(0, column).trimEnd()
  const raw = line.raw.slice(0, line.raw.length - line.raw.trimStart().length + text.length)
  return { ...line, end: line.start + raw.length, raw, text, isBlank: text === '', isSoft: false }
}

/** How many blank lines stand between two lines, around what was taken out between them. */
export function blanksBetween(previous: Line, line: Line): number {
  const isWhole = line.position - previous.position - 1 === line.blanksAbove
  return isWhole ? line.blanksAbove : previous.blanksBelow + line.blanksAbove
}

/** The break between two lines put together: inside a word, where the hyphen goes too, or between words. */
const CUT_WORD = /[-\u00ad]\s{1,40}(?=\p{Ll})/uy
const BREAK = /\s{2,40}/uy

/** What to leave out of two lines put together, so that one space or none stands where the line broke. */
function findCut(text: string, from: number): Line['cut'] {
  CUT_WORD.lastIndex = from - 1
  const word = CUT_WORD.exec(text)
  if (word) return { at: word.index, length: word[0].length }
  BREAK.lastIndex = from
  const space = BREAK.exec(text)
  return space ? { at: from + 1, length: space[0].length - 1 } : undefined
}

/** Two lines below each other as one at their common place. */
export function joinLines(line: Line, next: Line): Line {
  const raw = line.raw + '\n'.repeat(next.start - line.end) + next.raw
  const { end, isSoft, blanksBelow } = next
  const plain = plainHyphens(raw.trim())
  const cut = findCut(plain, line.text.length)
  const text = (cut ? plain.slice(0, cut.at) + plain.slice(cut.at + cut.length) : plain).replace(/\n/g, ' ')
  return { ...line, end, next: next.next, raw, text, isSoft, blanksBelow, ...(cut ? { cut } : {}) }
}
