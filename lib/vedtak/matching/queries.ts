import 'server-only'
import { fromDay, today, type Day } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { toTsquery } from '@/lib/search/tsquery'
import { readWords } from '@/lib/search/words'

/** How a text search is done: by words, or, when the words hit nothing, by likeness. */
export type Matching = { kind: 'alle' } | { kind: 'ord'; query: string } | { kind: 'likhet'; text: string }

export const everything: Matching = { kind: 'alle' }

const searched = Prisma.sql`(r.stikkord || ' ' || r.tittel || ' ' || r.tekst)`

function matches(matching: Matching): Prisma.Sql {
  switch (matching.kind) {
    case 'alle':
      return Prisma.sql`TRUE`
    case 'ord':
      return Prisma.sql`r.sok @@ to_tsquery('norwegian', ${matching.query})`
    case 'likhet':
      return Prisma.sql`${matching.text} <% ${searched}`
  }
}

/** The condition on `registerrad r`: what was public on the day, and hit by the search. */
export function publicRows(matching: Matching, day: Day): Prisma.Sql {
  const date = fromDay(day)
  return Prisma.sql`r.fra <= ${date}::date AND (r.til IS NULL OR r.til > ${date}::date) AND ${matches(matching)}`
}

/** Words if they hit anything at all in the register, else the likeness of the whole text. */
export async function chooseMatching(q: string | null, day: Day = today()): Promise<Matching> {
  if (q === null) return everything
  const words = readWords(q)
  const query = toTsquery(words)
  if (query === null) return { kind: 'likhet', text: words.text }
  const byWords = { kind: 'ord', query } as const
  const [hit] = await db().$queryRaw<object[]>`
    SELECT 1 AS hit FROM registerrad r WHERE ${publicRows(byWords, day)} LIMIT 1`
  return hit ? byWords : { kind: 'likhet', text: words.text }
}

/** Best hits first; null where there is no search to rank by. */
export function rankOf(matching: Matching): Prisma.Sql | null {
  switch (matching.kind) {
    case 'alle':
      return null
    case 'ord':
      return Prisma.sql`ts_rank(r.sok, to_tsquery('norwegian', ${matching.query})) DESC`
    case 'likhet':
      return Prisma.sql`word_similarity(${matching.text}, ${searched}) DESC`
  }
}

/** Where the hit is, between control characters that no document holds; the account when the request has no hit. */
export function headline(matching: Matching): Prisma.Sql {
  if (matching.kind !== 'ord') return Prisma.sql`NULL::text`
  const query = Prisma.sql`to_tsquery('norwegian', ${matching.query})`
  const options =
    'StartSel=\u0001, StopSel=\u0002, MaxWords=30, MinWords=16, ShortWord=2, MaxFragments=1, FragmentDelimiter=…'
  return Prisma.sql`ts_headline('norwegian',
    CASE WHEN to_tsvector('norwegian', p.tekst) @@ ${query} OR NOT to_tsvector('norwegian', p.redegjorelse) @@ ${query}
      THEN p.tekst ELSE p.redegjorelse END, ${query}, ${options})`
}
