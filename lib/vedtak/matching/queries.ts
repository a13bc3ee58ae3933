import 'server-only'
import { fromDay, today, type Day } from '@/lib/clock'
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
  return Prisma.sql`r.fra <= ${date}::date AND (r.til IS NULL OR r.til > ${date}::date) AND ${matches(matching)}`
}

function matches(matching: Matching): Prisma.Sql {
  switch (matching.kind) {
    case 'alle':
      return Prisma.sql`TRUE`
    case 'ingen':
      return Prisma.sql`FALSE`
    case 'ord':
      return Prisma.sql`r.id IN (SELECT vedtak_med(${matching.query}::tsquery))`
  }
}

/**
 * How a list is chosen by the text in its search field: every vedtak that has all the words, each in any inflection,
 * either written form or inside a compound; where none has, those that have some of them.
 */
export async function chooseMatching(q: string | null, day: Day = today()): Promise<Matching> {
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
