import { citationPattern, END_OF_NUMBER, OPTIONAL_GAP, word } from './pattern'
import { documentCitation } from './rule'
import type { CitationRule } from './rule'
import { SESJON_PART } from './sesjon'

/**
 * A committee's recommendation until 2008–2009, one series for the Storting and one for the Odelsting.
 *
 *     innst-s-o := [«Budsjett-» | «B.»] «Innst.» («S.» | «O.») «nr.» nummer [session]
 *
 * «Innst. S. nr. 156 (2000–2001)», printed also «Innst.O.nr.11 (1994-1995)» and, in speech, «Innst. S. nr. 82
 * for 2001-2002» (referat 3 December 2007).
 */
export const innstSO: CitationRule = {
  kind: 'innst-s-o',
  pattern: citationPattern(
    String.raw`(?:[Bb]udsjett-?|[Bb]\.?\s?)?${word('inn|st')}\.?${OPTIONAL_GAP}(?<bokstav>[SOso])\.?` +
      String.raw`${OPTIONAL_GAP}nr\.?${OPTIONAL_GAP}(?<nummer>\d{1,4})${END_OF_NUMBER}${SESJON_PART}`,
  ),
  read: (match) => [documentCitation(match, { kind: 'innst-s-o' })],
}
