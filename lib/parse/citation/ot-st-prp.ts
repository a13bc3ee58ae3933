import { citationPattern, END_OF_NUMBER, OPTIONAL_GAP, word } from './pattern'
import { documentCitation, groupsOf } from './rule'
import type { CitationRule } from './rule'
import { TILLEGG } from './series'
import { SESJON_PART } from './sesjon'

/**
 * A proposition until 2008–2009, to the Odelsting (laws) or to the Storting.
 *
 *     ot-st-prp := («Ot.» | «St.») «prp.» [«nr.»] nummer [«Tillegg» n] [session]
 *
 * «Ot.prp. nr. 61 (2000–2001)», «St.prp. nr. 1⏎(2000–2001)» (seed 004:9829). `bokstav` is «Ot» or «St».
 */
export const otStPrp: CitationRule = {
  kind: 'ot-st-prp',
  pattern: citationPattern(
    String.raw`(?<series>[Oo]t|[Ss]t)\.?${OPTIONAL_GAP}${word('prp')}\.?${OPTIONAL_GAP}(?:nr\.?${OPTIONAL_GAP})?` +
      String.raw`(?<=[.\s])(?<nummer>\d{1,4})${END_OF_NUMBER}${TILLEGG}${SESJON_PART}`,
  ),
  read: (match) => {
    const bokstav = groupsOf(match).series?.toLowerCase() === 'ot' ? 'Ot' : 'St'
    return [documentCitation(match, { kind: 'ot-st-prp', bokstav })]
  },
}
