import type { VedtakKey } from '../types'
import type { Citation } from './types'

/** What a bare «vedtak nr. 611» may be resolved against. */
export interface VedtakContext {
  /** The session of the section the citation stands in, null outside such sections. */
  sesjon: string | null
  /** The units the document itself reports (its table) that have this number. */
  candidates: (nummer: number) => readonly VedtakKey[]
}

/**
 * The vedtak that a citation names: one or none. A printed session, or a day that tells it, decides. Without
 * them the number must stand in the document's own table: in the section's session, else in one session only.
 * «vedtak nr. 611» in the section 2019–2020 (seed 004:5366) → 611 (2019–2020); a bare 612, which the table has in
 * two sessions, → null outside both. Null also for documents other than vedtak.
 */
export function resolveVedtak(citation: Citation, context: VedtakContext): VedtakKey | null {
  if (citation.kind !== 'vedtak') return null
  const { nummer, punkt } = citation
  const sesjon = citation.sesjon ?? sesjonByContext(citation, context)
  return sesjon === null ? null : { sesjon, nummer, punkt }
}

function sesjonByContext({ nummer }: Citation, context: VedtakContext): string | null {
  const sesjoner = new Set(context.candidates(nummer).map((candidate) => candidate.sesjon))
  if (context.sesjon !== null && sesjoner.has(context.sesjon)) return context.sesjon
  const [only] = sesjoner
  return sesjoner.size === 1 && only !== undefined ? only : null
}

/**
 * The vedtak that a text names beside its own, each once, in order of first appearance. `self` is the unit the
 * text belongs to, null for none. A printed range («nr. 35–37») gives each number of it; what does not resolve
 * is left out.
 */
export function listVedtakRefs(
  citations: readonly Citation[],
  self: VedtakKey | null,
  context: VedtakContext,
): VedtakKey[] {
  const refs = new Map<string, VedtakKey>()
  for (const citation of citations.flatMap(eachOfRange)) {
    const key = resolveVedtak(citation, context)
    if (key && !(self && isSame(key, self))) refs.set(`${key.sesjon}/${key.nummer}/${key.punkt ?? ''}`, key)
  }
  return [...refs.values()]
}

/** The numbers of a printed range of vedtak, «nr. 35–37», one by one; any other citation alone. */
export function eachOfRange(citation: Citation): Citation[] {
  const { nummer, tilNummer } = citation
  if (citation.kind !== 'vedtak' || tilNummer === null) return [citation]
  return Array.from({ length: tilNummer - nummer + 1 }, (_, step) => ({ ...citation, nummer: nummer + step }))
}

/** The account of «35, punkt 51» that says «vedtak nr. 35» means itself. */
function isSame(key: VedtakKey, self: VedtakKey): boolean {
  const isUnit = key.punkt === null || key.punkt === self.punkt
  return key.sesjon === self.sesjon && key.nummer === self.nummer && isUnit
}
