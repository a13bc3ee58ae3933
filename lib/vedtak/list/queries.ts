import 'server-only'
import { today, type Day } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { toListItem, type ListRow } from '@/lib/register/to-list-item'
import type { VedtakListItem } from '@/lib/register/view'
import { allOf, awaitsJudgement, conditionsOf, fristKind, hangsOn, passed } from '../filter/queries'
import { everything, headline, publicRows, rankOf, type Matching } from '../matching/queries'
import { readFilter, ukjent, type ChoiceKey, type VedtakFilter } from '../schema'

export type Facet =
  | 'sesjon'
  | 'departement'
  | 'komite'
  | 'tilstand'
  | 'dep'
  | 'kkk'
  | 'venter'
  | 'frist'
  | 'passert'
  | 'uenighet'
  | 'opphav'

export interface FacetCount {
  facet: Facet | 'treff'
  value: string
  antall: number
}

/** What the facets look at, and not the texts: thousands of rows with those would be written to disk for each list. */
const facetColumns = Prisma.sql`r.id, r.nummer, r.sesjon_id, r.departement, r.komite_id, r.tilstand, r.departementets, r.komiteens,
  r.uenighet, r.forste_frist, r.rapportering_id, r.rapporteringssesjon, r.vurdering_id, r.dato, r.opphav`

/** How many vedtak each choice would give, each facet counted without its own choice; «treff» is the whole list. */
export async function countFacets(
  filter: VedtakFilter,
  matching: Matching,
  day: Day = today(),
): Promise<FacetCount[]> {
  const c = conditionsOf(filter, day)
  const facet = (name: Facet, value: Prisma.Sql, without: ChoiceKey) =>
    Prisma.sql`SELECT ${name}::text AS facet, ${value} AS value, count(*)::int AS antall
      FROM base r WHERE ${allOf(c, without)} GROUP BY 2`
  return db().$queryRaw<FacetCount[]>`
    WITH base AS MATERIALIZED (
      SELECT ${facetColumns}, ${fristKind} AS frist_kind FROM registerrad r WHERE ${publicRows(matching, day)})
    SELECT 'treff'::text AS facet, '' AS value, count(*)::int AS antall FROM base r WHERE ${allOf(c)}
    UNION ALL ${facet('sesjon', Prisma.sql`r.sesjon_id`, 'sesjon')}
    UNION ALL ${facet('departement', Prisma.sql`COALESCE(r.departement, ${ukjent})`, 'departement')}
    UNION ALL ${facet('komite', Prisma.sql`COALESCE((SELECT k.slug FROM komite k WHERE k.id = r.komite_id), ${ukjent})`, 'komite')}
    UNION ALL ${facet('tilstand', Prisma.sql`r.tilstand::text`, 'tilstand')}
    UNION ALL ${facet('dep', Prisma.sql`COALESCE(r.departementets::text, 'IKKE_RAPPORTERT')`, 'dep')}
    UNION ALL ${facet('kkk', Prisma.sql`COALESCE(r.komiteens::text, 'IKKE_VURDERT')`, 'kkk')}
    UNION ALL ${facet('venter', Prisma.sql`CASE WHEN ${awaitsJudgement} THEN 'kkk' ELSE '' END`, 'venter')}
    UNION ALL ${facet('opphav', Prisma.sql`r.opphav`, 'opphav')}
    UNION ALL ${facet('frist', Prisma.sql`r.frist_kind`, 'frist')}
    UNION ALL ${facet('passert', Prisma.sql`CASE WHEN ${passed(day)} THEN 'ja' ELSE 'nei' END`, 'frist')}
    UNION ALL ${facet('uenighet', Prisma.sql`CASE WHEN r.uenighet THEN 'ja' WHEN NOT r.uenighet THEN 'nei' ELSE 'ukjent' END`, 'uenighet')}`
}

/** The length of a list, and nothing else of it. */
export async function countVedtak(
  asked: Partial<VedtakFilter>,
  matching: Matching = everything,
  day: Day = today(),
): Promise<number> {
  const filter = { ...readFilter({}).filter, ...asked }
  const [row] = await db().$queryRaw<{ antall: number }[]>`
    SELECT count(*)::int AS antall FROM registerrad r
    WHERE ${publicRows(matching, day)} AND ${allOf(conditionsOf(filter, day))}`
  return row?.antall ?? 0
}

