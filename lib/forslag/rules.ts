import { findCitations } from '../parse/citation/find'
import { likeness, pairTexts, SAME } from '../parse/forslag/likeness'
import type { Position } from '../parse/types'
import type { Answer, ForslagKey, Outcome, Proposal, PublicPosition, TilradingSlag } from './types'

/** The representantforslag that a text cites first; null for a text that cites none with its session. */
export function readForslagKey(citation: string | null): ForslagKey | null {
  const [found] = findCitations(citation ?? '').filter(({ kind }) => kind === 'dok8')
  return found?.sesjon ? { sesjon: found.sesjon, nummer: found.nummer } : null
}

export const forslagPath = ({ sesjon, nummer }: ForslagKey): string => `/forslag/${sesjon}/${nummer}`

/** The addresses that a list of citations leads to, each once. */
export function forslagPaths(citations: readonly string[]): string[] {
  const keys = citations.flatMap((citation) => readForslagKey(citation) ?? [])
  return [...new Set(keys.map(forslagPath))]
}

/** The forms in which documents cite it: with and without its letter, with either dash, and as it was until 2008–2009. */
export function citationForms({ sesjon, nummer }: ForslagKey): string[] {
  return [sesjon.replace('-', '–'), sesjon].flatMap((years) => [
    ...[' S', ' L', ' LS', ''].map((letter) => `Dokument 8:${nummer}${letter} (${years})`),
    ...[' S', ' L', ' LS'].map((letter) => `Representantforslag ${nummer}${letter} (${years})`),
    `Dokument nr. 8:${nummer} (${years})`,
  ])
}

/**
 * Which proposal each answer of one letter is about. The text decides, since letters number anew; where the letter only names the
 * number, or tells the proposal in words that are like no other's, the number does. Two answers to one proposal by number are none.
 */
export function matchAnswers(
  proposals: readonly Proposal[],
  answers: readonly Answer[],
): Map<number, number> {
  const pairs = pairTexts(
    proposals.map(({ tekst }) => tekst),
    answers.map(({ forslag }) => forslag),
  )
  const matched = new Map(pairs.map(({ left, right }) => [right, left]))
  const taken = new Set(matched.values())
  answers.forEach(({ nummer, forslag }, i) => {
    if (matched.has(i)) return
    const at = proposals.findIndex((proposal) => proposal.nummer === nummer)
    const isAlone = answers.filter((other) => other.nummer === nummer).length === 1
    if (at === -1 || taken.has(at) || !isAlone || isLikeAnother(proposals, at, forslag)) return
    matched.set(i, at)
    taken.add(at)
  })
  return matched
}

/** The words are more like another proposal than the one with the number: then nobody knows. */
function isLikeAnother(proposals: readonly Proposal[], at: number, forslag: string): boolean {
  if (forslag === '') return false
  const own = likeness(proposals[at]?.tekst ?? '', forslag)
  return proposals.some(({ tekst }, i) => i !== at && likeness(tekst, forslag) > own)
}

/** The position that may be told: one that a sentence says in so many words. What is read out of the rest is nobody's claim. */
export function publicPosition(position: Position, isExplicit: boolean): PublicPosition | null {
  return isExplicit && position !== 'UKLAR' ? position : null
}

interface Known {
  /** How alike the vedtak that it became is; null: none is found. */
  vedtak: number | null
  /** The points of the advice and the minority's proposals that are the same text. */
  alike: readonly TilradingSlag[]
  /** What the advice says of the whole document. */
  whole: readonly TilradingSlag[]
  isInnstRead: boolean
}

/** What became of one proposal, from what is known of it. A vedtak outweighs what was advised. */
export function outcomeOf({ vedtak, alike, whole, isInnstRead }: Known): Outcome {
  if (vedtak !== null) return vedtak >= SAME ? 'VEDTATT' : 'VEDTATT_ENDRET'
  if (alike.includes('VEDTAS')) return 'TILRADD'
  if (alike.includes('MINDRETALL')) return 'MINDRETALL'
  if (whole.includes('VEDTAS_IKKE')) return 'VEDTAS_IKKE'
  if (whole.includes('VEDLEGGES_PROTOKOLLEN')) return 'VEDLEGGES_PROTOKOLLEN'
  return isInnstRead ? 'IKKE_GJENFUNNET' : 'UKJENT'
}
