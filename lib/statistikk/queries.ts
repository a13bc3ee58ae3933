import 'server-only'
import type { Day } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { listDepartementer } from '@/lib/departement/queries'
import type { Language } from '@/lib/format/language'
import { nameIn } from '@/lib/format/name'
import { listKomiteer } from '@/lib/komite/queries'
import { addStates, noStates, sumStates } from '@/lib/register/state-counts'
import type { Tilstand } from '@/lib/register/view'
import { allOf, awaitsJudgement, conditionsOf, passed } from '@/lib/vedtak/filter/queries'
import { chooseMatching, publicRows } from '@/lib/vedtak/matching/queries'
import { opphavWords, readFilter, ukjent, type VedtakFilter } from '@/lib/vedtak/schema'
import { fillYears } from './rules'
import type { Datum, KomiteDatum, OpphavDatum, StateCounts, Statistics, YearDatum } from './types'

interface Row {
  figur: 'sesjon' | 'departement' | 'vedtatt' | 'frist' | 'opphav' | 'komite' | 'kkk'
  key: string
  tilstand: Tilstand
  antall: number
}

/** Kontroll- og konstitusjonskomiteen, by its address: the only one that judges accounts. */
const controlCommittee = 'kontroll'

/**
 * One pass over the register: vedtak that are alike in everything the figures look at are counted together first, and
 * the figures are sums of those.
 */
async function countRows(filter: VedtakFilter, day: Day): Promise<Row[]> {
  const matching = await chooseMatching(filter.q, day)
  const figure = (name: Row['figur'], key: Prisma.Sql, only: Prisma.Sql = Prisma.sql`TRUE`) =>
    Prisma.sql`SELECT ${name}::text AS figur, ${key} AS key, tilstand::text, sum(antall)::int AS antall
      FROM likt WHERE ${only} GROUP BY 2, 3`
  return db().$queryRaw<Row[]>`
    WITH likt AS MATERIALIZED (
      SELECT r.sesjon_id, r.departement, r.komite_id, r.tilstand, r.opphav, ${awaitsJudgement} AS venter,
        CASE WHEN r.tilstand = 'APEN' THEN date_part('year', r.dato)::int END AS aar,
        CASE WHEN ${passed(day)} THEN date_part('year', r.forste_frist)::int END AS fristaar,
        count(*) AS antall
      FROM registerrad r
      WHERE ${publicRows(matching, day)} AND ${allOf(conditionsOf(filter, day))}
      GROUP BY 1, 2, 3, 4, 5, 6, 7, 8)
    ${figure('sesjon', Prisma.sql`sesjon_id`)}
    UNION ALL ${figure('departement', Prisma.sql`COALESCE(departement, ${ukjent})`)}
    UNION ALL ${figure('vedtatt', Prisma.sql`COALESCE(aar::text, ${ukjent})`, Prisma.sql`tilstand = 'APEN'`)}
    UNION ALL ${figure('frist', Prisma.sql`fristaar::text`, Prisma.sql`fristaar IS NOT NULL`)}
    UNION ALL ${figure('opphav', Prisma.sql`opphav`)}
    UNION ALL ${figure('komite', Prisma.sql`COALESCE((SELECT slug FROM komite WHERE id = komite_id), ${ukjent})`)}
    UNION ALL ${figure('kkk', Prisma.sql`''`, Prisma.sql`venter`)}
    ORDER BY 1, 2`
}

/**
 * The statistics of the vedtak that a filter means, on a day. In: any filter of the list; its page and order count for
 * nothing. Out: every number with the filter that lists exactly what it counts.
 */
