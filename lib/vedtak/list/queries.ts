import 'server-only'
import type { Day } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { toListItems, type ListRow } from '@/lib/register/to-list-item'
import type { VedtakListItem } from '@/lib/register/view'
import type { Matching } from '@/lib/search/types'
import {
  allOf,
  awaitsJudgement,
  citationsIn,
  conditionsOf,
  departementSays,
  fristKind,
  passed,
  readingOf,
  type Conditions,
} from '../filter/queries'
import { everything, publicRows } from '../matching/queries'
import { nameOn } from '@/lib/departement/naming/queries'
import { rankedIds } from '../ranking/queries'
import { choiceKeys, maxPageSize, readFilter, ukjent, type ChoiceKey, type VedtakFilter } from '../schema'

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

interface FacetColumn {
  /** What alike units share, from `registerrad r`: cheap to compare. */
  key: Prisma.Sql | ((day: Day) => Prisma.Sql)
  /** Its word in the address, from the column of the name; the key itself where it is one. */
  word?: (key: Prisma.Sql) => Prisma.Sql
  /** The choice that the facet is counted without. */
  without: ChoiceKey
}

/** What the facets count. */
const facets: Record<Facet, FacetColumn> = {
  sesjon: { key: Prisma.sql`r.sesjon_id`, without: 'sesjon' },
  departement: {
    key: Prisma.sql`r.departement`,
    word: (key) => Prisma.sql`COALESCE(${key}, ${ukjent})`,
    without: 'departement',
  },
  komite: {
    key: Prisma.sql`r.komite_id`,
    word: (key) => Prisma.sql`COALESCE((SELECT k.slug FROM komite k WHERE k.id = ${key}), ${ukjent})`,
    without: 'komite',
  },
  tilstand: { key: Prisma.sql`r.tilstand`, word: (key) => Prisma.sql`${key}::text`, without: 'tilstand' },
  dep: { key: departementSays, without: 'dep' },
  kkk: {
    key: Prisma.sql`r.komiteens`,
    word: (key) => Prisma.sql`COALESCE(${key}::text, 'IKKE_VURDERT')`,
    without: 'kkk',
  },
  venter: {
    key: awaitsJudgement,
    word: (key) => Prisma.sql`CASE WHEN ${key} THEN 'kkk' ELSE '' END`,
    without: 'venter',
  },
  opphav: { key: Prisma.sql`r.opphav`, without: 'opphav' },
  frist: { key: fristKind, without: 'frist' },
  passert: {
    key: passed,
    word: (key) => Prisma.sql`CASE WHEN ${key} THEN 'ja' ELSE 'nei' END`,
    without: 'frist',
  },
  uenighet: {
    key: Prisma.sql`r.uenighet`,
    word: (key) => Prisma.sql`CASE WHEN ${key} THEN 'ja' WHEN NOT ${key} THEN 'nei' ELSE 'ukjent' END`,
    without: 'uenighet',
  },
}

const facetNames = Object.keys(facets) as Facet[]
const facetChoices = new Set(facetNames.map((name) => facets[name].without))

/**
 * How many vedtak each choice would give, each facet counted without its own choice; «treff» is the whole list. The units
 * are read once: alike ones are counted together with the one choice they fail, if any, and the facets add those up.
 */
