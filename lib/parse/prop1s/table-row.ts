import { DATO, readDato } from '../citation/dato'
import { readSesjon, SESJON, sesjonOfDato } from '../citation/sesjon'
import { gapBetween, type Line } from '../text/lines'
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
  hasDatoColumn: boolean
}

const NUMMER = String.raw`(?:[Nn]r\.?\s?)?(?<nummer>\d{1,4})`
const PUNKT = String.raw`(?<punkt>\s?,?\s?\(?(?:punkt|pkt\.?|bokstav|romertall|romartal)\s?(?:[IVXL]{1,6}|[\da-z]{1,3})\b\)?|\s?[,–-]?\s?nr\.?\s?\d{1,3}|\s?\([a-z\d]{1,2}\)|\.\d{1,2}(?!\d))?`
const END = String.raw`(?:\s{1,9}|$)`
const SHAPES = {
  sesjonFirst: new RegExp(
    String.raw`^(?<lead>\(?(?<sesjon>${SESJON})\)?\s{1,9}${NUMMER}${PUNKT}${END})`,
    'u',
  ),
  nummerFirst: new RegExp(
    String.raw`^(?<lead>${NUMMER}${PUNKT},?\s{1,9}\(?(?<sesjon>${SESJON})\)?${END})`,
    'u',
  ),
  dated: new RegExp(String.raw`^(?<lead>${NUMMER}${PUNKT},?\s{1,9}(?<dato>${DATO})${END})`, 'iu'),
  bare: new RegExp(String.raw`^(?<lead>${NUMMER}${PUNKT}${END})(?=\p{Lu}|«|\d|$)`, 'u'),
}
const DATO_CELL = new RegExp(String.raw`^\(?${DATO}\)?\s{1,9}`, 'iu')
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
    if (!answer?.groups?.answer || isInsideCell(lines, i, context)) continue
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

/** The words of a cell may end a line with «ja» too: then the row's next line has the answer. */
function isInsideCell(lines: readonly Line[], index: number, context: RowContext): boolean {
  const [line, next] = [lines[index], lines[index + 1]]
  if (!line || !next || next.isBlank || gapBetween(line, next) !== 'none') return false
  return (
    !readRowStart(next.text, { ...context, sesjon: '0-0' }) &&
    next.text.length <= 80 &&
    ANSWER.test(next.text)
  )
}

interface RowStart {
  key: { sesjon: string; nummer: number; punkt: string | null }
  length: number
}

/** Session and number at the head of a row, and how many characters they take. */
export function readRowStart(text: string, context: RowContext): RowStart | null {
  if (!/^\p{Lu}?[\d(nN]/u.test(text)) return null
  const groups = (
    SHAPES.sesjonFirst.exec(text) ??
    SHAPES.nummerFirst.exec(text) ??
    SHAPES.dated.exec(text) ??
    (context.sesjon ? SHAPES.bare.exec(text) : null)
  )?.groups
  if (!groups?.lead || !groups.nummer) return null
  const sesjon = sesjonOf(groups, context)
  if (!sesjon) return null
  const key = { sesjon, nummer: Number(groups.nummer), punkt: groups.punkt ? readPunkt(groups.punkt) : null }
  return withCells({ key, length: groups.lead.length }, text, context)
}

function sesjonOf({ sesjon, dato }: Record<string, string | undefined>, context: RowContext): string | null {
  if (sesjon) return readSesjon(sesjon).sesjon
  const day = dato ? readDato(dato) : null
  return day ? sesjonOfDato(day) : context.sesjon
}

/** Takes the cells of further columns before the words; an empty one drops out of the text. */
function withCells(start: RowStart, text: string, context: RowContext): RowStart {
  let { length } = start
  const { key } = start
  const column = context.hasPunktColumn && !key.punkt ? readPunktCell(text.slice(length)) : null
  length += column?.length ?? 0
  if (context.hasDatoColumn) length += DATO_CELL.exec(text.slice(length))?.[0].length ?? 0
  return { key: column ? { ...key, punkt: column.punkt } : key, length }
}

function readPunktCell(text: string): { punkt: string; length: number } | null {
  const match = /^((?:punkt\s|nr\.?\s)?([\d]{1,3}|[a-z]))\)?\s{1,9}(?=[\p{Lu}«\d])/u.exec(text)
  return match?.[2] ? { punkt: match[2], length: match[0].length } : null
}
