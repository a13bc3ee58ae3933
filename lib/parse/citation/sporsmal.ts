import { citationPattern, END_OF_NUMBER, GAP, OPTIONAL_GAP, word } from './pattern'
import { documentCitation, groupsOf, hasSesjon } from './rule'
import type { CitationRule } from './rule'
import { SESJON_PART } from './sesjon'

/**
 * A written question to a statsråd, bokmål or nynorsk.
 *
 *     sporsmal := [«skriftlig» | «skriftleg»] «spørsmål» [«til skriftlig besvarelse»] [«nr.»] nummer [session]
 *
 * «skriftlig spørsmål nr. 1747 (2024-2025)» (seed 000:57). Without session it needs both «skriftlig» and «nr.».
 */
export const sporsmal: CitationRule = {
  kind: 'sporsmal',
  pattern: citationPattern(
    String.raw`(?:(?<skriftlig>[Ss]kriftl[ie]ge?)${GAP})?${word('spørs|mål')}(?:et)?${GAP}` +
      String.raw`(?:til${GAP}skriftl[ie]g${GAP}(?:besvarelse|svar)${GAP})?(?<nr>nr\.?${OPTIONAL_GAP})?` +
      String.raw`(?<nummer>\d{1,5})${END_OF_NUMBER}${SESJON_PART}`,
  ),
  read: (match) => {
    const { skriftlig, nr, year } = groupsOf(match)
    const citation = documentCitation(match, { kind: 'sporsmal' })
    const isNamed = hasSesjon(citation) && year === undefined
    return isNamed || (skriftlig !== undefined && nr !== undefined) ? [citation] : []
  },
}
