import { SESJON_MANGLER } from './rule'
import type { Citation } from './types'

/**
 * The documents that a text cites, each once, in order of first appearance, as printed but for white space;
 * vedtak are not documents. «Meld. St. 5» after «Meld. St. 5 (2023–2024)», and the same document once with its
 * letter and once without, are one; the first print stands. What is cited only without session stays so.
 */
export function listCitedDocuments(citations: readonly Citation[]): string[] {
  const documents = citations.filter(({ kind }) => kind !== 'vedtak')
  const kept: Citation[] = []
  for (const citation of documents) {
    const isRepeat = kept.some((earlier) => isSameDocument(earlier, citation))
    const isShortForm =
      isBare(citation) && documents.some((other) => !isBare(other) && isSameDocument(other, citation))
    if (!isRepeat && !isShortForm) kept.push(citation)
  }
  return kept.map(({ citation }) => citation)
}

/**
 * Whether two citations name one document as far as their prints tell: same kind and number, and no session,
 * letter or tillegg that differs. A session that cannot exist is like no other.
 */
export function isSameDocument(a: Citation, b: Citation): boolean {
  if (a.kind !== b.kind || a.nummer !== b.nummer || a.serie !== b.serie || a.tillegg !== b.tillegg)
    return false
  if (a.tilNummer !== b.tilNummer) return false
  if (a.bokstav !== b.bokstav && a.bokstav !== null && b.bokstav !== null) return false
  if (isBare(a) || isBare(b)) return true
  return a.sesjon === null || b.sesjon === null ? a.citation === b.citation : a.sesjon === b.sesjon
}

function isBare(citation: Citation): boolean {
  return citation.problems.includes(SESJON_MANGLER)
}
