import { citationPattern, END_OF_NUMBER, GAP, OPTIONAL_GAP, word } from './pattern'
import { documentCitation, groupsOf } from './rule'
import type { CitationRule } from './rule'
import { checkSeries } from './series'
import { SESJON_PART } from './sesjon'

/**
 * A law as the Storting passed it (from 2009–2010 on), one or a range; before that a decision of the Odelsting.
 *
 *     lovvedtak := «Lovvedtak» [«nr.»] nummer [dash nummer] [session] | («Besl.» | «Beslutning») «O.» «nr.» nummer [session]
 *
 * «Lovvedtak 10 (2024–2025)», «Lov-⏎vedtak 20 (2020–2021)» (seed 004:5136), «Lovvedtak 45–46 (2019–2020)», «Besl. O. nr. 23 (2003–2004)».
 */
export const lovvedtak: CitationRule = {
  kind: 'lovvedtak',
  pattern: citationPattern(
    String.raw`(?:${word('lov|ved|tak')}(?:et)?${GAP}(?:nr\.?${OPTIONAL_GAP})?|(?<odelsting>[Bb]esl(?:utning|\.)${GAP}O\.)${OPTIONAL_GAP}nr\.?${OPTIONAL_GAP})(?<nummer>\d{1,3})${END_OF_NUMBER}` +
      String.raw`(?:\s?[-–]\s?(?<til>\d{1,3})${END_OF_NUMBER})?${SESJON_PART}`,
  ),
  read: (match) => {
    const isOld = groupsOf(match).odelsting !== undefined
    const citation = documentCitation(match, { kind: 'lovvedtak', bokstav: isOld ? 'O' : null })
    return [isOld ? citation : checkSeries(citation)]
  },
}
