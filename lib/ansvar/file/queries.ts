import 'server-only'
import { parse, type CsvError, type InfoRecord } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { decode } from '@/lib/parse/text/decode'
import type { FileRow, TypedVedtak, VedtakField } from '../registrering/types'

/** Why a file as a whole cannot be read. */
type FileFault = 'NOT_CSV' | 'NO_ROWS' | 'MISSING_COLUMNS' | 'TOO_MANY_ROWS'

export interface ReadFile {
  rows: FileRow[]
  ignored: string[]
  /** The file for everybody to read: line by line as it was sent, but without the columns that are not for everybody. */
  publicText: string
}

const mostRows = 2_000

/** How columns are headed, each as `headingKey` makes it. */
const headings: Record<VedtakField, readonly string[]> = {
  sesjon: ['sesjon', 'stortingssesjon'],
  nummer: ['nummer', 'nr', 'vedtaknr', 'vedtaksnr', 'vedtaksnummer', 'vedtaknummer'],
  punkt: ['punkt', 'pkt', 'vedtakspunkt'],
  dato: ['dato', 'vedtaksdato', 'vedtatt'],
  type: ['type', 'vedtakstype'],
  tekst: ['tekst', 'vedtak', 'vedtakstekst', 'ordlyd'],
  innstilling: ['innstilling', 'innst'],
  komite: ['komite', 'komité', 'fagkomite', 'fagkomité'],
  departement: ['departement', 'foreslåttdepartement', 'foreslattdepartement', 'foreslåttdep', 'dep'],
}

const required: readonly VedtakField[] = ['sesjon', 'nummer', 'dato', 'tekst']
/** Internal to the government until somebody has accepted. */
const internal: VedtakField = 'departement'

/**
 * Reads a CSV file of vedtak: semicolon, comma or tab, with or without byte order mark, in the encodings of office programs,
 * with line breaks inside quotation marks. Bytes in; rows with the line each begins on out, or why it is no such file.
 */
export function readVedtakFile(bytes: Uint8Array): ReadFile | { fault: FileFault } {
  const decoded = decode(bytes)
  if (!decoded.ok) return { fault: decoded.reason === 'EMPTY' ? 'NO_ROWS' : 'NOT_CSV' }
  const text = decoded.text.replace(/\r\n?/g, '\n').replaceAll('\0', '')
  const records = readRecords(text)
  const [head, ...body] = records
  if (head === undefined || body.length === 0)
    return { fault: head === undefined ? 'NO_ROWS' : missing(head) }
  const columns = head.values.map(fieldOf)
  const isClear = required.every((field) => columns.includes(field)) && !hasTwice(columns)
  if (!isClear) return { fault: 'MISSING_COLUMNS' }
  if (body.length > mostRows) return { fault: 'TOO_MANY_ROWS' }
  return {
    rows: body.map((record) => ({ linje: record.line, typed: toTyped(record, columns) })),
    ignored: head.values.filter((name, i) => columns[i] === null && name !== ''),
    publicText: withoutInternal(text, records, columns),
  }
}

function missing({ values }: CsvRecord): FileFault {
  return required.every((field) => values.map(fieldOf).includes(field)) ? 'NO_ROWS' : 'MISSING_COLUMNS'
}

interface CsvRecord {
  /** The line it begins on. */
  line: number
  lines: number
  values: string[]
  delimiter: string
  /** The rest of a file whose quotation mark is never closed. */
  isBroken: boolean
}

/** Excel's own way of naming the delimiter. */
const named = /^sep=(.)\n/u

function readRecords(text: string): CsvRecord[] {
  const before = named.exec(text)?.[0] ?? ''
  const rest = text.slice(before.length)
  const delimiter = before === '' ? findDelimiter(rest) : before.charAt(4)
  const records: CsvRecord[] = []
  const left: string[] = []
  let line = before === '' ? 1 : 2
  const add = (values: string[], raw: string, isBroken: boolean) => {
    const breaks = raw.split('\n').length - (raw.endsWith('\n') ? 2 : 1)
    if (values.some((value) => value !== ''))
      records.push({ line, lines: breaks + 1, values, delimiter, isBroken })
    line += breaks + 1
  }
  const found = parse(rest, {
    delimiter,
    info: true,
    raw: true,
    trim: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_records_with_error: true,
    on_skip: (_error: CsvError | undefined, raw: string | undefined) => void left.push(raw ?? ''),
  }) as unknown as { record: string[]; raw: string; info: InfoRecord }[]
  for (const { record, raw } of found) add(record, raw, false)
  for (const raw of left) add([raw], raw, true)
  return records
}

/** The one that the first line holds most of, outside quotation marks. */
function findDelimiter(text: string): string {
  const head = (text.split('\n', 1)[0] ?? '').replace(/"[^"]*"/g, '')
  const count = (one: string) => head.split(one).length
  return [';', ',', '\t'].reduce((most, one) => (count(one) > count(most) ? one : most))
}

function fieldOf(heading: string): VedtakField | null {
  const key = heading.toLowerCase().replace(/[^\p{L}\d]/gu, '')
  const found = Object.entries(headings).find(([, names]) => names.includes(key))
  return (found?.[0] as VedtakField | undefined) ?? null
}

function hasTwice(columns: (VedtakField | null)[]): boolean {
  const named = columns.filter((column) => column !== null)
  return new Set(named).size < named.length
}

/** A line inside a field that begins like the next row: a quotation mark was not closed where it should. */
const nextRow = /\n"?\d{4}\s?[-–/]\s?\d{2,4}"?\s?[;,\t]/u

function toTyped({ values, isBroken }: CsvRecord, columns: (VedtakField | null)[]): TypedVedtak | null {
  const isWhole =
    values.length === columns.length || values.slice(columns.length).every((value) => value === '')
  if (isBroken || !isWhole || values.some((value) => nextRow.test(value))) return null
  const of = (field: VedtakField) => values[columns.indexOf(field)] ?? ''
  return {
    sesjon: of('sesjon'),
    nummer: of('nummer'),
    punkt: of('punkt'),
    dato: of('dato'),
    type: of('type'),
    tekst: of('tekst'),
    innstilling: of('innstilling'),
    komite: of('komite'),
    departement: of('departement'),
  }
}

/** Empties the columns nobody outside is to read; every row stays on its line. */
function withoutInternal(text: string, records: CsvRecord[], columns: (VedtakField | null)[]): string {
  const lines = text.split('\n')
  const isPublic = (i: number) => columns[i] !== null && columns[i] !== undefined && columns[i] !== internal
  for (const [index, { line, lines: count, values, delimiter, isBroken }] of records.entries()) {
    const isWhole = index === 0 || values.length <= columns.length
    const kept = values.map((value, i) => (isPublic(i) && isWhole && !isBroken ? value : blank(value)))
    const isChanged = kept.some((value, i) => value !== values[i])
    if (!isChanged) continue
    const written = stringify([kept], { delimiter }).replace(/\n$/, '').split('\n')
    const padded = [...written, ...Array.from({ length: count - written.length }, () => '')]
    lines.splice(line - 1, count, ...padded.slice(0, count))
  }
  return lines.join('\n')
}

/** Nothing, on as many lines. */
function blank(value: string): string {
  return '\n'.repeat(value.split('\n').length - 1)
}
