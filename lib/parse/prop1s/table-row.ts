import { cutLineEnd, gapBetween, type Line } from '../text/lines'
import { isHeaderLine } from './head-words'
import {
  endOfWords,
  readAnswer,
  readCellStart,
  readFirstAnswer,
  readRowEnd,
  readRowStart,
  readSesjonLast,
  type Answer,
  type RowContext,
  type RowStart,
} from './table-cells'

export { readRowStart, type RowContext } from './table-cells'

/** A row as it stands over one or more lines. */
export interface RawRow {
  sesjon: string
  nummer: number
  /** All numbers that share the row; mostly one. */
  nummerList: number[]
  punkt: string | null
  rapporteringAvsluttes: boolean
  /** The table says «Delvis». */
  isPartly: boolean
  /** The lines of the row, and those of them that the words stand on. */
  lines: Line[]
  words: Line[]
  /** Where in the first of `words` the stikkord begins and in the last one it ends. */
  from: number
  to: number
}

const MAX_LINES = 7

/**
 * Reads a row that begins at `index`: «2024–2025 85 Utvalg – Personer med … Ja», wrapped over up to seven
 * lines with blank ones between; with each cell on a line of its own; or with its columns in another order, where
 * the heads say so. Returns null when no row begins there or none of its lines ends in Ja, Nei or Delvis.
 */
export function readRow(lines: readonly Line[], index: number, context: RowContext): RawRow | null {
  const first = lines[index]
  if (!first || first.isBlank) return null
  if (context.isWordsFirst) {
    const turned = readTurnedRow(lines, index, context)
    if (turned) return turned
  }
  const cells = readCells(lines, index, context)
  if (cells) return cells
  const sesjon = context.isSesjonAfterWords ? '0-0' : context.sesjon
  const start = readRowStart(first.text, { ...context, sesjon })
  if (!start) return null
  const answered = context.isAnswerBeforeWords ? readFirstAnswer(first.text.slice(start.length)) : null
  if (answered) return readAnsweredRow(lines, index, { context, start, answered })
  const row = readToAnswer(lines, { at: index, start, context, before: [] })
  return row && isNamed(first.text) && !isRowOfNames(row) ? null : row
}

const isNamed = (text: string): boolean => /^\p{L}{0,10}edtak\s/iu.test(text)

