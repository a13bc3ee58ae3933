import { benchPath, needsReason } from '../rules'
import type { Avgjorelse, Gjennomgang } from '../types'
import { benchQuery, type BenchFilter } from './schema'
import type { BenchContext, BenchUnit, Nyhet, Uenighet } from './types'
import type { DepartementetsVurdering } from '../../vedtak/types'

/** How many units stand on a page of the list. */
export const pageSize = 50

/** When something became so, as far as the register knows; a promise with the day it was and the day it is. */
export interface Facts {
  redegjorelse: string | null
  rettelse: string | null
  uttalelse: string | null
  overforing: string | null
  lofte: { dag: string; fra: string; til: string } | null
  frist: string | null
}

/** What is newer than the committee's last document; without one, everything. `day`: until when. */
export function newsOf(facts: Facts, siden: string | null, day: string): Nyhet[] {
  const isNew = (dag: string) => siden === null || dag > siden
  const plain = (slag: Nyhet['slag'], dag: string | null): Nyhet[] =>
    dag !== null && isNew(dag) ? [{ slag, dag, fra: null, til: null }] : []
  const { lofte, frist } = facts
  // A limit passes when its day is over: that of the document itself is still ahead on that day.
  const isPassedSince = frist !== null && frist < day && (siden === null || frist >= siden)
  return [
    ...plain('REDEGJORELSE', facts.redegjorelse),
    ...plain('RETTELSE', facts.rettelse),
    ...plain('UTTALELSE', facts.uttalelse),
    ...plain('OVERFORING', facts.overforing),
    ...(lofte !== null && isNew(lofte.dag) ? [{ slag: 'LOFTE_FLYTTET' as const, ...lofte }] : []),
    ...(isPassedSince ? [{ slag: 'FRIST_PASSERT' as const, dag: frist, fra: null, til: null }] : []),
  ]
}

/** Whether the departement says that nothing remains. */
export function isClosing(vurdering: DepartementetsVurdering | null): boolean {
  return vurdering === 'ANSES_FULGT_OPP' || vurdering === 'FORESLATT_OPPHEVET'
}

/** Disagreement takes both facts of the same year: here the account on the bench and what is decided about it. */
export function disagreementOf(
  { vurdering, avgjorelse }: { vurdering: DepartementetsVurdering | null; avgjorelse: Avgjorelse | null },
  wasBefore: boolean,
): Uenighet | null {
  if (isClosing(vurdering) && avgjorelse !== null && needsReason(avgjorelse)) return 'NA'
  return wasBefore ? 'FOR' : null
}

/** The units of a list. Whoever counts one asks here too, so that a number is always its list. */
export function choose(
  units: readonly BenchUnit[],
  filter: Partial<BenchFilter>,
  context: BenchContext,
): BenchUnit[] {
  const { visning = 'nytt', q, nytt, avgjort, dep, departement, sesjon, tildelt } = filter
  return units.filter(
    (unit) =>
      (visning === 'alle' || unit.nyheter.length > 0) &&
      (!nytt || unit.nyheter.some(({ slag }) => slag === nytt)) &&
      (!avgjort || decisionFits(unit.avgjorelse, avgjort)) &&
      (!dep || unit.vurdering === dep) &&
      (!departement || slugOf(unit, context) === departement) &&
      (!sesjon || unit.sesjon === sesjon) &&
      (!tildelt || (unit.tildeltId ?? 'ingen') === (tildelt === 'meg' ? context.userId : tildelt)) &&
      (!filter.uenighet || unit.uenig !== null) &&
      (!filter.passert || unit.erPassert) &&
      (!filter.tidlig || unit.erTidlig) &&
      (!filter.uten || unit.rapporteringId === null) &&
      (!filter.utledet || unit.forrige?.utledet === true) &&
      (!filter.ulest || unit.erUlest) &&
      (!filter.funn || unit.funngrupper.size > 0) &&
      (!filter.gruppe || unit.funngrupper.has(filter.gruppe)) &&
      (!q || isFound(unit, q)),
  )
}

function decisionFits(avgjorelse: Avgjorelse | null, asked: NonNullable<BenchFilter['avgjort']>): boolean {
  if (asked === 'ja' || asked === 'nei') return (avgjorelse !== null) === (asked === 'ja')
  return avgjorelse === asked
}

function slugOf({ departementId }: BenchUnit, { departementer }: BenchContext): string {
  return departementId === null ? 'ingen' : (departementer.get(departementId)?.slug ?? '')
}

/** A number finds the vedtak of that number and the unit of that place in the list; words are looked for in all that is said of it. */
function isFound({ nr, nummer, stikkord, tekst, begrunnelse }: BenchUnit, asked: string): boolean {
  if (/^\d{1,6}$/.test(asked)) return [nr, nummer].includes(Number(asked))
  const said = `${nummer} ${stikkord} ${tekst} ${begrunnelse}`.toLowerCase()
  return asked.toLowerCase().split(/\s+/).every((word) => said.includes(word)) // prettier-ignore
}

type Order = (unit: BenchUnit, context: BenchContext) => string | number

const noDay = '9999'
const disagreements: (Uenighet | null)[] = ['NA', 'FOR', null]

/** What a list is put in order by; the number in the list decides between equals. */
const orders: Record<BenchFilter['sorter'], Order[]> = {
  nr: [],
  departement: [
    ({ departementId }, { departementer }) =>
      (departementId === null ? undefined : departementer.get(departementId)?.forkortelse) ?? '￿',
  ],
  eldst: [({ sesjon }) => sesjon, ({ dato }) => dato ?? noDay, ({ nummer }) => nummer],
  uenighet: [({ uenig }) => disagreements.indexOf(uenig), ({ erTidlig }) => Number(!erTidlig)],
  frist: [({ frist }) => frist ?? noDay],
}

/** In the order asked for; what comes in by number stays so between equals. */
export function order(
  units: readonly BenchUnit[],
  sorter: BenchFilter['sorter'],
  context: BenchContext,
): BenchUnit[] {
  return units.toSorted((a, b) => {
    for (const by of orders[sorter]) {
      const [first, second] = [by(a, context), by(b, context)]
      if (first !== second) return first < second ? -1 : 1
    }
    return 0
  })
}

/** The list of a filter, in its order, over all its pages. */
export function listOf(
  { units, context }: { units: readonly BenchUnit[]; context: BenchContext },
  filter: BenchFilter,
): BenchUnit[] {
  // prettier-ignore
  return order(choose(units, filter, context), filter.sorter, context)
}

/** How far a list has come: how many have got each decision, and how many none. */
export function tallyOf(units: readonly BenchUnit[]): { of: Map<Avgjorelse, number>; undecided: number } {
  const of = new Map<Avgjorelse, number>()
  for (const { avgjorelse } of units)
    if (avgjorelse !== null) of.set(avgjorelse, (of.get(avgjorelse) ?? 0) + 1)
  return { of, undecided: units.filter(({ avgjorelse }) => avgjorelse === null).length }
}

/** The address of a list on a bench. */
export function benchListPath(
  gjennomgang: Pick<Gjennomgang, 'sesjon' | 'komite'>,
  filter: Partial<BenchFilter>,
): string {
  return `${benchPath(gjennomgang)}${benchQuery(filter)}`
}
