import { z } from 'zod'
import { findCitations } from '../../parse/citation/find'
import { keyId } from '../../parse/key'
import { readVedtakType } from '../../vedtak/rules'
import type { UnitKey, VedtakType } from '../../vedtak/types'
import type {
  FileRow,
  Held,
  Known,
  NewVedtak,
  PlannedRow,
  RowOutcome,
  TypedVedtak,
  VedtakFault,
  VedtakFaults,
  VedtakField,
} from './types'

/** A vedtak of the Storting is seldom more than a page. */
const longestText = 20_000

type Read<Value> = { value: Value } | { fault: VedtakFault }

/** What was typed as a vedtak, or what is wrong with it by field. */
export function readVedtak(typed: TypedVedtak, known: Known): Read<NewVedtak> | { faults: VedtakFaults } {
  const tekst = readText(typed.tekst)
  const sesjon = readSesjon(typed.sesjon, known.today)
  const fields = {
    sesjon,
    nummer: readNummer(typed.nummer),
    punkt: readPunkt(typed.punkt),
    dato: readDato(typed.dato, 'value' in sesjon ? sesjon.value : null, known.today),
    type: readType(typed.type, 'value' in tekst ? tekst.value : ''),
    tekst,
    innstilling: readInnstillinger(typed.innstilling),
    komite: readNamed(typed.komite, known.komiteer, 'UNKNOWN_KOMITE'),
    departement: readNamed(typed.departement, known.departementer, 'UNKNOWN_DEPARTEMENT'),
  } satisfies Record<VedtakField, Read<unknown>>
  const values = valuesOf(fields)
  if ('faults' in values) return values
  const { sesjon: of, nummer, punkt, dato, type, innstilling, komite, departement } = values
  const key = { sesjon: of, nummer, punkt }
  return {
    value: { key, dato, type, tekst: values.tekst, innstillinger: innstilling, komiteId: komite, departementId: departement }, // prettier-ignore
  }
}

type Values<Fields> = { [Name in keyof Fields]: Extract<Fields[Name], { value: unknown }>['value'] }

function valuesOf<Fields extends Record<string, Read<unknown>>>(
  fields: Fields,
): Values<Fields> | { faults: VedtakFaults } {
  const wrong = Object.entries(fields).flatMap(([name, read]) =>
    'fault' in read ? [[name, read.fault]] : [],
  )
  if (wrong.length > 0) return { faults: Object.fromEntries(wrong) as VedtakFaults }
  const entries = Object.entries(fields).map(([name, read]) => [name, 'value' in read ? read.value : null])
  return Object.fromEntries(entries) as Values<Fields>
}

/** «2025–2026», «2025-2026», «2025/26»; not one that has not begun. */
function readSesjon(typed: string, today: string): Read<string> {
  if (typed === '') return { fault: 'MISSING' }
  const [, from = '', to = ''] = /^(\d{4})\s?[-–−/]\s?(\d{4}|\d{2})$/u.exec(typed) ?? []
  const start = Number(from)
  const isNext = to.length === 4 ? Number(to) === start + 1 : Number(to) === (start + 1) % 100
  if (from === '' || !isNext || start < 1814 || `${from}-10-01` > today) return { fault: 'NOT_SESJON' }
  return { value: `${start}-${start + 1}` }
}

function readNummer(typed: string): Read<number> {
  if (typed === '') return { fault: 'MISSING' }
  const [, digits] = /^(?:nr\.?\s?)?([1-9]\d{0,3})$/iu.exec(typed) ?? []
  return digits === undefined ? { fault: 'NOT_NUMMER' } : { value: Number(digits) }
}

/** As it is searched for and stands in addresses: a number. */
function readPunkt(typed: string): Read<string> {
  if (typed === '') return { value: '' }
  const [, digits] = /^(?:punkt\s?)?([1-9]\d{0,2})$/iu.exec(typed) ?? []
  return digits === undefined ? { fault: 'NOT_PUNKT' } : { value: digits }
}

