import type { CheckedDocument, DocumentCheck } from '@/lib/check/document/types'
import { keyText } from '@/lib/parse/key'
import { parseDocument } from '@/lib/parse/parse'
import { propositionText, type Proposition } from './prop1s-text'

/** A text read as a check sees it. */
export function checked(text: string, today: string | null = null): CheckedDocument {
  const result = parseDocument(new TextEncoder().encode(text))
  if (!result.ok) throw new Error(result.reason)
  return { parsed: result.document, text: result.source, today }
}

/** The units that a rule finds something about, one text for each funn: «611 (2024–2025)». */
export function foundIn(check: DocumentCheck, proposition: Proposition, today?: string): string[] {
  return check
    .find(checked(propositionText(proposition), today))
    .map(({ vedtak }) => vedtak.map(keyText).join(' og '))
}