export async function countFacets(filter: VedtakFilter, matching: Matching, day: Day): Promise<FacetCount[]> {
  const conditions = conditionsOf(filter, day)
  const chosen = choiceKeys.filter((key) => filter[key] !== null && facetChoices.has(key))
  const bitOf = (key: ChoiceKey) => (chosen.includes(key) ? 1 << chosen.indexOf(key) : 0)
  const failed = chosen.map(
    (key) => Prisma.sql`CASE WHEN ${conditions[key]} THEN 0 ELSE ${bitOf(key)}::int END`,
  )
  const values = facetNames.map((name) => {
    const { key } = facets[name]
    return Prisma.sql`${typeof key === 'function' ? key(day) : key} AS ${column(name)}`
  })
  const names = Prisma.join(facetNames.map(column))
  const sums = facetNames.map(
    (name) => Prisma.sql`
      SELECT ${name}::text AS facet, ${facets[name].word?.(column(name)) ?? column(name)} AS value, sum(antall)::int AS antall
      FROM like_rader WHERE (feil & ~${bitOf(facets[name].without)}::int) = 0 GROUP BY 2`,
  )
  return db().$queryRaw<FacetCount[]>`
    WITH rader AS NOT MATERIALIZED (
      SELECT ${Prisma.join(values)}, ${failed.length === 0 ? Prisma.sql`0` : Prisma.join(failed, ' + ')} AS feil
      FROM registerrad r WHERE ${publicRows(matching, day)} AND ${allOf(without(conditions, chosen))}),
    like_rader AS MATERIALIZED (
      SELECT ${names}, feil, count(*) AS antall FROM rader WHERE (feil & (feil - 1)) = 0 GROUP BY ${names}, feil)
    SELECT 'treff'::text AS facet, '' AS value, COALESCE(sum(antall), 0)::int AS antall FROM like_rader WHERE feil = 0
    UNION ALL ${Prisma.join(sums, ' UNION ALL ')}`
}

function column(name: Facet): Prisma.Sql {
  return Prisma.raw(`f_${name}`)
}

function without(conditions: Conditions, keys: readonly ChoiceKey[]): Conditions {
  return { ...conditions, ...Object.fromEntries(keys.map((key) => [key, Prisma.sql`TRUE`])) }
}

/** The length of a list, and nothing else of it. */
export async function countVedtak(
  asked: Partial<VedtakFilter>,
  day: Day,
  matching: Matching = everything,
): Promise<number> {
  const filter = { ...readFilter({}).filter, ...asked }
  const [row] = await db().$queryRaw<{ antall: number }[]>`
    SELECT count(*)::int AS antall FROM registerrad r
    WHERE ${publicRows(matching, day)} AND ${allOf(conditionsOf(filter, day))}`
  return row?.antall ?? 0
}

const newestFirst = Prisma.sql`r.dato DESC NULLS LAST, r.sesjon_id DESC, r.nummer DESC, r.punkt`
const byKey = Prisma.sql`r.sesjon_id, r.nummer, r.punkt`

const orders = {
  nyeste: newestFirst,
  eldste: Prisma.sql`r.dato ASC NULLS LAST, r.sesjon_id, r.nummer, r.punkt`,
  nummer: Prisma.sql`r.nummer, r.sesjon_id DESC, r.punkt`,
} as const

export interface Window {
  limit: number
  offset: number
  /** Only what comes after this key, in the order of sesjon, nummer and punkt. */
  after?: { sesjon: string; nummer: number; punkt: string }
  day: Day
}

/** One page of the list. With `after` the order is that of the key, so that a cursor stays put when others arrive. */
export async function listVedtak(
  filter: VedtakFilter,
  matching: Matching,
  { limit, offset, after, day }: Window,
): Promise<VedtakListItem[]> {
  if (matching.kind === 'ingen') return []
  const from = after
    ? Prisma.sql`AND (${byKey}) > (${after.sesjon}, ${after.nummer}, ${after.punkt})`
    : Prisma.empty
  const chosen = Prisma.sql`${publicRows(matching, day)} AND ${allOf(conditionsOf(filter, day))} ${from}`
  const order = filter.sorter ?? 'treff'
  const isRanked = order === 'treff' && matching.kind === 'ord' && !after
  const place = isRanked
    ? rankedIds(chosen, matching, { limit, offset })
    : orderedIds(chosen, after ? byKey : orders[order === 'treff' ? 'nyeste' : order], { limit, offset })
  const rows = await db().$queryRaw<ListRow[]>`
    WITH ${place},
    page AS (SELECT r.*, o.plass FROM ordnet o JOIN registerrad r ON r.id = o.id WHERE ${publicRows(everything, day)})
    ${selectPage({ day, account: matching.kind === 'ord' && limit <= maxPageSize, citations: citationsIn(filter) })}`
  return toListItems(rows, matching, day)
}

