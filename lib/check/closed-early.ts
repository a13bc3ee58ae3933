import { closedRules } from './closed/closed-rules'
import { readTold } from './closed/told'
import type { ClosedRule } from './closed/types'
import { inAccount, someOf } from './place'
import type { Check } from './types'

/**
 * The rules of documents about accounts that close too early, asked of a text that is being written: it says done, and its
 * own words say something else. What lies ahead is reckoned from the day the text becomes public.
 */
export const closedEarly: readonly Check[] = closedRules.map(checkOf)

function checkOf({ rule, severity, places }: ClosedRule): Check {
  return ({ text, facts: { request, dato, today } }) => {
    const isDone =
      text.vurdering === 'ANSES_FULGT_OPP' ||
      (text.vurdering === 'ANNET' && text.rapporteringAvsluttes === true)
    if (!isDone) return null
    const told = readTold({ request, dato, account: text.redegjorelse, day: today })
    const evidence = someOf(places(told).map((place) => inAccount(text, place)))
    return evidence === null ? null : { rule, group: 'LUKKET_FOR_TIDLIG', severity, values: {}, evidence }
  }
}
