import { compose, sliceMapped, type ComposeContext, type Mapped } from '../text/compose'
import type { Line } from '../text/lines'
import { spanOf } from '../text/span'
import type { Issue, TableRow } from '../types'
import { readSesjonHeading } from './sections'
import { readVedtakLine } from './vedtak-line'
import { readRow, readRowStart, type RawRow, type RowContext } from './table-row'

/** The rows of the overview, and every line that belongs to the table and not to the running text. */
export interface TableRead {
  rows: RawRow[]
  lines: Set<number>
  /** What the column of answers is headed, «Rapportering avsluttes (Ja/Nei) i Prop. 1 S (2024–2025)». */
  answerHead: { text: string; line: number } | null
  issues: Issue[]
}

const CAPTION = /^Tabell\s\d{1,2}(?:\.\d{1,3}){0,2}\b/u
const VOCABULARY =
  /^(?:stortings|vedtaks)?(?:sesjon(?:en)?|vedtak(?:et)?|vedtaks-?|nr\.?|nummer|dato|punkt|stikkord|tema|kort|omtale|tittel|status|rapportering(?:en|a)?|avslutt(?:es|as|ast|a|et)|blir|vert|skal|(?:føl|ful)gt|fulgt|følgd|opp|\(?(?:ja|nei)\s?\/\s?(?:ja|nei)\)?|\(?ja|nei\)?|i|prop\.?|meld\.?|st\.?|\d{1,2}|s|budsjett(?:et)?|proposisjon(?:en)?|\(?(?:19|20)\d{2}[–−-](?:\d{4}|\d{2})\)?|\/|og|eller|ansvarleg|ansvarlig|departement)$/iu

/** How many lines a table's head may take. */
const HEAD_LINES = 24

const isHeaderLine = (text: string): boolean =>
  text.length <= 90 && text.split(/\s+/).every((word) => VOCABULARY.test(word))

/**
 * Reads the overview table from the lines of the chapter, page furniture taken out. Page order is not reading order: heads come after rows on later
 * pages and a page of the table may stand in the middle of a sentence, so rows are known by their shape and
 * what lies around them (caption, column heads) by place and vocabulary.
 */
export function readTable(lines: readonly Line[]): TableRead {
  const heads = headText(lines)
  const context: RowContext = { sesjon: null, hasPunktColumn: /\bpunkt\b/iu.test(heads) }
  const read: TableRead = { rows: [], lines: new Set(), answerHead: null, issues: [] }
  let isInTable = false
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]
    if (!line || line.isBlank) continue
    const row = readRow(lines, i, context)
    if (row && (isInTable || context.sesjon === null || row.lines.length > 0)) {
      takeRow(read, row)
      i = indexOfLine(lines, row, i)
      isInTable = true
    } else if (isTableHead(line) || (isInTable && isSesjonAbove(lines, i, context))) {
      i = takeHead(lines, i, { read, context })
      isInTable = true
    } else if (isInTable && readRowStart(line.text, context) && looksLikeRow(lines, i)) {
      read.issues.push(unfinishedRow(line))
      read.lines.add(line.number)
    } else {
      isInTable = false
      context.sesjon = null
    }
  }
  return read
}

function takeRow(read: TableRead, row: RawRow): void {
  read.rows.push(row)
  for (const line of row.lines) read.lines.add(line.number)
}

function indexOfLine(lines: readonly Line[], row: RawRow, from: number): number {
  const last = row.lines.at(-1)
  for (let i = from; last && i < lines.length; i++) if (lines[i] === last) return i
  return from
}

const HEAD_START = /^(?:Stortings)?[Ss]esjon\b|^(?:Anmodnings|Oppmodings)?[Vv]edtak(?:s|et)?\b/u

const isTableHead = (line: Line): boolean =>
  CAPTION.test(line.text) ||
  (/^(?:Stortings)?[Ss]esjon\b|^Vedtak(?:s|et)?\b/u.test(line.text) &&
    isHeaderLine(line.text) &&
    !readVedtakLine(line.text))

/** Takes caption and column heads; the session of rows without such a column may stand among them. */
function takeHead(
  lines: readonly Line[],
  index: number,
  { read, context }: { read: TableRead; context: RowContext },
): number {
  let last = index
  const texts: { text: string; line: number }[] = []
  for (let i = index; i < lines.length && i < index + HEAD_LINES; i++) {
    const line = lines[i]
    if (!line || line.isBlank) continue
    const sesjon = readSesjonHeading(line.text)
    const isCaption =
      CAPTION.test(line.text) || (last === i - 1 && texts.length === 1 && isCaptionWrap(lines, i))
    if (!isCaption && !isHeaderLine(line.text) && !sesjon) break
    if (i > index && line.isPageStart) break
    if (!isCaption) texts.push({ text: line.text, line: line.number })
    if (sesjon && !isCaption && isSesjonAbove(lines, i, context)) context.sesjon = sesjon
    read.lines.add(line.number)
    last = i
  }
  const answer = texts.findIndex(({ text }) => /rapportering|følgt|fulgt/iu.test(text))
  const first = texts[answer]
  if (first && !read.answerHead) {
    read.answerHead = { text: texts.slice(answer).map(({ text }) => text).join(' '), line: first.line } // prettier-ignore
  }
  return last
}

/** A session in a line of its own with rows below it; above accounts it is the heading of a section. */
function isSesjonAbove(lines: readonly Line[], index: number, context: RowContext): boolean {
  const sesjon = readSesjonHeading(lines[index]?.text ?? '')
  if (!sesjon) return false
  for (let i = index + 1; i < lines.length && i < index + HEAD_LINES; i++) {
    const line = lines[i]
    if (!line || line.isBlank || isHeaderLine(line.text)) continue
    return readRow(lines, i, { ...context, sesjon }) !== null
  }
  return false
}

const isCaptionWrap = (lines: readonly Line[], index: number): boolean => {
  const [line, before] = [lines[index], lines[index - 1]]
  return Boolean(line && before && CAPTION.test(before.text) && before.isSoft && !isHeaderLine(line.text))
}

const headText = (lines: readonly Line[]): string =>
  lines.flatMap(({ text }) => (text !== '' && isHeaderLine(text) ? [text] : [])).join(' ')

function looksLikeRow(lines: readonly Line[], index: number): boolean {
  const next = lines.slice(index + 1, index + 4).find((line) => !line.isBlank)
  return next !== undefined && readRowStart(next.text, { sesjon: null, hasPunktColumn: false }) !== null
}

function unfinishedRow(line: Line): Issue {
  const message = `Raden i tabellen har verken Ja eller Nei: «${line.text.slice(0, 80)}»`
  return { rule: 'RAD_UTEN_SVAR', severity: 'feil', message, lines: [line.number], vedtak: [] }
}

/** A row as the contract prints it, with the words of its stikkord put together. */
export function toTableRow(row: RawRow, context: ComposeContext, source: string | null): TableRow {
  const mapped = compose(row.lines, context)
  const first = row.lines[0]
  const last = row.lines.at(-1)
  const stikkord = sliceMapped(mapped, unitAt(mapped, first, row.from), unitAt(mapped, last, row.to))
  const span = source === null ? null : spanOf(stikkord, source)
  return {
    sesjon: row.sesjon,
    nummer: row.nummer,
    punkt: row.punkt,
    stikkord: stikkord.value,
    rapporteringAvsluttes: row.rapporteringAvsluttes,
    line: first?.number ?? 0,
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
