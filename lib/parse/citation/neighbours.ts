import { hasSesjon, SESJON_MANGLER } from './rule'
import type { Citation } from './types'

/** Between two citations of one enumeration. */
const JOINED = /^(?:,\s{1,3}(?:og\s{1,3})?|\s{1,3}(?:og|samt)\s{1,3})$/u
const LONGEST_JOIN = 10

/**
 * Gives citations without session the one their neighbour tells, and changes nothing else: «Dokument 8:98 S og
 * Dokument 8:128 S (2021–2022)» has one session for both, and «Lovvedtak 47 (2021–2022), Vedtak 417:» (seed
 * 002:8792) were adopted in one. `citations` in order of place.
 */
export function withNeighbourSesjon(text: string, citations: readonly Citation[]): Citation[] {
  const read = [...citations]
  for (let index = read.length - 1; index >= 0; index -= 1) {
    const citation = read[index]
    if (!citation || citation.sesjon !== null) continue
    const after = read[index + 1]
    const before = read[index - 1]
    if (after && !hasSesjon(citation) && isSameSeries(citation, after) && areJoined(text, citation, after)) {
      read[index] = withSesjon(citation, after.sesjon)
    } else if (before && isAdoptedWith(citation, before) && areJoined(text, before, citation)) {
      read[index] = withSesjon(citation, before.sesjon)
    }
  }
  return read
}

function areJoined(text: string, first: Citation, second: Citation): boolean {
  return second.start - first.end <= LONGEST_JOIN && JOINED.test(text.slice(first.end, second.start))
}

function isSameSeries(a: Citation, b: Citation): boolean {
  return a.kind === b.kind && a.serie === b.serie
}

function isAdoptedWith(citation: Citation, before: Citation): boolean {
  const isBareVedtak = citation.kind === 'vedtak' && citation.problems.length === 0
  return isBareVedtak && (before.kind === 'lovvedtak' || before.kind === 'innst')
}

function withSesjon(citation: Citation, sesjon: string | null): Citation {
  if (sesjon === null) return citation
  return { ...citation, sesjon, problems: citation.problems.filter((problem) => problem !== SESJON_MANGLER) }
}
