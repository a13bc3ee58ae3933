import { readDeadlines } from '../parse/fields/deadlines'
import { atField } from './place'
import type { Check } from './types'

/** The day the departement promises is later than the last one the Storting set. */
export const promiseAfterDeadline: Check = ({ text: { lofteDato }, facts }) => {
  if (lofteDato === null) return null
  const limits = readDeadlines(facts.request, facts.dato).filter(({ date }) => date !== null)
  const last = limits.toSorted((a, b) => (a.date ?? '').localeCompare(b.date ?? '')).at(-1)
  if (last?.date === undefined || last.date === null || lofteDato <= last.date) return null
  return {
    rule: 'LOVET_ETTER_FRISTEN',
    group: 'FORSINKET',
    severity: 'advarsel',
    values: { frist: `«${last.text}»` },
    evidence: [atField('lofteDato')],
  }
}
