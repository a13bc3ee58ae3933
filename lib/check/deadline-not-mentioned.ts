import { readDeadlines } from '../parse/fields/deadlines'
import { isLimitMentioned } from './limit-mentioned'
import { atField } from './place'
import type { Check } from './types'

/**
 * The Storting's time limit is not in the account: neither its words, nor its day, nor that there was one. The limits of a
 * request («senest innen utgangen av 2024») are read as for the register.
 */
export const deadlineNotMentioned: Check = ({ text, facts }) => {
  if (text.redegjorelse.trim() === '') return null
  const limits = readDeadlines(facts.request, facts.dato)
  const unmentioned = limits.filter((limit) => !isLimitMentioned(limit, text.redegjorelse))
  if (unmentioned.length === 0) return null
  const frist = unmentioned.map((limit) => `«${limit.text}»`).join(', ')
  return {
    rule: 'FRIST_IKKE_NEVNT',
    group: 'FORSINKET',
    severity: 'advarsel',
    values: { frist },
    evidence: [atField('redegjorelse')],
  }
}
