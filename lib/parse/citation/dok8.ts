import { citationPattern, END_OF_NUMBER, GAP, OPTIONAL_GAP, restOfWord, word } from './pattern'
import { documentCitation, groupsOf, hasSesjon } from './rule'
import type { CitationRule } from './rule'
import { BOKSTAV, checkBokstav, hasNewSeries } from './series'
import { SESJON_PART } from './sesjon'

const DOKUMENT = String.raw`(?:${word('do|ku|ment')}|[Dd]ok\.?)${OPTIONAL_GAP}(?:nr\.?${OPTIONAL_GAP})?`
const FORSLAG =
  `${word('re|pre|sen|tant')}(?:${restOfWord('|lov')})?(?:${restOfWord('|for|slag')}|${restOfWord('|fram|legg')})(?:et)?` +
  String.raw`${GAP}(?:nr\.?${OPTIONAL_GAP})?`

/**
 * A proposal by members of the Storting.
 *
 *     dok8 := «Dokument» [«nr.»] «8:» nummer [«S» | «L» | «LS»] [session]
 *           | «Representantforslag» [«8:»] nummer («S» | «L» | «LS») [session]
 *
 * «Dokument 8:175 S (2023–2024)», «Dokument 8: 119 S» (seed 004:3018), letter missing «Dokument 8:49
 * (2023–2024)» (004:4005), «dok. 8:256 (2021–2022)» (002:5454), «Representantforslag 200 S (2024–2025)»
 * (000:1), until 2008–2009 without letter «Dokument nr. 8:42 (2008–2009)».
 */
export const dok8: CitationRule = {
  kind: 'dok8',
  pattern: citationPattern(
    String.raw`(?:${DOKUMENT}8\s?:${OPTIONAL_GAP}|(?<forslag>${FORSLAG})(?:8\s?:${OPTIONAL_GAP})?)` +
      String.raw`(?<nummer>\d{1,4})${END_OF_NUMBER}${BOKSTAV}${SESJON_PART}`,
  ),
  read: (match) => {
    const { forslag, bokstav } = groupsOf(match)
    const citation = { ...documentCitation(match, { kind: 'dok8' }), serie: 8 }
    if (forslag !== undefined && bokstav === undefined && !hasSesjon(citation)) return []
    return [hasNewSeries(citation.sesjon) === false ? citation : checkBokstav(citation)]
  },
}
