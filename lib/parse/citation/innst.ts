import { citationPattern, END_OF_NUMBER, OPTIONAL_GAP, restOfWord, word } from './pattern'
import { documentCitation, groupsOf, hasSesjon } from './rule'
import type { CitationRule } from './rule'
import { BOKSTAV, checkBokstav, checkDot, checkSeries, TILLEGG } from './series'
import { SESJON_PART } from './sesjon'

/**
 * A committee's recommendation from 2009–2010 on.
 *
 *     innst := («Innst» [«.»] | «Innstilling») nummer [«S» | «L»] [«Tillegg» n] [session]
 *
 * «Innst. 125 S (2025–2026)»; letter missing in print: «Innst. 325 (2024–2025)» (seed 004:3075); dot missing:
 * «Innst 291 S (2018–2019)» (Meld. St. 12 (2019–2020) ch. 1). Neither letter nor session: no citation.
 */
export const innst: CitationRule = {
  kind: 'innst',
  pattern: citationPattern(
    String.raw`${word('inn|st')}(?<dot>\.|${restOfWord('il|ling')}(?:en)?)?${OPTIONAL_GAP}` +
      String.raw`(?<=[.\s])(?<nummer>\d{1,4})${END_OF_NUMBER}${BOKSTAV}${TILLEGG}${SESJON_PART}`,
  ),
  read: (match) => {
    const { bokstav, dot } = groupsOf(match)
    const citation = documentCitation(match, { kind: 'innst' })
    if (!hasSesjon(citation) && bokstav === undefined) return []
    return [checkSeries(checkDot(checkBokstav(citation), dot !== undefined))]
  },
}
