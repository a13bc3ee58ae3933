import type { Citation } from '@/lib/parse/citation/types'
import type { WordGroup } from './lexicon/types'

/** A vedtak as a person names it; what they left out is null. */
export interface VedtakRef {
  /** «2024-2025»; told by the day when only that is given. */
  sesjon: string | null
  nummer: number
  punkt: string | null
  /** ISO day, as the person has it; the register's may differ. */
  dato: string | null
}

/** Words to search for, as typed. */
export interface SearchWords {
  /** White space set right, quotation marks as «"», minus as «-». */
  text: string
  words: string[]
  phrases: string[]
  excluded: string[]
}

/** What a person meant by the text in the search field. */
export type SearchQuery =
  | { kind: 'tom' }
  /** One vedtak or several; those without session are to be shown for every session that has the number. */
  | { kind: 'vedtak'; refs: VedtakRef[] }
  /** A number and nothing else: list the vedtak of all sessions; search for `words` when there are none. */
  | { kind: 'nummer'; nummer: number; words: SearchWords }
  /** Documents: list the vedtak that stem from them or whose account cites them. */
  | { kind: 'dokument'; citations: Citation[]; words: SearchWords }
  | { kind: 'ord'; words: SearchWords }

/** Words with all that the register has for them: what a hit must have, and what marks it. */
export interface WordSearch {
  groups: WordGroup[]
  /** Words in exactly this order, as quoted. */
  phrases: string[][]
  excluded: WordGroup[]
  excludedPhrases: string[][]
}

/** How a list is chosen by what was typed. */
export type Matching =
  | { kind: 'alle' }
  /** Nothing in the register has these words. */
  | { kind: 'ingen'; search: WordSearch }
  /** `query` is a tsquery. `isPartial`: no vedtak has all the words, these have some of them. */
  | { kind: 'ord'; query: string; search: WordSearch; isPartial: boolean }