/** The units of a page alone, in an order that an index has: the texts of all the others are left where they are. */
function orderedIds(
  chosen: Prisma.Sql,
  order: Prisma.Sql,
  { limit, offset }: Omit<Window, 'day'>,
): Prisma.Sql {
  return Prisma.sql`ordnet AS MATERIALIZED (
    SELECT v.id, row_number() OVER () AS plass FROM (
      SELECT r.id FROM registerrad r WHERE ${chosen} ORDER BY ${order} LIMIT ${limit} OFFSET ${offset}
    ) v)`
}

/** By which of the documents a unit is in the list, and how. */
function hangingOn(citations: string[]): Prisma.Sql {
  return Prisma.sql`(SELECT jsonb_agg(DISTINCT jsonb_build_object('sitat', x.sitat, 'rolle', x.rolle)) FROM (
    SELECT unnest(v.truffet_i_dokument || v.truffet_i_innst || v.truffet_i_lovvedtak) AS sitat, 'GJORT_I' AS rolle
    FROM vedtak v WHERE v.id = p.id
    UNION ALL SELECT s.mal_sitat, 'VISER_TIL' FROM sitering s WHERE s.rapportering_id = p.rapportering_id
  ) x WHERE x.sitat = ANY(${citations}))`
}

interface PageColumns {
  day: Day
  account: boolean
  citations: string[]
}

/** The columns of a row, from the units named `page` in their order. */
function selectPage({ day, account, citations }: PageColumns): Prisma.Sql {
  return Prisma.sql`
    SELECT p.sesjon_id AS sesjon, p.nummer, p.punkt, p.dato, COALESCE(NULLIF(p.tittel, ''), p.stikkord) AS tittel, p.tekst,
      p.maalform, p.tilstand, p.uenighet, p.departementets, p.komiteens, p.komiteens_utledet AS "komiteensUtledet",
      p.rapporteringssesjon, p.departement AS slug, n.bokmal AS navn, n.nynorsk, n.engelsk, n.forkortelse,
      (SELECT json_agg(json_build_object('tekst', f.tekst, 'dato', f.dato, 'gjelder', f.gjelder) ORDER BY f.plass)
        FROM frist f WHERE f.rapportering_id = ${readingOf(Prisma.sql`p`)}) AS frister,
      (SELECT COALESCE(k.sitat, k.filnavn) || ', linje ' || v.linje
        FROM vedtak v JOIN dokument k ON k.id = v.dokument_id WHERE v.id = p.id) AS kilde,
      ${account ? Prisma.sql`COALESCE(a.redegjorelse, '')` : Prisma.sql`NULL::text`} AS redegjorelse, a.maalform AS "redegjorelseMaalform",
      ${citations.length > 0 ? hangingOn(citations) : Prisma.sql`NULL::jsonb`} AS siteringer
    FROM page p
    LEFT JOIN rapportering a ON a.id = p.rapportering_id
    LEFT JOIN LATERAL (${nameOn(Prisma.sql`p.departement_id`, day)}) n ON TRUE
    ORDER BY p.plass`
}

const newestSesjonFirst = Prisma.sql`row_number() OVER (ORDER BY r.sesjon_id DESC, r.nummer, r.punkt)`

/** The units with any of the numbers, whatever sesjon, newest first. */
export async function listByNumber(numbers: number[], day: Day): Promise<VedtakListItem[]> {
  const rows = await db().$queryRaw<ListRow[]>`
    WITH page AS (
      SELECT r.*, ${newestSesjonFirst} AS plass FROM registerrad r
      WHERE r.nummer = ANY(${numbers}) AND ${publicRows(everything, day)}
    ) ${selectPage({ day, account: false, citations: [] })}`
  return toListItems(rows, everything, day)
}
