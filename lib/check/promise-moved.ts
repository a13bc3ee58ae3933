import { atField } from './place'
import type { Check } from './types'

/** A promised day is another than last year's: every move needs a reason (design § 3). */
export const promiseMoved: Check = ({ text: { lofteDato, flyttegrunn }, facts: { lastPromise } }) => {
  if (lofteDato === null || lastPromise === null || lofteDato === lastPromise) return null
  if (flyttegrunn.trim() !== '') return null
  return {
    rule: 'LOFTE_FLYTTET',
    group: 'MANGEL',
    severity: 'feil',
    values: {},
    evidence: [atField('flyttegrunn')],
  }
}