/** «Vedtak nr. 376 (2011–2012) …» may also open an account: a row is short and no sentence. */
const isRowOfNames = ({ lines }: RawRow): boolean =>
  lines.length <= 3 && lines.every(({ text }) => !/[.:;]$|^[«“„"]/u.test(text))

interface Reading {
  at: number
  start: RowStart
  context: RowContext
  /** Lines of the row above the first one with words. */
  before: readonly Line[]
}

/** Goes down from the first line with words to the one that ends in the answer. */
function readToAnswer(lines: readonly Line[], { at, start, context, before }: Reading): RawRow | null {
  const words: Line[] = []
  for (let i = at; i < lines.length && words.length < MAX_LINES; i++) {
    const line = lines[i]
    if (!line) break
    if (line.isBlank) continue
    if (words.length > 0 && (readRowStart(line.text, context) || isCellStart(lines, i))) return null
    words.push(line)
    const answer = readAnswer(line.text, context)
    if (!answer || isInsideCell(lines, i, context)) continue
    const last = context.isSesjonAfterWords ? readSesjonLast(line.text.slice(0, answer.index)) : null
    if (start.key.sesjon === '0-0' && !last) return null
    const key = last ? { ...start.key, sesjon: last.sesjon } : start.key
    const more = last || answer.index === 0 ? [] : wordsBelow(lines, i, { context, start })
    const all = [...before, ...words, ...more]
    const above = words.at(-2)
    if (more.length > 0)
      return toRow({ ...start, key }, answer, { lines: all, words: [...words.slice(0, -1), cutLineEnd(line, answer.index), ...more], to: more.at(-1)?.text.length ?? 0 }) // prettier-ignore
    if (answer.index === 0 && !last && above)
      return toRow({ ...start, key }, answer, { lines: all, words: words.slice(0, -1), to: endOfWords(above.text, context) }) // prettier-ignore
    return toRow({ ...start, key }, answer, { lines: all, words, to: last?.index ?? answer.index })
  }
  return null
}

const SHORTEST_INDENT = 8
const LONGEST_BELOW = 60

/**
 * The words of a cell that go on below a row whose answer stands beside their first line, as where the text layer keeps the width
 * of the page: they are indented as far as the cell is.
 */
function wordsBelow(
  lines: readonly Line[],
  at: number,
  { context, start }: Pick<Reading, 'context' | 'start'>,
): Line[] {
  const first = lines[at]
  const below: Line[] = []
  if (!first || start.length === 0) return below
  const column = indentOf(first) + start.length + gapAt(first.text, start.length)
  for (const line of lines.slice(at + 1, at + MAX_WORD_LINES)) {
    const isInCell = indentOf(line) >= SHORTEST_INDENT && Math.abs(indentOf(line) - column) <= 2
    if (line.isBlank || line.isPageStart || !isInCell || line.text.length > LONGEST_BELOW) break
    if (isHeaderLine(line.text) || readAnswer(line.text, context) !== null) break
    if (readRowStart(line.text, { ...context, sesjon: '0-0' }) !== null) break
    below.push(line)
  }
  return below
}

const indentOf = ({ raw }: Line): number => raw.length - raw.trimStart().length

const gapAt = (text: string, at: number): number => /^\s*/u.exec(text.slice(at))?.[0].length ?? 0

type Extent = Pick<RawRow, 'lines' | 'words' | 'to'>

function toRow({ key, nummerList, length }: RowStart, { isYes, isPartly }: Answer, extent: Extent): RawRow {
  return { ...key, nummerList, rapporteringAvsluttes: isYes, isPartly, from: length, ...extent }
}

/** Whether a row begins here whose cells stand each on a line of its own. */
export const isCellStart = (lines: readonly Line[], index: number): boolean => {
  const below = nextFilled(lines, index)
  const line = lines[index]
  return line !== undefined && below !== null && readCellStart(line.text, below.line.text) !== null
}

/** A row whose session and number stand each alone on a line. */
function readCells(lines: readonly Line[], index: number, context: RowContext): RawRow | null {
  const [first, below] = [lines[index], nextFilled(lines, index)]
  const start = first && below ? readCellStart(first.text, below.line.text) : null
  if (!first || !below || !start) return null
  const punkt = context.hasPunktColumn ? nextFilled(lines, below.at) : null
  if (punkt && /^(?:\d{1,3}|[a-z])$/u.test(punkt.line.text)) {
    const key = { ...start.key, punkt: punkt.line.text }
    const before = [first, below.line]
    const at = { ...start, key, length: punkt.line.text.length }
    return readToAnswer(lines, { at: punkt.at, start: at, context, before })
  }
  return readToAnswer(lines, { at: below.at, start, context, before: [first] })
}

function nextFilled(lines: readonly Line[], index: number): { line: Line; at: number } | null {
  for (let at = index + 1; at < lines.length && at <= index + 3; at++) {
    const line = lines[at]
    if (line && !line.isBlank) return { line, at }
  }
  return null
}

/** The words of a cell may end a line with «ja» too: then the row's next line has the answer. */
function isInsideCell(lines: readonly Line[], index: number, context: RowContext): boolean {
  const [line, next] = [lines[index], lines[index + 1]]
  if (!line || !next || next.isBlank || gapBetween(line, next) !== 'none') return false
  return (
    !readRowStart(next.text, { ...context, sesjon: '0-0' }) &&
    !isCellStart(lines, index + 1) &&
    next.text.length <= 80 &&
    readAnswer(next.text, context) !== null
  )
}

const MAX_WORD_LINES = 4

/** «2020–2021 35 nei Tang og tare»: the words go on below until a gap, a row or heads. */
function readAnsweredRow(
  lines: readonly Line[],
  index: number,
  {
    context,
    start,
    answered,
  }: { context: RowContext; start: RowStart; answered: Answer & { length: number } },
): RawRow | null {
  const words: Line[] = []
  for (let i = index; i < lines.length && words.length < MAX_WORD_LINES; i++) {
    const [line, last] = [lines[i], words.at(-1)]
    if (!line || line.isBlank) break
    if (last && (gapBetween(last, line) !== 'none' || isHeaderLine(line.text))) break
    if (last && readRowStart(line.text, { ...context, sesjon: '0-0' })) break
    words.push(line)
  }
  const end = words.at(-1)?.text.replace(/\s?\|$/u, '').length ?? 0
  const at = { ...start, length: start.length + answered.length }
  return toRow(at, answered, { lines: words, words, to: end })
}

/** «Havvind – nasjonal strategi 376 2011–2012 Nei»: words over up to four lines, then number, session and answer. */
function readTurnedRow(lines: readonly Line[], index: number, context: RowContext): RawRow | null {
  const words: Line[] = []
  for (let i = index; i < lines.length && words.length < MAX_WORD_LINES; i++) {
    const [line, last] = [lines[i], words.at(-1)]
    if (!line || line.isBlank || isHeaderLine(line.text)) return null
    if (last && gapBetween(last, line) !== 'none') return null
    if (/^Tabell\s\d/u.test(line.text)) return null
    words.push(line)
    const answer = readAnswer(line.text, context)
    const end = answer && readRowEnd(line.text.slice(0, answer.index))
    if (!answer || !end) continue
    if (words.length === 1 && end.length === 0) return null
    return toRow({ ...end, length: 0 }, answer, { lines: words, words, to: end.length })
  }
  return null
}
