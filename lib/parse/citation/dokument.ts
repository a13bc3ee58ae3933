import { citationPattern, END_OF_NUMBER, OPTIONAL_GAP, word } from './pattern'
import { documentCitation, groupsOf, hasSesjon } from './rule'
import type { CitationRule } from './rule'
import { SESJON_PART } from './sesjon'

/**
 * The Storting's other document series: 3 Riksrevisjonen, 12 grunnlovsforslag, 15 questions, 6, 18, 21 …
 *
 *     dokument := «Dokument» [«nr.»] serie «:» nummer [session] | «Dokument» [«nr.»] nummer session
 *
 * «Dokument 3:3 (2024–2025)», «Dokument 3:8 (2022−2023)» (U+2212, seed 004:8550), «Dokument 6 (2017–2018)»,
 * «Dokument nr. 19 (2000–2001)»; «Dokument 3:5» without session (002:1338). Series 8 is dok8.ts.
 */
export const dokument: CitationRule = {
  kind: 'dokument',
  pattern: citationPattern(
    String.raw`(?:${word('do|ku|ment')}|[Dd]ok\.?)${OPTIONAL_GAP}(?:nr\.?${OPTIONAL_GAP})?(?<=[.\s])(?!8\s?:)` +
      String.raw`(?:(?<serie>[1-9]|1\d|2\d)\s?:${OPTIONAL_GAP})?(?<nummer>\d{1,4})${END_OF_NUMBER}(?!\s?:\s?\d)${SESJON_PART}`,
  ),
  read: (match) => {
    const { serie, year } = groupsOf(match)
    const citation = documentCitation(match, { kind: 'dokument' })
    const isNamed = serie !== undefined || (hasSesjon(citation) && year === undefined)
    return isNamed ? [citation] : []
  },
}
