import { findCitations } from '../parse/citation/find'
import { eachOfRange } from '../parse/citation/resolve'
import type { Citation } from '../parse/citation/types'
import type { VedtakKey } from '../parse/types'

/** A citation that somebody can be asked about: which vedtak, or which document as printed. */
export interface Cited {
  start: number
  end: number
  /** As printed, but for white space. */
  citation: string
  vedtak: VedtakKey | null
}

/**
 * The citations of a text that are whole enough to be looked up: vedtak with their session, documents with theirs. What is
 * not is for the rule about doubtful ones.
 */
export function citedIn(account: string, unit: VedtakKey): Cited[] {
  return findCitations(account)
    .flatMap((citation) => eachOfRange(citation))
    .flatMap((citation) => toCited(citation, unit))
}

function toCited(citation: Citation, unit: VedtakKey): Cited[] {
  const { start, end, sesjon, nummer, punkt, kind, problems } = citation
  if (problems.length > 0 || (sesjon === null && kind !== 'nou')) return []
  if (kind !== 'vedtak') return [{ start, end, citation: citation.citation, vedtak: null }]
  if (sesjon === null || (sesjon === unit.sesjon && nummer === unit.nummer)) return []
  return [{ start, end, citation: citation.citation, vedtak: { sesjon, nummer, punkt } }]
}
