import type { WordSearch } from './types'
import type { Relation } from './lexicon/types'
import { tokensOf, type Token } from './tokens'

/** A place in a text that a search hit: `part` is which of the typed words or phrases. */
export interface TextHit {
  start: number
  end: number
  part: number
  relation: Relation | 'ordrett'
}

/** One that knows what a search looks for in a text, made once for a page of hits. */
export type HitFinder = (text: string) => TextHit[]

/** Every place of a text that the search hit, in order, without overlaps. */
export function hitFinder({ groups, phrases }: WordSearch): HitFinder {
  const byWord = new Map<string, Pick<TextHit, 'part' | 'relation'>[]>()
  for (const [part, { words }] of groups.entries()) {
    for (const [word, relation] of words) byWord.set(word, [...(byWord.get(word) ?? []), { part, relation }])
  }
  const rows = [
    ...phrases.map((words, index) => ({
      part: groups.length + index,
      relation: 'ordrett' as const,
      places: words.map((word) => [word]),
    })),
    ...groups.flatMap(({ phrases: several }, part) =>
      several.map((places) => ({ part, relation: 'synonym' as const, places })),
    ),
  ]
  return (text) => {
    const tokens = tokensOf(text)
    const hits = tokens.flatMap((token, at) => [
      ...(byWord.get(token.word) ?? []).map((hit) => ({ start: token.start, end: token.end, ...hit })),
      ...rows.flatMap((row) => {
        const last = endOfRow(tokens, at, row.places)
        return last === null
          ? []
          : [{ start: token.start, end: last.end, part: row.part, relation: row.relation }]
      }),
    ])
    return withoutOverlaps(hits)
  }
}

function endOfRow(
  tokens: readonly Token[],
  at: number,
  places: readonly (readonly string[])[],
): Token | null {
  const isRow = places.every((words, offset) => words.includes(tokens[at + offset]?.word ?? ''))
  return isRow ? (tokens[at + places.length - 1] ?? null) : null
}

/** The same word may answer to two typed ones; both count, and one place is marked once by whoever cuts the text. */
function withoutOverlaps(hits: TextHit[]): TextHit[] {
  return hits.toSorted((a, b) => a.start - b.start || b.end - a.end)
}
