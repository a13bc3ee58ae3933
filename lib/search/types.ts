import type { Citation } from '@/lib/parse/citation/types'

/** A vedtak as a person names it; what they left out is null. */
export interface VedtakRef {
  /** «2024-2025»; told by the day when only that is given. */
  sesjon: string | null
  nummer: number
  punkt: string | null
  /** ISO day, as the person has it; the register's may differ. */
  dato: string | null
}

/** Words to search for. `text` is safe to hand to Postgres' websearch_to_tsquery as a parameter. */
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
