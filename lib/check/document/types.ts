import type { Issue, ParsedDocument, Severity, VedtakKey } from '../../parse/types'

/**
 * TRYKKFEIL: the print contradicts itself. LUKKET_FOR_TIDLIG: it calls done what is not done. FORSINKET: a time limit or a
 * promise has passed, or nothing happens. GJENTAKELSE: the Storting has asked for the same before. AVVIK: documents disagree.
 */
export type DocumentGroup = 'TRYKKFEIL' | 'LUKKET_FOR_TIDLIG' | 'FORSINKET' | 'GJENTAKELSE' | 'AVVIK'

/** A document as a check sees it. `text`: the decoded file, which lines are counted in. `today`: ISO, or null where no day is known. */
export interface CheckedDocument {
  parsed: ParsedDocument
  text: string
  today: string | null
}

/** One thing found: a Norwegian sentence, the lines that show it, the units it is about. */
export type Found = Pick<Issue, 'message' | 'lines' | 'vedtak'>

/** One rule about a document. Pure: the same document gives the same funn in the same order. Never throws. */
export interface DocumentCheck {
  rule: string
  group: DocumentGroup
  severity: Severity
  /** Whether anybody may see it: only facts about the print and about time limits. */
  isPublic: boolean
  /** What must be true of the document for a funn to be right, in Norwegian: what a reader judges it by. */
  sentence: string
  find: (document: CheckedDocument) => Found[]
}

/** What `oppfulgt check --json` lists. */
export interface DocumentFunn {
  rule: string
  group: DocumentGroup
  severity: Severity
  message: string
  lines: number[]
  vedtak: VedtakKey[]
}
