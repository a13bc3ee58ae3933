import { citationPattern, END_OF_NUMBER, OPTIONAL_GAP, word } from './pattern'
import { documentCitation, groupsOf } from './rule'
import type { CitationRule } from './rule'
import { checkDot, checkSeries, TILLEGG } from './series'
import { SESJON_PART } from './sesjon'

/**
 * A report to the Storting from 2009–2010 on.
 *
 *     meld-st := «Meld» [«.»] «St» [«.»] [«nr.»] nummer [«Tillegg» n] [session]
 *
 * «Meld. St. 9 (2023–2024)»; repeated without session «Meld. St. 5»; the plan period taken for the session
 * «Meld. St. 9 (2024–2027)» (seed 004:3595).
 */
export const meldSt: CitationRule = {
  kind: 'meld-st',
  pattern: citationPattern(
    String.raw`${word('meld')}(?<dot>\.)?${OPTIONAL_GAP}[Ss]t\.?${OPTIONAL_GAP}(?:nr\.?${OPTIONAL_GAP})?` +
      String.raw`(?<=[.\s])(?<nummer>\d{1,3})${END_OF_NUMBER}${TILLEGG}${SESJON_PART}`,
  ),
  read: (match) => {
    const citation = documentCitation(match, { kind: 'meld-st' })
    return [checkSeries(checkDot(citation, groupsOf(match).dot !== undefined))]
  },
}
