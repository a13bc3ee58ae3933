import { citationPattern, END_OF_NUMBER, OPTIONAL_GAP, restOfWord, word } from './pattern'
import { documentCitation, groupsOf, hasSesjon } from './rule'
import type { CitationRule } from './rule'
import { BOKSTAV, checkBokstav, checkDot, checkSeries, TILLEGG } from './series'
import { SESJON_PART } from './sesjon'

/**
 * A proposition from 2009–2010 on.
 *
 *     prop := («Prop» [«.»] | «Proposisjon») nummer [«S» | «L» | «LS»] [«Tillegg» n] [session]
 *
 * «Prop. 117 L (2023–2024)», «Prop. 1 S Tillegg 2 (2023–2024)», «Prop. 63 LS (2022–2023)»; repeated without
 * session «Prop. 1 S» (seed 002:13595). Neither letter nor session: no citation.
 */
export const prop: CitationRule = {
  kind: 'prop',
  pattern: citationPattern(
    String.raw`${word('prop')}(?<dot>\.|${restOfWord('o|si|sjon')}(?:en)?)?${OPTIONAL_GAP}` +
      String.raw`(?<=[.\s])(?<nummer>\d{1,4})${END_OF_NUMBER}${BOKSTAV}${TILLEGG}${SESJON_PART}`,
  ),
  read: (match) => {
    const { bokstav, dot } = groupsOf(match)
    const citation = documentCitation(match, { kind: 'prop' })
    if (!hasSesjon(citation) && bokstav === undefined) return []
    return [checkSeries(checkDot(checkBokstav(citation), dot !== undefined))]
  },
}
