import type { Relation, WordGroup } from './lexicon/types'
import type { WordSearch } from './types'

/** Where in a vedtak: keyword and heading, request, account. The letters are those of `vedtak.sok`. */
export type FieldWeight = 'A' | 'B' | 'C'

/**
 * A search as a `tsquery` over whole words. All that was typed must match («alle»), or some of it («noen»), and nothing
 * that was excluded. Null when no vedtak can match. Words come from the register or from `tokensOf`, letters and figures
 * alone, and are quoted, so nothing typed becomes an operator.
 */
export function toTsquery(search: WordSearch, demand: 'alle' | 'noen'): string | null {
  const wanted = [
    ...search.phrases.map((words) => inOrder(words)),
    ...search.groups.map((group) => anyWord(group)),
  ]
  const known = wanted.filter((term) => term !== null)
  const isHopeless = demand === 'alle' ? known.length < wanted.length : known.length === 0
  if (isHopeless && wanted.length > 0) return null
  const unwanted = [
    ...search.excludedPhrases.map((words) => inOrder(words)),
    ...search.excluded.map((group) => anyWord(group)),
  ]
  const terms = [
    ...(known.length > 0 ? [known.join(demand === 'alle' ? ' & ' : ' | ')].map((term) => `(${term})`) : []),
    ...unwanted.filter((term) => term !== null).map((term) => `!${term}`),
  ]
  return terms.length > 0 ? terms.join(' & ') : null
}

/** Any of the words a typed one stands for, of some relations and in some fields only, if wanted; null when none. */
export function anyWord(
  { words, phrases }: WordGroup,
  only?: { relations: readonly Relation[]; field: FieldWeight },
): string | null {
  const label = only ? `:${only.field}` : ''
  const terms = [...words]
    .filter(([, relation]) => only?.relations.includes(relation) ?? true)
    .map(([word]) => quote(word) + label)
  const several = only && !only.relations.includes('synonym') ? [] : phrases
  const inRow = several.map(
    (places) =>
      `(${places.map((some) => `(${some.map((word) => quote(word) + label).join(' | ')})`).join(' <-> ')})`,
  )
  const all = [...terms, ...inRow]
  return all.length === 0 ? null : `(${all.join(' | ')})`
}

/** The words one right after the other. */
export function inOrder(words: readonly string[], field?: FieldWeight): string | null {
  if (words.length === 0) return null
  return `(${words.map((word) => quote(word) + (field ? `:${field}` : '')).join(' <-> ')})`
}

function quote(word: string): string {
  return `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
}
