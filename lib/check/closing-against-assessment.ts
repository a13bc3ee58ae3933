import { readConclusion } from '../parse/fields/conclusion'
import { atField, inAccount } from './place'
import type { Check } from './types'

/** «Anmodningsvedtaket anses som fulgt opp.» under «Regjeringen kommer tilbake»: the reader of the print believes the text. */
export const closingAgainstAssessment: Check = ({ text }) => {
  if (text.vurdering === null || text.vurdering === 'ANNET') return null
  const { conclusion, start, end } = readConclusion(text.redegjorelse)
  if (start === undefined || end === undefined || conclusion === text.vurdering) return null
  return {
    rule: 'SLUTT_MOTSIER_VURDERING',
    group: 'TRYKKFEIL',
    severity: 'feil',
    values: {},
    evidence: [inAccount(text, { start, end }), atField('vurdering')],
  }
}