export async function findStatistics(asked: VedtakFilter, language: Language, day: Day): Promise<Statistics> {
  const filter = { ...asked, sorter: null, side: 1, antall: readFilter({}).filter.antall }
  const [rows, departementer, komiteer] = await Promise.all([
    countRows(filter, day),
    listDepartementer(language, day),
    listKomiteer(language, day),
  ])
  const of = (figur: Row['figur']) => rows.filter((row) => row.figur === figur)
  const states = sumStates(of('departement'))
  const sesjoner = sumStates(of('sesjon').toReversed())
  const shown = departementer.filter(({ slug }) => !filter.departement || filter.departement === slug)
  return {
    filter,
    all: addStates(sesjoner.values()),
    sesjon: [...sesjoner].map(([key, counts]) => ({ key, counts, filter: { ...filter, sesjon: key } })),
    departement: shown.map((one) => ({
      key: one.slug,
      navn: nameIn(one, language),
      counts: countsOf(states, one.slug, one.lest),
      filter: { ...filter, departement: one.slug },
    })),
    utenDepartement: unknownDepartement(states, filter),
    vedtatt: yearsOf(of('vedtatt'), (vedtatt) => ({ ...filter, tilstand: 'apen', vedtatt })),
    frist: yearsOf(of('frist'), (fristar) => ({ ...filter, frist: 'passert', fristar })),
    opphav: opphavWords
      .map((opphav) => ({ opphav, antall: sumOf(of('opphav'), opphav), filter: { ...filter, opphav } }))
      .filter(({ antall }) => antall > 0)
      .toSorted(byCount),
    komite: komiteer
      .map((one) => waitingFor({ slug: one.slug, navn: nameIn(one, language) }, filter, rows))
      .filter(({ antall, slug }) => antall > 0 || slug === controlCommittee),
    ...withoutKomite(of('komite'), filter),
  }
}

/** The greatest first; what is not of a kind of its own stays last. */
function byCount(a: OpphavDatum, b: OpphavDatum): number {
  const isKind = ({ opphav }: OpphavDatum) => Number(opphav !== 'annet' && opphav !== 'ukjent')
  return isKind(b) - isKind(a) || b.antall - a.antall
}

function sumOf(rows: readonly Row[], key: string): number {
  return rows.filter((row) => row.key === key).reduce((sum, { antall }) => sum + antall, 0)
}

function countsOf(states: Map<string, StateCounts>, slug: string, isRead: boolean): StateCounts | null {
  return states.get(slug) ?? (isRead ? noStates() : null)
}

function unknownDepartement(states: Map<string, StateCounts>, filter: VedtakFilter) {
  const counts = states.get(ukjent)
  return counts ? { key: ukjent, counts, filter: { ...filter, departement: ukjent } } : null
}

function yearsOf(rows: readonly Row[], filterOf: (year: string) => Partial<VedtakFilter>): YearDatum[] {
  const found = rows.map(({ key, antall }) => ({ year: key, antall, filter: filterOf(key) }))
  return fillYears(found, (year) => ({ year, antall: 0, filter: filterOf(year) }))
}

/** KKK waits for accounts it has not judged, in every sak; the others for the open vedtak of their own. */
function waitingFor(
  { slug, navn }: { slug: string; navn: string },
  filter: VedtakFilter,
  rows: readonly Row[],
): KomiteDatum {
  if (slug === controlCommittee) {
    const antall = rows.filter(({ figur }) => figur === 'kkk').reduce((sum, row) => sum + row.antall, 0)
    return { slug, navn, venter: 'vurdering', antall, filter: { ...filter, venter: 'kkk' } }
  }
  const antall = sumOf(rows.filter(isOpenInKomite), slug)
  return { slug, navn, venter: 'apne', antall, filter: { ...filter, komite: slug, tilstand: 'apen' } }
}

const isOpenInKomite = ({ figur, tilstand }: Row) => figur === 'komite' && tilstand === 'APEN'

/** A filter that names a committee, or another tilstand, leaves nothing to say: the number would not be its list's. */
function withoutKomite(
  rows: readonly Row[],
  filter: VedtakFilter,
): Pick<Statistics, 'utenKomite' | 'ukjentKomite'> {
  if (filter.komite !== null && filter.komite !== ukjent) return { utenKomite: null, ukjentKomite: null }
  const all: Datum = { antall: sumOf(rows, ukjent), filter: { ...filter, komite: ukjent } }
  if (filter.tilstand !== null && filter.tilstand !== 'apen') return { utenKomite: null, ukjentKomite: all }
  const antall = sumOf(rows.filter(isOpenInKomite), ukjent)
  return { utenKomite: { antall, filter: { ...all.filter, tilstand: 'apen' } }, ukjentKomite: all }
}
