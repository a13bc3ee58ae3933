import { citationPattern, END_OF_NUMBER, OPTIONAL_GAP } from './pattern'
import { emptyCitation, groupsOf } from './rule'
import type { CitationRule } from './rule'

/**
 * An official Norwegian report; its year is the year's own, not a session.
 *
 *     nou := «NOU» year «:» nummer
 *
 * «NOU 2021: 11», without the space «NOU 2024:18» (seed 004:3184), broken «NOU 2021:⏎11» (004:4009) and
 * «(NOU⏎2023: 5)» (004:33413). `serie` is the year. «NOU 2020: Tjenester» (002:3038) has lost its number: none.
 */
export const nou: CitationRule = {
  kind: 'nou',
  pattern: citationPattern(
    String.raw`(?:NOU|Nou|nou)${OPTIONAL_GAP}(?<serie>(?:19|20)\d{2})\s{0,2}:${OPTIONAL_GAP}(?<nummer>\d{1,2})${END_OF_NUMBER}`,
  ),
  read: (match) => {
    const { nummer, serie } = groupsOf(match)
    return [{ ...emptyCitation('nou', match.index, match[0]), nummer: Number(nummer), serie: Number(serie) }]
  },
}