function orderOf(sorter: VedtakFilter['sorter'], matching: Matching): Prisma.Sql {
  const newest = Prisma.sql`r.dato DESC NULLS LAST, r.sesjon_id DESC, r.nummer DESC, r.punkt`
  const order = sorter ?? (matching.kind === 'alle' ? 'nyeste' : 'treff')
  switch (order) {
    case 'nyeste':
      return newest
    case 'eldste':
      return Prisma.sql`r.dato ASC NULLS LAST, r.sesjon_id, r.nummer, r.punkt`
    case 'nummer':
      return Prisma.sql`r.nummer, r.sesjon_id DESC, r.punkt`
    case 'treff': {
      const rank = rankOf(matching)
      return rank ? Prisma.sql`${rank}, ${newest}` : newest
    }
  }
}

export interface Window {
  limit: number
  offset: number
  /** Only what comes after this key, in the order of sesjon, nummer and punkt. */
  after?: { sesjon: string; nummer: number; punkt: string }
  day?: Day
}

/** One page of the list. With `after` the order is that of the key, so that a cursor stays put when others arrive. */
export async function listVedtak(
  filter: VedtakFilter,
  matching: Matching,
  { limit, offset, after, day = today() }: Window,
): Promise<VedtakListItem[]> {
  const keyOrder = Prisma.sql`r.sesjon_id, r.nummer, r.punkt`
  const from = after
    ? Prisma.sql`AND (r.sesjon_id, r.nummer, r.punkt) > (${after.sesjon}, ${after.nummer}, ${after.punkt})`
    : Prisma.empty
  const rows = await db().$queryRaw<ListRow[]>`
    WITH page AS (
      SELECT r.*, row_number() OVER (ORDER BY ${after ? keyOrder : orderOf(filter.sorter, matching)}) AS plass
      FROM registerrad r
      WHERE ${publicRows(matching, day)} AND ${allOf(conditionsOf(filter, day))} ${from}
      ORDER BY plass LIMIT ${limit} OFFSET ${offset}
    )
    ${selectPage(matching)}`
  return rows.map((row) => toListItem(row, day))
}

/** The columns of a row, from the units named `page` in their order. */
function selectPage(matching: Matching): Prisma.Sql {
  return Prisma.sql`
    SELECT p.sesjon_id AS sesjon, p.nummer, p.punkt, p.dato, COALESCE(NULLIF(p.tittel, ''), p.stikkord) AS tittel, p.tekst,
      p.maalform, p.tilstand, p.uenighet, p.departementets, p.komiteens, p.komiteens_utledet AS "komiteensUtledet",
      p.rapporteringssesjon, p.departement AS slug, n.bokmal AS navn, n.forkortelse,
      (SELECT json_agg(json_build_object('tekst', f.tekst, 'dato', f.dato, 'gjelder', f.gjelder) ORDER BY f.plass)
        FROM frist f WHERE f.rapportering_id = p.rapportering_id) AS frister,
      (SELECT COALESCE(k.sitat, k.filnavn) || ', linje ' || v.linje
        FROM vedtak v JOIN dokument k ON k.id = v.dokument_id WHERE v.id = p.id) AS kilde,
      ${headline(matching)} AS utdrag
    FROM page p
    LEFT JOIN LATERAL (
      SELECT dn.bokmal, dn.forkortelse FROM departement_navn dn
      WHERE dn.departement_id = p.departement_id ORDER BY dn.til DESC NULLS FIRST LIMIT 1
    ) n ON TRUE
    ORDER BY p.plass`
}

const newestSesjonFirst = Prisma.sql`row_number() OVER (ORDER BY r.sesjon_id DESC, r.nummer, r.punkt)`

/** The units with any of the numbers, whatever sesjon, newest first. */
export async function listByNumber(numbers: number[], day: Day = today()): Promise<VedtakListItem[]> {
  const rows = await db().$queryRaw<ListRow[]>`
    WITH page AS (
      SELECT r.*, ${newestSesjonFirst} AS plass FROM registerrad r
      WHERE r.nummer = ANY(${numbers}) AND ${publicRows(everything, day)}
    ) ${selectPage(everything)}`
  return rows.map((row) => toListItem(row, day))
}

/** The units that were adopted on, or whose newest account or request cites, any of the documents. */
export async function listByDocument(citations: string[], day: Day = today()): Promise<VedtakListItem[]> {
  const rows = await db().$queryRaw<ListRow[]>`
    WITH page AS (
      SELECT r.*, ${newestSesjonFirst} AS plass FROM registerrad r
      WHERE ${publicRows(everything, day)} AND ${hangsOn(citations)}
      LIMIT 200
    ) ${selectPage(everything)}`
  return rows.map((row) => toListItem(row, day))
}
