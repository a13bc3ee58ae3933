import { citedIn } from './cited-in'
import { inAccount, someOf } from './place'
import type { Check } from './types'

/**
 * A citation of the right form that nothing in the register answers to. The register does not hold everything that exists,
 * so this is something to look at and no error.
 */
export const citationUnknown: Check = ({ text, facts }) => {
  const unknown = citedIn(text.redegjorelse, facts.unit).filter(({ citation }) =>
    facts.unknownCitations.includes(citation),
  )
  const places = someOf(unknown.map((cited) => inAccount(text, cited)))
  if (places === null) return null
  const henvisning = [...new Set(unknown.map(({ citation }) => `«${citation}»`))].join(', ')
  return {
    rule: 'SITERING_UKJENT',
    group: 'TRYKKFEIL',
    severity: 'info',
    values: { henvisning },
    evidence: places,
  }
}
