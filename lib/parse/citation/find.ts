import { dok8 } from './dok8'
import { dokument } from './dokument'
import { innst } from './innst'
import { innstSO } from './innst-s-o'
import { lovvedtak } from './lovvedtak'
import { meldSt } from './meld-st'
import { withNeighbourSesjon } from './neighbours'
import { nou } from './nou'
import { otStPrp } from './ot-st-prp'
import { prop } from './prop'
import type { CitationRule } from './rule'
import { readShortList } from './short-list'
import { sporsmal } from './sporsmal'
import { stMeld } from './st-meld'
import type { Citation } from './types'
import { vedtak } from './vedtak'

const RULES: readonly CitationRule[] = [
  vedtak,
  innst,
  innstSO,
  prop,
  otStPrp,
  meldSt,
  stMeld,
  dok8,
  dokument,
  lovvedtak,
  nou,
  sporsmal,
]

/**
 * Every citation in a text, in order of place, none overlapping (the longest wins). Takes text with the line
 * breaks undone or as it stands in the file; `text.slice(start, end)` is the printed form. Never throws; time
 * is in proportion to the length. Grammar and examples stand in the file of each kind.
 */
export function findCitations(text: string): Citation[] {
  const found = RULES.flatMap((rule) => findByRule(text, rule))
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: Citation[] = []
  for (const citation of found) {
    const last = kept[kept.length - 1]
    if (!last || citation.start >= last.end) kept.push(citation)
    else if (length(citation) > length(last)) kept[kept.length - 1] = citation
  }
  return withNeighbourSesjon(text, kept)
}

function findByRule(text: string, { pattern, read }: CitationRule): Citation[] {
  const found: Citation[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const citations = read(match)
    const [first] = citations
    for (const citation of citations) found.push(citation)
    for (const citation of first ? readShortList(text, first) : []) found.push(citation)
    pattern.lastIndex = Math.max(pattern.lastIndex, first ? (found[found.length - 1]?.end ?? 0) : 0)
  }
  return found
}

function length({ start, end }: Citation): number {
  return end - start
}
