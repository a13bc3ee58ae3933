import { readSesjon, SESJON } from '../citation/sesjon'
import type { Line } from '../text/lines'
import { readPunkt } from './vedtak-line'

/** A row as it stands over one or more lines. */
export interface RawRow {
  sesjon: string
  nummer: number
  punkt: string | null
  rapporteringAvsluttes: boolean
  /** The lines of the row, and where in the first one the stikkord begins and in the last one it ends. */
  lines: Line[]
  from: number
  to: number
}

export interface RowContext {
  /** Session of the rows when it stands above them instead of in a column. */
  sesjon: string | null
  hasPunktColumn: boolean
}

const PUNKT = String.raw`\s?,?\s?(?:punkt|pkt\.?|bokstav)\s?[\da-z]{1,3}\b|\s?[–-]\s?nr\.?\s?\d{1,3}|\s?\([a-z\d]{1,2}\)`
const WITH_SESJON = new RegExp(
  String.raw`^(?<lead>(?<sesjon>${SESJON})\s{1,9}(?:[Nn]r\.?\s?)?(?<nummer>\d{1,4})(?<punkt>${PUNKT})?(?:\s{1,9}|$))`,
  'du',
)
const WITHOUT_SESJON = new RegExp(
  String.raw`^(?<lead>(?:[Nn]r\.?\s?)?(?<nummer>\d{1,4})(?<punkt>${PUNKT})?(?:\s{1,9}|$))(?=\p{Lu}|«|\d|$)`,
  'u',
)
const ANSWER = /(?:^|\s)(?<answer>[Jj]a|JA|[Nn]ei|NEI)(?:\s?[.*¹²³⁴)]|\s\d\)?)?$/u
const MAX_LINES = 7

/**
 * Reads a row that begins at `index`: «2024–2025 85 Utvalg – Personer med … Ja», wrapped over up to seven
 * lines with blank ones between. Returns null when no row begins there or none of them ends in Ja or Nei.
 */
export function readRow(lines: readonly Line[], index: number, context: RowContext): RawRow | null {
  const first = lines[index]
  const start = first && readRowStart(first.text, context)
  if (!first || !start) return null
  const rowLines: Line[] = []
  for (let i = index; i < lines.length && rowLines.length < MAX_LINES; i++) {
    const line = lines[i]
    if (!line) break
    if (line.isBlank) continue
    if (rowLines.length > 0 && readRowStart(line.text, context)) return null
    rowLines.push(line)
    const answer = ANSWER.exec(line.text)
    if (!answer?.groups?.answer) continue
    const isYes = answer.groups.answer.toLowerCase() === 'ja'
    return {
      ...start.key,
      rapporteringAvsluttes: isYes,
      lines: rowLines,
      from: start.length,
      to: answer.index,
    }
  }
  return null
}

interface RowStart {
  key: { sesjon: string; nummer: number; punkt: string | null }
  length: number
}

/** Session and number at the head of a row, and how many characters they take. */
export function readRowStart(text: string, context: RowContext): RowStart | null {
  const groups = (WITH_SESJON.exec(text) ?? (context.sesjon ? WITHOUT_SESJON.exec(text) : null))?.groups
  if (!groups?.lead || !groups.nummer) return null
  const sesjon = groups.sesjon ? readSesjon(groups.sesjon).sesjon : context.sesjon
  if (!sesjon) return null
  const key = { sesjon, nummer: Number(groups.nummer), punkt: groups.punkt ? readPunkt(groups.punkt) : null }
  const column = context.hasPunktColumn && !key.punkt ? readPunktCell(text.slice(groups.lead.length)) : null
  if (!column) return { key, length: groups.lead.length }
  return { key: { ...key, punkt: column.punkt }, length: groups.lead.length + column.length }
}

/** The cell of a «Punkt» column; it drops out of the text when it is empty. */
function readPunktCell(text: string): { punkt: string; length: number } | null {
  const match = /^((?:punkt\s|nr\.?\s)?([\d]{1,3}|[a-z]))\)?\s{1,9}(?=[\p{Lu}«])/u.exec(text)
  return match?.[2] ? { punkt: match[2], length: match[0].length } : null
}
