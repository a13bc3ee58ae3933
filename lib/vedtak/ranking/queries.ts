import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import type { Relation, WordGroup } from '@/lib/search/lexicon/types'
import { anyWord, inOrder, type FieldWeight } from '@/lib/search/tsquery'
import type { Matching, WordSearch } from '@/lib/search/types'
import { wordsOn } from '../matching/queries'

/**
 * What a word is worth where it stands, the best first: keyword and heading before the request before the account, and
 * in each the word itself before its other forms before compounds. A compound in the heading tells less than the word in
 * the request.
 */
const WORTH: readonly [points: number, field: FieldWeight, relations: readonly Relation[]][] = [
  [100, 'A', ['ordet']],
  [96, 'A', ['form']],
  [90, 'A', ['synonym']],
  [60, 'B', ['ordet']],
  [57, 'B', ['form']],
  [54, 'B', ['synonym']],
  [50, 'A', ['sammensetning', 'begynnelse']],
  [34, 'B', ['sammensetning', 'begynnelse']],
  [20, 'C', ['ordet']],
  [19, 'C', ['form']],
  [18, 'C', ['synonym']],
  [8, 'C', ['sammensetning', 'begynnelse']],
]

/**
 * So many hits are ranked, one by one. Of more, those with the words in keyword or heading come first and then the
 * newest; the page says so.
 */
export const mostRanked = 500

const newestFirst = Prisma.sql`h.dato DESC NULLS LAST, h.sesjon_id DESC, h.nummer DESC, h.punkt`

/** The units of a page of hits as `ordnet(id, plass)`, best first. `chosen` is the condition on `registerrad r`. */
export function rankedIds(
  chosen: Prisma.Sql,
  { query, search }: Extract<Matching, { kind: 'ord' }>,
  { limit, offset }: { limit: number; offset: number },
): Prisma.Sql {
  return Prisma.sql`treff AS MATERIALIZED (
      SELECT r.id, r.dato, r.sesjon_id, r.nummer, r.punkt, r.til, r.rapportering_id FROM registerrad r WHERE ${chosen}),
    i_tittel AS MATERIALIZED (
      SELECT v.id FROM vedtak_med_i_tittel(${query}::tsquery) AS v(id) WHERE (SELECT count(*) FROM treff) > ${mostRanked}::int),
    forst AS MATERIALIZED (
      SELECT h.*, row_number() OVER (ORDER BY t.id IS NULL, ${newestFirst}) AS nr
      FROM treff h LEFT JOIN i_tittel t ON t.id = h.id
      ORDER BY nr LIMIT ${Math.max(mostRanked, offset + limit)}),
    malt AS MATERIALIZED (
      SELECT h.id, h.nr, (${wordsOn(Prisma.sql`h`, Prisma.sql`v`)}) || ''::tsvector AS sok FROM forst h JOIN vedtak v ON v.id = h.id WHERE h.nr <= ${mostRanked}::int),
    poeng AS MATERIALIZED (
      SELECT m.id, ${pointsOf(Prisma.sql`m.sok`, search)} AS poeng, ts_rank(m.sok, ${query}::tsquery) AS tetthet FROM malt m),
    ordnet AS MATERIALIZED (
      SELECT h.id, row_number() OVER (ORDER BY p.poeng DESC NULLS LAST, p.tetthet DESC, h.nr) AS plass
      FROM forst h LEFT JOIN poeng p ON p.id = h.id
      ORDER BY plass LIMIT ${limit} OFFSET ${offset})`
}

/** Points for a vedtak, from its `sok`: the sum over the typed words and phrases of the best place each has. */
function pointsOf(sok: Prisma.Sql, { groups, phrases }: WordSearch): Prisma.Sql {
  const parts = [
    ...groups.map((group) => bestPlace(sok, (field, relations) => wordsOf(group, field, relations))),
    ...phrases.map((words) =>
      bestPlace(sok, (field, relations) => (relations[0] === 'ordet' ? inOrder(words, field) : null)),
    ),
  ].filter((part) => part !== null)
  return parts.length === 0 ? Prisma.sql`0` : Prisma.join(parts, ' + ')
}

function wordsOf(group: WordGroup, field: FieldWeight, relations: readonly Relation[]): string | null {
  return anyWord(group, { relations, field })
}

function bestPlace(
  sok: Prisma.Sql,
  queryFor: (field: FieldWeight, relations: readonly Relation[]) => string | null,
): Prisma.Sql | null {
  const cases = WORTH.flatMap(([points, field, relations]) => {
    const query = queryFor(field, relations)
    return query === null ? [] : [Prisma.sql`WHEN ${sok} @@ ${query}::tsquery THEN ${points}::int`]
  })
  return cases.length === 0 ? null : Prisma.sql`CASE ${Prisma.join(cases, ' ')} ELSE 0 END`
}
