import { hasSesjon, SESJON_MANGLER } from './rule'
import type { Citation } from './types'

/**
 * The documents that a text cites, each once, in order of first appearance, as printed but for white space;
 * vedtak are not documents. «Meld. St. 5» beside «Meld. St. 5 (2023–2024)», and the same document once with its
 * letter and once without, are one; the first print stands, the one with a session before the one without.
 */
export function listCitedDocuments(citations: readonly Citation[]): string[] {
  const documents = citations.filter(({ kind }) => kind !== 'vedtak')
  const prints = printsByNumber(documents)
  const kept = new Map<string, Citation[]>()
  const listed: string[] = []
  for (const citation of documents) {
    const earlier = kept.get(numberKey(citation)) ?? []
    if (earlier.some((one) => isSameDocument(one, citation)) || isShortForm(citation, prints)) continue
    kept.set(numberKey(citation), [...earlier, citation])
    listed.push(citation.citation)
  }
  return listed
}

/**
 * The citations of one text whose print is to be doubted, with one problem each, in order of place. A missing
 * session is none where the same text gives it: «Meld. St. 5» beside «Meld. St. 5 (2023–2024)».
 */
export function listDoubts(citations: readonly Citation[]): { citation: Citation; problem: string }[] {
  const prints = printsByNumber(citations)
  return citations.flatMap((citation) =>
    citation.problems
      .filter((problem) => problem !== SESJON_MANGLER || !isShortForm(citation, prints))
      .map((problem) => ({ citation, problem })),
  )
}

/** Whether two citations of one number name one document: no session and no letter that differs. */
function isSameDocument(a: Citation, b: Citation): boolean {
  if (a.bokstav !== b.bokstav && a.bokstav !== null && b.bokstav !== null) return false
  if (!hasSesjon(a) || !hasSesjon(b)) return true
  return a.sesjon === null || b.sesjon === null ? a.citation === b.citation : a.sesjon === b.sesjon
}

function isShortForm(citation: Citation, prints: ReadonlyMap<string, Citation[]>): boolean {
  if (hasSesjon(citation)) return false
  return (prints.get(numberKey(citation)) ?? []).some(
    (other) => hasSesjon(other) && isSameDocument(other, citation),
  )
}

/** The different prints of each number, so that a text of nothing but citations is still read in linear time. */
function printsByNumber(citations: readonly Citation[]): Map<string, Citation[]> {
  const different = new Map(citations.map((citation) => [`${citation.kind} ${citation.citation}`, citation]))
  const prints = new Map<string, Citation[]>()
  for (const citation of different.values()) {
    const others = prints.get(numberKey(citation))
    if (others) others.push(citation)
    else prints.set(numberKey(citation), [citation])
  }
  return prints
}

function numberKey({ kind, serie, nummer, tilNummer, tillegg }: Citation): string {
  return [kind, serie, nummer, tilNummer, tillegg].join('/')
}
