import 'server-only'
import type { Day } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { countVedtak } from '@/lib/vedtak/list/queries'
import { chooseMatching } from '@/lib/vedtak/matching/queries'
import type { VedtakFilter } from '@/lib/vedtak/schema'
import { foldLetters } from '../tokens'
import type { Matching } from '../types'
import { likeliest } from './rules'

/** A search that finds more, to be proposed and never made unasked. */
export interface Suggestion {
  /** The whole text with the words set right. */
  q: string
  count: number
}

const mostCandidates = 40
/** So many ways of setting one word right are tried. */
const mostTried = 3
/** A word with more hits than this is no misspelling. */
const fewHits = 1

/**
 * «Mente du»: the search with its unknown words as the register writes them, when that finds something
 * within the same filters. Also for a word
 * that is hardly anywhere, when a word one slip away is in far more vedtak.
 */
export async function suggest(
  filter: VedtakFilter,
  matching: Matching,
  { total, day }: { total: number; day: Day },
): Promise<Suggestion | null> {
  const { q } = filter
  if (q === null || matching.kind === 'alle') return null
  const unknown = matching.search.groups.filter(
    ({ words, phrases }) => words.size === 0 && phrases.length === 0,
  )
  const doubtful =
    unknown.length > 0
      ? unknown
      : total <= fewHits && matching.search.groups.length === 1
        ? matching.search.groups
        : []
  if (doubtful.length === 0) return null
  const choices = await Promise.all(
    doubtful.map(async ({ typed }) => ({ typed, others: await likeWords(typed) })),
  )
  for (let n = 0; n < mostTried; n += 1) {
    const corrected: string = choices.reduce((text, { typed, others }) => {
      const other = others[Math.min(n, others.length - 1)]
      return other === undefined ? text : replaceWord(text, typed, other)
    }, q)
    if (corrected === q) return null
    const count = await countFor({ ...filter, q: corrected }, day)
    if (count > Math.max(total, unknown.length > 0 ? 0 : 4 * total)) return { q: corrected, count }
  }
  return null
}

/** Hits of all the words; some of them would prove nothing. */
async function countFor(filter: VedtakFilter, day: Day): Promise<number> {
  const matching = await chooseMatching(filter.q, day)
  const isWhole = matching.kind === 'ord' && !matching.isPartial
  return isWhole ? countVedtak(filter, day, matching) : 0
}

async function likeWords(typed: string): Promise<string[]> {
  const rows = await db().$queryRaw<{ ord: string }[]>`
    SELECT ord FROM ord WHERE (ord || '') % ${typed} AND length(ord) > 3
    ORDER BY similarity(ord, ${typed}) DESC, ord LIMIT ${mostCandidates}`
  return likeliest(
    typed,
    rows.map(({ ord }) => ord),
  )
}

function replaceWord(text: string, typed: string, other: string): string {
  const at = foldLetters(text).indexOf(typed)
  return at < 0 ? text : text.slice(0, at) + other + text.slice(at + typed.length)
}