function readDato(typed: string, sesjon: string | null, today: string): Read<string> {
  if (typed === '') return { fault: 'MISSING' }
  const [, date = '', month = '', year = ''] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/u.exec(typed) ?? []
  const day = year === '' ? typed : `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  if (!isDay(day)) return { fault: 'NOT_A_DAY' }
  if (day > today) return { fault: 'IN_THE_FUTURE' }
  const isWithin =
    sesjon === null || (day >= `${sesjon.slice(0, 4)}-10-01` && day <= `${sesjon.slice(5)}-09-30`)
  return isWithin ? { value: day } : { fault: 'OUTSIDE_SESJON' }
}

const isDay = (text: string): boolean => z.iso.date().safeParse(text).success

const typeWords: [RegExp, VedtakType][] = [
  [/^(?:anmodning|oppmoding)(?:svedtak)?$/iu, 'ANMODNING'],
  [/^(?:utredning|utgreiing)(?:svedtak)?$/iu, 'UTREDNING'],
  [/^henstilling$/iu, 'HENSTILLING'],
]

/** Said, or else read from the Storting's own words. */
function readType(typed: string, tekst: string): Read<VedtakType> {
  const said = typeWords.find(([words]) => words.test(typed))?.[1]
  const value = typed === '' ? readVedtakType(tekst) : said
  return value === null || value === undefined ? { fault: 'UNKNOWN_TYPE' } : { value }
}

/** The Storting's words, without the quotation marks around them. */
function readText(typed: string): Read<string> {
  const plain = typed.replaceAll('\0', '').replace(/\r\n?/g, '\n').trim()
  const inner = /^«([^«»]*)»$/u.exec(plain)?.[1] ?? plain
  const text = inner.trim()
  if (text === '') return { fault: 'MISSING' }
  return text.length > longestText ? { fault: 'TOO_LONG' } : { value: text }
}

/** «Innst. 12 S (2025–2026)», or several of them; nothing where the vedtak was adopted without. */
function readInnstillinger(typed: string): Read<string[]> {
  if (typed === '') return { value: [] }
  if (typed.length > 300) return { fault: 'TOO_LONG' }
  const printed = typed.replace(/(\d{4})\s?[-−]\s?(\d{4})/gu, '$1–$2')
  const found = findCitations(printed)
  const isPlain = found.every(
    ({ kind, sesjon }) => (kind === 'innst' || kind === 'innst-s-o') && sesjon !== null,
  )
  const between = found.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), printed)
  if (found.length === 0 || !isPlain || !/^[\s,;.]*(?:og[\s,;.]*)*$/u.test(between)) {
    return { fault: 'NOT_INNSTILLING' }
  }
  return { value: [...new Set(found.map(({ citation }) => citation))] }
}

function readNamed(typed: string, ids: Map<string, number>, fault: VedtakFault): Read<number | null> {
  if (typed === '') return { value: null }
  const id = ids.get(nameKey(typed))
  return id === undefined ? { fault } : { value: id }
}

/** A name as it is looked up: however it is written in capitals and spaced. */
export function nameKey(name: string): string {
  return name.replace(/\s+/gu, ' ').trim().toLowerCase()
}

/** Whether a unit is there in another shape: a punkt of a vedtak that is held as a whole, or the whole of one held as punkter. */
export function isOtherShape(key: UnitKey, other: UnitKey): boolean {
  return sameNumber(key, other) && (key.punkt === '') !== (other.punkt === '')
}

function sameNumber(one: UnitKey, other: UnitKey): boolean {
  return one.sesjon === other.sesjon && one.nummer === other.nummer
}

/** What is to become of each row of a file: one bad row never costs another. */
export function planRows(rows: readonly FileRow[], held: readonly Held[], known: Known): PlannedRow[] {
  const heldById = new Map(held.map((one) => [keyId(one.key), one]))
  const shapes = new Map<string, UnitKey[]>()
  for (const { key } of held) addTo(shapes, key)
  const seen = new Map<string, number>()
  return rows.map((row) => {
    const planned = planRow(row, { heldById, shapes, seen, known })
    if (planned.utfall === 'NY' && planned.ny !== null) {
      seen.set(keyId(planned.ny.key), row.linje)
      addTo(shapes, planned.ny.key)
    }
    return planned
  })
}

function addTo(shapes: Map<string, UnitKey[]>, key: UnitKey): void {
  const number = `${key.sesjon}/${key.nummer}`
  shapes.set(number, [...(shapes.get(number) ?? []), key])
}

interface Plan {
  heldById: Map<string, Held>
  shapes: Map<string, UnitKey[]>
  seen: Map<string, number>
  known: Known
}

function planRow({ linje, typed }: FileRow, { heldById, shapes, seen, known }: Plan): PlannedRow {
  const is = (outcome: DistributiveOmit<RowOutcome, 'linje'>): PlannedRow => ({ linje, ...outcome, ny: null })
  if (typed === null) return is({ vedtak: null, utfall: 'FEIL_KOLONNER' })
  const read = readVedtak(typed, known)
  if ('faults' in read)
    return is({ vedtak: readKey(typed, known), utfall: 'AVVIST', feil: told(typed, read.faults) })
  if ('fault' in read) throw new Error('a vedtak has faults by field')
  const { key, dato, tekst } = read.value
  const first = seen.get(keyId(key))
  if (first !== undefined) return is({ vedtak: key, utfall: 'TO_GANGER', forsteLinje: first })
  const there = heldById.get(keyId(key))
  if (there) {
    const isSame = there.dato === dato && there.tekst === tekst
    return is({ vedtak: key, utfall: isSame ? 'FINNES' : 'ANNEN_TEKST' })
  }
  const others = shapes.get(`${key.sesjon}/${key.nummer}`) ?? []
  if (others.some((other) => isOtherShape(key, other))) return is({ vedtak: key, utfall: 'PUNKT_ELLER_HELE' })
  return { linje, vedtak: key, utfall: 'NY', ny: read.value }
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never

function told(typed: TypedVedtak, faults: VedtakFaults) {
  return (Object.entries(faults) as [VedtakField, VedtakFault][]).map(([felt, fault]) => ({
    felt,
    fault,
    verdi: typed[felt].slice(0, 60),
  }))
}

/** Which vedtak a row means, where that much can be read. */
function readKey(typed: TypedVedtak, { today }: Known): UnitKey | null {
  const [sesjon, nummer, punkt] = [
    readSesjon(typed.sesjon, today),
    readNummer(typed.nummer),
    readPunkt(typed.punkt),
  ]
  if (!('value' in sesjon) || !('value' in nummer) || !('value' in punkt)) return null
  return { sesjon: sesjon.value, nummer: nummer.value, punkt: punkt.value }
}

/** Runs of numbers of the session's series that are not registered, from 1 to the highest one that is. */
export function findGaps(numbers: readonly number[]): { fra: number; til: number }[] {
  const held = [...new Set(numbers)].sort((a, b) => a - b)
  return held.flatMap((nummer, i) => {
    const fra = (held[i - 1] ?? 0) + 1
    return fra < nummer ? [{ fra, til: nummer - 1 }] : []
  })
}
