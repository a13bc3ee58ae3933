import type { DocumentGroup } from '../../check/document/types'
import type { Aar, AarUnit } from '../types'
import type { UtkastStatus } from '../../utkast/types'
import { funnWords, ifjorWords, statusWords, type ListFilter, type Utvalg } from './schema'
import type { Holding, ListContext, Reader } from './types'

/** How many units stand on a page. */
export const pageSize = 50

/** Whether a unit is the reader's, their own or held for somebody; null: another's, or nobody's. */
export function holdingOf(
  { saksbehandlerId, departementId }: Pick<AarUnit, 'saksbehandlerId' | 'departementId'>,
  { userId, deputyFor }: Reader,
): Holding | null {
  if (saksbehandlerId === null) return null
  if (saksbehandlerId === userId) return { onBehalfOf: null }
  const isHeld = deputyFor.some((it) => it.userId === saksbehandlerId && it.departementId === departementId)
  return isHeld ? { onBehalfOf: saksbehandlerId } : null
}

const selections: Record<Utvalg, (unit: AarUnit, context: ListContext) => boolean> = {
  alle: () => true,
  mine: (unit, { reader }) => holdingOf(unit, reader) !== null,
  'uten-saksbehandler': ({ saksbehandlerId }) => saksbehandlerId === null,
  'uten-tekst': ({ status }) => status === 'IKKE_PABEGYNT',
  'uten-departement': ({ departementId }) => departementId === null,
  'i-fordeling': ({ fordeling }) => fordeling !== null,
  'i-overforing': ({ overforing }) => overforing !== null,
  'etter-apning': ({ registrert }, { apnet }) => registrert > apnet,
}

/** Whether the Storting's limit has passed. */
export function isPassed({ frist }: Pick<AarUnit, 'frist'>, day: string): boolean {
  return frist !== null && frist < day
}

/** Never reported before: there is no state of last year to tell. */
export function isNew({ erRapportert }: Pick<AarUnit, 'erRapportert'>): boolean {
  return !erRapportert
}

/** The units of a list. Whoever counts one asks here too, so that a number is always its list. */
export function choose(
  units: readonly AarUnit[],
  filter: Partial<ListFilter>,
  context: ListContext,
): AarUnit[] {
  const { utvalg = 'alle', status, ifjor, frist, funn, departement, saksbehandler } = filter
  return units.filter(
    (unit) =>
      selections[utvalg](unit, context) &&
      (!status || unit.status === statusWords[status]) &&
      (!ifjor || (ifjor === 'ny' ? isNew(unit) : !isNew(unit) && unit.tilstand === ifjorWords[ifjor])) &&
      (!frist || fristFits(unit, frist, context.day)) &&
      (!funn || funnFits(funnOf(unit, context), funn)) &&
      (!departement || slugOf(unit, context) === departement) &&
      (!saksbehandler || (unit.saksbehandlerId ?? 'ingen') === saksbehandler),
  )
}

function fristFits(unit: AarUnit, asked: NonNullable<ListFilter['frist']>, day: string): boolean {
  if (asked === 'ingen') return unit.frist === null
  return asked === 'dato' ? unit.frist !== null : isPassed(unit, day)
}

/** The groups of what was found of a unit. */
export function funnOf(
  { vedtakId }: Pick<AarUnit, 'vedtakId'>,
  { funn }: Pick<ListContext, 'funn'>,
): ReadonlySet<DocumentGroup> {
  return funn.get(vedtakId) ?? new Set()
}

function funnFits(groups: ReadonlySet<DocumentGroup>, asked: NonNullable<ListFilter['funn']>): boolean {
  const wanted = funnWords[asked]
  return wanted === null ? groups.size > 0 : groups.has(wanted)
}

function slugOf({ departementId }: AarUnit, { departementer }: ListContext): string {
  return departementId === null ? 'ingen' : (departementer.get(departementId)?.slug ?? '')
}

const progress: UtkastStatus[] = ['IKKE_PABEGYNT', 'UTKAST', 'TIL_GODKJENNING', 'KLAR', 'PUBLISERT']
type Order = (unit: AarUnit, context: ListContext) => string | number

const noDay = '9999'
const byFrist: Order = ({ frist }) => frist ?? noDay

/** What a list is put in order by; sesjon and number decide between equals. Own units come before those held for another. */
const orders: Record<ListFilter['sorter'], Order[]> = {
  mine: [
    (unit, { reader }) => {
      const held = holdingOf(unit, reader)
      return held === null ? 2 : held.onBehalfOf === null ? 0 : 1
    },
    byFrist,
  ],
  frist: [byFrist],
  nummer: [],
  saksbehandler: [
    ({ saksbehandler, saksbehandlerId }) => (saksbehandlerId === null ? '￿' : (saksbehandler ?? '')),
  ],
  status: [({ status }) => progress.indexOf(status)],
}

/** In the order asked for; what comes in by sesjon and number stays so between equals. */
export function order(
  units: readonly AarUnit[],
  sorter: ListFilter['sorter'],
  context: ListContext,
): AarUnit[] {
  return units.toSorted((a, b) => {
    for (const by of orders[sorter]) {
      const difference = compare(by(a, context), by(b, context))
      if (difference !== 0) return difference
    }
    return 0
  })
}

const compare = (a: string | number, b: string | number) => (a < b ? -1 : Number(a > b))

export interface Page {
  shown: AarUnit[]
  total: number
  side: number
  last: number
}

/** One page of a list; past its end, the last. */
export function pageOf(units: readonly AarUnit[], filter: ListFilter, context: ListContext): Page {
  const list = order(choose(units, filter, context), filter.sorter, context)
  const last = Math.max(1, Math.ceil(list.length / pageSize))
  const side = Math.min(filter.side, last)
  return { shown: list.slice((side - 1) * pageSize, side * pageSize), total: list.length, side, last }
}

/** What is due next in a year, on which day, and in how many days; negative: so many ago. */
export function dueOf(
  { fristUtkast, fristGodkjenning, publisert }: Aar,
  day: string,
): { kind: 'fristUtkast' | 'fristGodkjenning' | 'publisert'; day: string; days: number } {
  if (publisert !== null) {
    const done = publisert.toISOString().slice(0, 10)
    return { kind: 'publisert', day: done, days: daysBetween(day, done) }
  }
  const kind = day <= fristUtkast ? 'fristUtkast' : 'fristGodkjenning'
  const due = kind === 'fristUtkast' ? fristUtkast : fristGodkjenning
  return { kind, day: due, days: daysBetween(day, due) }
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}
