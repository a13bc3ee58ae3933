import { lineOf } from '@/lib/check/document/line-of'
import type { DocumentFunn } from '@/lib/check/document/types'
import type { UnitFacts, UtsagnFacts } from '@/lib/import/types'
import { keyId } from '@/lib/parse/key'
import type { FieldSpan, ParsedDocument, TableRow, VedtakEntry } from '@/lib/parse/types'
import type { UnitPreview } from '@/lib/import/preview'
import type { LestEnhet, LestFunn, LestVerdi, ValueField } from '../types'

/** So many lines before and after what was read are shown with it, and so many of an account at most. */
const around = 2
const mostLines = 400

type Lines = [from: number, to: number]

/** Where the lines of a text begin, to know the line of a place without reading it all again. */
export function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** The line, counted from 1, that a place stands on. */
export function lineAt(starts: readonly number[], at: number): number {
  let [low, high] = [0, starts.length]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? Infinity) <= at) low = middle
    else high = middle
  }
  return low + 1
}

function linesOf(starts: readonly number[], span: FieldSpan | undefined): Lines | null {
  if (span === undefined) return null
  const pieces = span.flat()
  const [from, to] = [Math.min(...pieces), Math.max(...pieces)]
  return [lineAt(starts, from), lineAt(starts, Math.max(from, to - 1))]
}

/** The accounts and rows of a document as they were read, by unit. */
export interface ReadUnits {
  entries: ReadonlyMap<string, VedtakEntry>
  rows: ReadonlyMap<string, TableRow>
}

export function readUnitsOf(parsed: ParsedDocument): ReadUnits {
  const parts = parsed.kind === 'PROP_1_S' ? [parsed] : parsed.kind === 'MELD_ST_ANMODNING' ? parsed.kapitler : [] // prettier-ignore
  const entries = new Map<string, VedtakEntry>()
  const rows = new Map<string, TableRow>()
  for (const { vedtak, table } of parts) {
    for (const entry of vedtak) if (!entries.has(keyId(entry))) entries.set(keyId(entry), entry)
    for (const row of table) if (!rows.has(keyId(row))) rows.set(keyId(row), row)
  }
  return { entries, rows }
}

interface Beside {
  text: string
  starts: readonly number[]
  read: ReadUnits
  funn: readonly DocumentFunn[]
}

/** Each value of a unit beside the lines it stands on, with what it would take the place of and what the checks found. Pure. */
export function describeUnit(
  { key, linje, tabellinje, report }: UnitFacts,
  preview: UnitPreview,
  { text, starts, read, funn }: Beside,
): LestEnhet {
  const id = keyId(key)
  const spans = read.entries.get(id)?.spans ?? {}
  const at = (name: string) => linesOf(starts, spans[name])
  const request = at('text')
  const found = (words: string | undefined): Lines | null => {
    if (words === undefined || request === null) return request
    const line = lineOf(text, request[0], words)
    return [line, line]
  }
  const table: Lines | null = tabellinje === null ? null : [tabellinje, tabellinje]
  const truffet = [...report.truffetIDokument, ...report.truffetIInnst, ...report.truffetILovvedtak]
  const values: (LestVerdi | null)[] = [
    value('tittel', report.tittel, at('heading')),
    value('vedtaksdato', report.vedtaksdato, [linje, linje]),
    value('stikkord', report.stikkord, table),
    value('vedtakstekst', report.vedtakstekst, request),
    value('frister', report.frister.map(({ tekst }) => tekst).join('; '), found(report.frister[0]?.tekst)),
    value('truffet', truffet.join('; '), found(truffet[0])),
    value('redegjorelse', report.redegjorelse, at('account')),
    value('organer', report.organer.join('; '), found(report.organer[0])),
    value('vurdering', report.vurdering, at('conclusionSentence') ?? table),
    value('rapporteringAvsluttes', report.rapporteringAvsluttes === null ? null : report.rapporteringAvsluttes ? 'Ja' : 'Nei', table), // prettier-ignore
  ]
  const verdier = withChanges(values.filter((one) => one !== null), preview) // prettier-ignore
  return { verdier, funn: funnOf(id, funn), ...shown(verdier, linje) }
}

function value(felt: ValueField, verdi: string | null, linjer: Lines | null): LestVerdi | null {
  return verdi === null || verdi === '' ? null : { felt, verdi, linjer }
}

/** What stands in the register today goes beside what would take its place; what only the register has, alone. */
function withChanges(values: LestVerdi[], { outcome, changes }: UnitPreview): LestVerdi[] {
  if (outcome !== 'changed') return values
  const before = new Map(changes.map(({ field, from }) => [field, from]))
  const changed = values.map((one) => (before.has(one.felt) ? { ...one, for: before.get(one.felt) ?? null } : one)) // prettier-ignore
  const gone = changes.flatMap(({ field, from, to }) =>
    to === null && from !== null ? [{ felt: field as ValueField, verdi: '', linjer: null, for: from }] : [],
  )
  const anew = before.has('lesning') ? [{ felt: 'lesning' as const, verdi: 'ny', linjer: null }] : []
  return [...changed, ...gone, ...anew]
}

export function funnOf(id: string, funn: readonly DocumentFunn[]): LestFunn[] {
  return funn.filter(({ vedtak }) => vedtak.some((key) => keyId(key) === id)).map(plainFunn)
}

export const plainFunn = ({ rule, severity, message, lines }: DocumentFunn): LestFunn => ({ rule, severity, message, lines }) // prettier-ignore

/** The stretch of the document to show: where its values stand, but for the row of a table far away. */
function shown(values: readonly LestVerdi[], linje: number): { fra: number; til: number } {
  const near = values.flatMap(({ felt, linjer }) =>
    linjer === null || felt === 'stikkord' || felt === 'rapporteringAvsluttes' ? [] : linjer,
  )
  const [first, last] = [Math.min(linje, ...near), Math.max(linje, ...near)]
  return { fra: Math.max(1, first - around), til: Math.min(last + around, first + mostLines) }
}

/** The same for a sentence of an innstilling that judges a unit. */
export function describeUtsagn(
  { resultat, anbefaling, setning, linje }: UtsagnFacts,
  held: string | null,
): LestEnhet {
  // prettier-ignore
  const told = resultat ?? anbefaling ?? ''
  const verdi: LestVerdi = { felt: 'resultat', verdi: told, linjer: [linje, linje] }
  return {
    verdier: [held === null || held === told ? verdi : { ...verdi, for: held }, { felt: 'redegjorelse', verdi: setning, linjer: [linje, linje] }], // prettier-ignore
    funn: [],
    fra: Math.max(1, linje - around),
    til: linje + around + 6,
  }
}
