import { compose, type ComposeContext } from '../text/compose'
import { gapBetween, type Line } from '../text/lines'
import { sliceMapped, type Mapped } from '../text/mapped'
import { spanOf } from '../text/span'
import type { Issue, TableRow } from '../types'
import { PLAIN_COLUMNS, readColumns } from './table-columns'
import { readTableHead, type TableHead } from './table-head'
import { readRow, readRowStart, type RawRow, type RowContext } from './table-row'

/** The rows of the overview, and every line that belongs to the table and not to the running text. */
export interface TableRead {
  rows: RawRow[]
  lines: Set<number>
  /** What the column of answers is headed, «Rapportering avsluttes (Ja/Nei) i Prop. 1 S (2024–2025)». */
  answerHead: { text: string; line: number } | null
  issues: Issue[]
}

/**
 * Reads the overview table from the lines of the chapter, page furniture taken out. Page order is not reading
 * order: heads come after rows on later pages and a page of the table may stand in the middle of a sentence, so
 * rows are known by their shape and what lies around them (caption, column heads) by place and vocabulary.
 */
export function readTable(lines: readonly Line[]): TableRead {
  const context: RowContext = { sesjon: null, ...readColumns(lines) }
  const read: TableRead = { rows: [], lines: new Set(), answerHead: null, issues: [] }
  let row: RawRow | null = null
  let isInTable = false
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]
    if (!line || line.isBlank) continue
    const next: RawRow | null = readNextRow(lines, i, { context, above: row, isInTable })
    const head = next ? null : readTableHead(lines, i, context)
    if (next) {
      takeRow(read, next)
      i = indexOfLine(lines, next, i)
    } else if (head) {
      takeHead(read, head)
      context.sesjon = head.sesjon ?? context.sesjon
      i = head.last
    } else if (isInTable && isNumbered(line, context) && looksLikeRow(lines, i, context)) {
      read.issues.push(unfinishedRow(line))
      read.lines.add(line.number)
    } else {
      context.sesjon = null
    }
    row = next
    isInTable = read.lines.has(line.number)
  }
  return read
}

interface Above {
  context: RowContext
  above: RawRow | null
  isInTable: boolean
}

/** Rows that begin «Vedtak nr. 376» stand right below heads or other rows: elsewhere such a line opens an account. */
function readNextRow(
  lines: readonly Line[],
  index: number,
  { context, above, isInTable }: Above,
): RawRow | null {
  const here = { ...context, hasNamedRows: context.hasNamedRows && isInTable }
  return readRow(lines, index, here) ?? (above && readMergedRow(lines, index, { context: here, above }))
}

/** On a new page running text may begin with a number too, and «nei» end a line of it further down. */
const MAX_AFTER_PAGE = 3

/** A row right below another that has no session of its own, because the cell is printed once for a group. */
function readMergedRow(
  lines: readonly Line[],
  index: number,
  { context, above }: { context: RowContext; above: RawRow },
): RawRow | null {
  const [line, last] = [lines[index], above.lines.at(-1)]
  if (!line || !last) return null
  const row = readRow(lines, index, { ...context, sesjon: above.sesjon })
  return row && gapBetween(last, line) === 'page' && row.lines.length > MAX_AFTER_PAGE ? null : row
}

function takeRow(read: TableRead, row: RawRow): void {
  for (const nummer of row.nummerList) read.rows.push({ ...row, nummer })
  if (row.isPartly) read.issues.push(partlyAnswered(row))
  for (const line of row.lines) read.lines.add(line.number)
}

function indexOfLine(lines: readonly Line[], row: RawRow, from: number): number {
  const last = row.lines.at(-1)
  for (let i = from; last && i < lines.length; i++) if (lines[i] === last) return i
  return from
}

function takeHead(read: TableRead, { lines, heads }: TableHead): void {
  for (const line of lines) read.lines.add(line.number)
  const from = heads.findIndex(({ text }) => /rapportering|følgt|fulgt/iu.test(text))
  const first = heads[from]
  if (!first || read.answerHead) return
  const text = heads.slice(from).map((head) => head.text)
  read.answerHead = { text: text.join(' '), line: first.number }
}

/** «330 (1–3) Jernbane» among rows is a row too, although nobody knows of what. */
const isNumbered = (line: Line, context: RowContext): boolean =>
  readRowStart(line.text, context) !== null || (context.sesjon !== null && /^\d{1,4}\s?[(,]/u.test(line.text))

function looksLikeRow(lines: readonly Line[], index: number, { sesjon }: RowContext): boolean {
  const next = lines.slice(index + 1, index + 4).find((line) => !line.isBlank)
  return next !== undefined && readRowStart(next.text, { ...PLAIN_COLUMNS, sesjon }) !== null
}

function unfinishedRow(line: Line): Issue {
  const message = `Raden i tabellen har verken Ja eller Nei: «${line.text.slice(0, 80)}»`
  return { rule: 'RAD_UTEN_SVAR', severity: 'feil', message, lines: [line.number], vedtak: [] }
}

function partlyAnswered({ lines, nummerList, sesjon, punkt }: RawRow): Issue {
  const message = 'Tabellen svarer «Delvis»; det er lest som at rapporteringen ikke avsluttes.'
  return {
    rule: 'SVAR_DELVIS',
    severity: 'info',
    message,
    lines: lines.slice(0, 1).map(({ number }) => number),
    vedtak: nummerList.map((nummer) => ({ sesjon, nummer, punkt })),
  }
}

const FOOTNOTE = /\s?[¹²³⁰⁴-⁹*]{1,3}$/u

/** A row as the contract prints it, with the words of its stikkord put together. */
export function toTableRow(row: RawRow, context: ComposeContext, source: string | null): TableRow {
  const mapped = compose(row.words, context)
  const first = row.words[0]
  const last = row.words.at(-1)
  const cell = sliceMapped(mapped, unitAt(mapped, first, row.from), unitAt(mapped, last, row.to))
  const stikkord = sliceMapped(cell, 0, cell.value.length - (FOOTNOTE.exec(cell.value)?.[0].length ?? 0))
  const span = source === null ? null : spanOf(stikkord, source)
  return {
    sesjon: row.sesjon,
    nummer: row.nummer,
    punkt: row.punkt,
    stikkord: stikkord.value,
    rapporteringAvsluttes: row.rapporteringAvsluttes,
    line: row.lines[0]?.number ?? 0,
    ...(span ? { spans: { stikkord: span } } : {}),
  }
}

/** The unit of the value that stands at a column of a line. */
function unitAt(mapped: Mapped, line: Line | undefined, column: number): number {
  if (!line) return 0
  const offset = line.start + (line.raw.length - line.raw.trimStart().length) + column
  const unit = mapped.starts.findIndex((start) => start >= offset)
  return unit === -1 ? mapped.value.length : unit
}
