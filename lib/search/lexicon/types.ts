/**
 * Why a word of the register answers to a typed one: it is the word itself, the same word inflected or in the other
 * written form by rule, another word for the same, a compound with it inside, or one that begins so.
 */
export type Relation = 'ordet' | 'form' | 'synonym' | 'sammensetning' | 'begynnelse'

/** What of the register's words one typed word asks for. */
export interface WordGroup {
  typed: string
  /** Each word of the register once, under its nearest relation. */
  words: Map<string, Relation>
  /** Several words in a row that mean the same: each place with its words. */
  phrases: string[][][]
  /** More compounds than are searched for. */
  isCut: boolean
}
