import type { Line } from '../text/lines'
import { isColumnHead, isHeaderLine } from './head-words'
import { readSesjonHeading } from './sections'
import { isCellStart, readRow, readRowStart, type RowContext } from './table-row'
import { readVedtakLine } from './vedtak-line'

/** How many lines a table's head may take. */
const HEAD_LINES = 24
const CAPTION_LINES = 3
const CAPTION = /^Tabell\s\d{1,2}(?:\.\d{1,3}){0,2}\b/u
/** A session in a line of its own with rows below it; above accounts it is the heading of a section. */
export function isSesjonAbove(lines: readonly Line[], index: number, context: RowContext): boolean {
  const sesjon = readSesjonHeading(lines[index]?.text ?? '')
  if (!sesjon) return false
  for (let i = index + 1; i < lines.length && i < index + HEAD_LINES; i++) {
    const line = lines[i]
    if (!line || line.isBlank || isHeaderLine(line.text) || CAPTION.test(line.text)) continue
    return readRow(lines, i, { ...context, sesjon }) !== null
  }
  return false
}

/** What stands above rows: its lines, the session it gives them, and the words of the column heads. */
export interface TableHead {
  last: number
  lines: Line[]
  sesjon: string | null
  heads: Line[]
}

/**
 * Reads what stands above rows at `index`: caption, column heads, a session for the rows below. Null when
 * something else stands there; the caption of a table inside an account has no such heads or rows below it.
 */
export function readTableHead(lines: readonly Line[], index: number, context: RowContext): TableHead | null {
  const first = lines[index]
  if (!first) return null
  const head: TableHead = { last: index, lines: [], sesjon: null, heads: [] }
  let i = CAPTION.test(first.text) ? takeCaption(lines, index, { head, context }) : index
  for (; i < lines.length && i < index + HEAD_LINES; i++) {
    const line = lines[i]
    if (!line || line.isBlank) continue
    if (i > index && (line.isPageStart || isCellStart(lines, i))) break
    // «Tittel» right above «Vedtak nr. 12» is what the account is called.
    if (isOneWord(head.heads) && readVedtakLine(line.text) !== null) return null
    if (isSesjonAbove(lines, i, context)) head.sesjon = readSesjonHeading(line.text)
    else if (head.heads.length === 0 ? !isColumnHead(line) : !isHeaderLine(line.text)) break
    else head.heads.push(line)
    head.lines.push(line)
    head.last = i
  }
  return head.heads.length > 0 ||
    head.sesjon ||
    (head.lines.length > 0 && isRowBelow(lines, head.last, context))
    ? head
    : null
}

const isOneWord = ([only, ...more]: readonly Line[]): boolean =>
  only !== undefined && more.length === 0 && !/\s/u.test(only.text)

/** Takes the caption's lines and gives the index below them; a wrapped one goes on to a gap, heads or a row. */
function takeCaption(
  lines: readonly Line[],
  index: number,
  { head, context }: { head: TableHead; context: RowContext },
): number {
  for (let i = index; i < index + CAPTION_LINES; i++) {
    const line = lines[i]
    if (!line || line.isBlank) return i
    if (i > index && (isColumnHead(line) || readRowStart(line.text, context))) return i
    head.lines.push(line)
    head.last = i
  }
  return index + CAPTION_LINES
}

function isRowBelow(lines: readonly Line[], last: number, context: RowContext): boolean {
  const at = lines.findIndex((line, i) => i > last && !line.isBlank)
  return at !== -1 && at <= last + 3 && readRow(lines, at, context) !== null
}
