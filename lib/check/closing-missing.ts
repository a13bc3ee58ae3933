import { readConclusion } from '../parse/fields/conclusion'
import { atField } from './place'
import type { Check } from './types'

/** A text that reports, chooses an assessment and says nowhere what it is: no formula in bokmål or nynorsk is found. */
export const closingMissing: Check = ({ text }) => {
  if (text.vurdering === null || text.vurdering === 'ANNET' || text.redegjorelse.trim() === '') return null
  if (readConclusion(text.redegjorelse).start !== undefined) return null
  return {
    rule: 'SLUTT_MANGLER',
    group: 'TRYKKFEIL',
    severity: 'advarsel',
    values: {},
    evidence: [atField('redegjorelse')],
  }
}
