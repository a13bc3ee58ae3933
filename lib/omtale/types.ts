import type { PageRef } from '../dokument/rules'
import type { MentionHow } from '../parse/types'

/** A vedtak with the words the Storting used. */
export interface Request<T> {
  key: T
  text: string
}

/**
 * How the words of a quotation agree with those of a request: all of them; a part that begins and ends where a sentence
 * does; or all but a slip of the pen.
 */
export type Agreement = 'SAME' | 'PART' | 'SLIP'

export interface Match<T> {
  key: T
  agreement: Agreement
}

/** A mention of a vedtak, as its page shows it. */
export interface MentionOf {
  document: { sitat: string; slug: string; tittel: string | null }
  section: { nummer: string; tittel: string } | null
  linje: number
  /** Null where the document has no pages. */
  side: PageRef | null
  how: MentionHow
  /** Only for a quoted request. */
  agreement: Agreement | null
  /** The sentence, or the request as it is quoted; null for an address. */
  utdrag: string | null
}

/** Something that a document mentions, with every place where it does. */
export interface MentionedIn<Link> {
  /** A vedtak of the register, or the words for what is not in it. */
  vedtak: Link | null
  /** «417 (2021–2022)» or the citation; for a request that no vedtak of the register is, its words. */
  tekst: string
  /** Of a document. */
  href: string | null
  /** A request that no vedtak of the register is stands as its words. */
  kind: 'vedtak' | 'document' | 'request'
  places: { linje: number; side: PageRef | null; how: MentionHow; section: MentionOf['section'] }[]
}
