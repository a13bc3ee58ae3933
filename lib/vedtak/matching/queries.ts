import 'server-only'
import { fromDay, type Day } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { isFunctionWord } from '@/lib/search/function-words'
import { expandWords } from '@/lib/search/lexicon/queries'
import { wordsOf } from '@/lib/search/tokens'
import { toTsquery } from '@/lib/search/tsquery'
import type { Matching, SearchWords, WordSearch } from '@/lib/search/types'
import { joinPhrases } from '@/lib/search/variants'
import { readWords } from '@/lib/search/words'

export const everything: Matching = { kind: 'alle' }

/** The condition on `registerrad r`: what was public on the day, and hit by the search. */
export function publicRows(matching: Matching, day: Day): Prisma.Sql {
  const date = fromDay(day)
  return Prisma.sql`r.fra <= ${date}::date AND (r.til IS NULL OR r.til > ${date}::date) AND ${matches(matching, day)}`
}

function matches(matching: Matching, day: Day): Prisma.Sql {
  switch (matching.kind) {
    case 'alle':
      return Prisma.sql`TRUE`
    case 'ingen':
      return Prisma.sql`FALSE`
    case 'ord':
      return Prisma.sql`r.id IN (${hitsOn(Prisma.sql`${matching.query}::tsquery`, day)})`
  }
}

/**
 * The words of a unit on a day: heading and request, and the account that was public then. `t` is its row of the day with
 * `til` and `rapportering_id`, `v` the vedtak, whose own words are those of its newest account.
 */
export function wordsOn(t: Prisma.Sql, v: Prisma.Sql): Prisma.Sql {
  const account = Prisma.sql`(SELECT a.redegjorelse FROM rapportering a WHERE a.id = ${t}.rapportering_id)`
  return Prisma.sql`CASE WHEN ${t}.til IS NULL THEN ${v}.sok ELSE ts_filter(${v}.sok, '{a,b}')
    || setweight(to_tsvector('simple'::regconfig, soketekst(COALESCE(${account}, ''))), 'C') END`
}

/** By the index for the units whose newest account is that of the day, one by one for the others. */
function hitsOn(query: Prisma.Sql, day: Day): Prisma.Sql {
  const date = Prisma.sql`${fromDay(day)}::date`
  return Prisma.sql`
    SELECT t.vedtak_id FROM vedtak_med(${query}) AS m(id)
      JOIN tilstand t ON t.vedtak_id = m.id AND t.gjeldende AND t.til IS NULL AND t.fra <= ${date}
    UNION ALL
    SELECT t.vedtak_id FROM tilstand t JOIN vedtak v ON v.id = t.vedtak_id
      WHERE t.gjeldende AND t.fra <= ${date} AND t.til > ${date} AND (${wordsOn(Prisma.sql`t`, Prisma.sql`v`)}) @@ ${query}`
}

/**
 * How a list is chosen by the text in its search field: every vedtak that has all the words, each in any inflection,
 * either written form or inside a compound; where none has, those that have some of them.
 */
export async function chooseMatching(q: string | null, day: Day): Promise<Matching> {
  if (q === null) return everything
  const search = await readSearch(readWords(q))
  const query = toTsquery(search, 'alle')
  const parts = search.groups.length + search.phrases.length
  // One word alone has no «some of them» to fall back on, and needs no trial.
  if (query !== null && (parts < 2 || (await hitsAny(query, day))))
    return { kind: 'ord', query, search, isPartial: false }
  const some = parts < 2 ? null : toTsquery(search, 'noen')
  if (some !== null && (await hitsAny(some, day)))
    return { kind: 'ord', query: some, search, isPartial: true }
  return { kind: 'ingen', search }
}

/** Looks the typed words up among the register's own. */
async function readSearch({ words, phrases, excluded }: SearchWords): Promise<WordSearch> {
  const typed = joinPhrases(words.flatMap(wordsOf))
  const telling = typed.filter((word) => !isFunctionWord(word))
  const unwanted = excluded.map(wordsOf)
  const [groups, excludedGroups] = await Promise.all([
    expandWords([...new Set(telling.length > 0 || phrases.length > 0 ? telling : typed)], true),
    expandWords([...new Set(unwanted.filter(({ length }) => length === 1).flat())]),
  ])
  return {
    groups,
    phrases: phrases.map(wordsOf).filter(({ length }) => length > 0),
    excluded: excludedGroups,
    excludedPhrases: unwanted.filter(({ length }) => length > 1),
  }
}

async function hitsAny(query: string, day: Day): Promise<boolean> {
  const matching: Matching = {
    kind: 'ord',
    query,
    search: { groups: [], phrases: [], excluded: [], excludedPhrases: [] },
    isPartial: false,
  }
  const [hit] = await db().$queryRaw<object[]>`
    SELECT 1 AS hit FROM registerrad r WHERE ${publicRows(matching, day)} LIMIT 1`
  return hit !== undefined
}
