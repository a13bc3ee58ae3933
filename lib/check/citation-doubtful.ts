import { listDoubts } from '../parse/citation/cited'
import { findCitations } from '../parse/citation/find'
import { inAccount, someOf } from './place'
import type { Check } from './types'

/** «Meld. St. 9 (2024–2027)», «Innst. 325 (2024–2025)»: forms that the reader doubts. */
export const citationDoubtful: Check = ({ text }) => {
  const doubts = listDoubts(findCitations(text.redegjorelse))
  const places = someOf(doubts.map(({ citation }) => inAccount(text, citation)))
  if (places === null) return null
  const told = doubts.map(({ citation: { citation }, problem }) => `«${citation}» (${problem})`)
  return {
    rule: 'SITERING_TVILSOM',
    group: 'TRYKKFEIL',
    severity: 'advarsel',
    values: { henvisning: [...new Set(told)].join(', ') },
    evidence: places,
  }
}
