import { citationPattern, END_OF_NUMBER, OPTIONAL_GAP, word } from './pattern'
import { documentCitation, groupsOf, hasSesjon } from './rule'
import type { CitationRule } from './rule'
import { hasNewSeries, withProblem } from './series'
import { SESJON_PART } from './sesjon'

/**
 * A report to the Storting until 2008–2009, and the word «stortingsmelding» with a number.
 *
 *     st-meld := «St.» «meld.» [«nr.»] nummer [session] | «stortingsmelding» ([«nr.»] nummer session | «nr.» nummer)
 *
 * «St.meld. nr. 47 (2008–2009)» (seed 002:899), sloppy «St.meld. 37 (2008-2009)» (003:1449) and «St. Meld. 21
 * (2024–2025)» (004:33018). With a session of the series of today the kind is meld-st, so that both spellings
 * name one document; the abbreviation of the old series is then a problem.
 */
export const stMeld: CitationRule = {
  kind: 'st-meld',
  pattern: citationPattern(
    String.raw`(?:(?<abbreviation>[Ss]t\.?${OPTIONAL_GAP}${word('meld')}\.?)|${word('stor|tings|mel|ding')}(?:en|a)?)` +
      String.raw`${OPTIONAL_GAP}(?<nr>nr\.?${OPTIONAL_GAP})?(?<=[.\s])(?<nummer>\d{1,3})${END_OF_NUMBER}${SESJON_PART}`,
  ),
  read: (match) => {
    const { abbreviation, nr } = groupsOf(match)
    const citation = documentCitation(match, { kind: 'st-meld' })
    if (abbreviation === undefined && nr === undefined && !hasSesjon(citation)) return []
    if (!hasNewSeries(citation.sesjon)) return [citation]
    const renamed = { ...citation, kind: 'meld-st' as const }
    return [
      abbreviation === undefined ? renamed : withProblem(renamed, 'rekken heter Meld. St. fra 2009–2010'),
    ]
  },
}
