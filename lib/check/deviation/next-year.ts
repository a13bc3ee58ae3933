import { onlyKey } from '../../parse/key'
import { isLeftOpen, type PrintedAccount } from '../document/accounts'
import { tellsOf, type Reported } from './reported'
import { hasSameAccount, textDeviations } from './same-text'
import type { Deviation } from './types'

/**
 * A list and the next one. What the first left open must stand in the second, whoever closed it since (principle 9). The
 * Storting's words and the day of the vedtak are the same every year; the account and what it concludes are not. `isNext`: no
 * list lies between the two; else what is not there may have been closed in one that nobody compares.
 */
export function compareNextYear(first: Reported, second: Reported, isNext: boolean): Deviation[] {
  return [...first.units].flatMap(([id, account]) => {
    const other = second.units.get(id)
    if (other !== undefined)
      return [...textDeviations(account.entry, other.entry, ['dato', 'vedtakstekst']), ...(isNext ? standsStill(account, other) : [])] // prettier-ignore
    return isNext && isLeftOpen(account) && !tellsOf(second, account.entry)
      ? [alone('MANGLER_I_LISTEN', account)]
      : []
  })
}

function standsStill(first: PrintedAccount, second: PrintedAccount): Deviation[] {
  if (!isLeftOpen(first) || !isLeftOpen(second) || !hasSameAccount(first.entry, second.entry)) return []
  return [{ ...alone('SAMME_TEKST', first), lines: [[first.entry.line], [second.entry.line]] }]
}

function alone(rule: Deviation['rule'], { entry }: PrintedAccount): Deviation {
  return { rule, vedtak: onlyKey(entry), lines: [[entry.line], []], field: null, words: [], conclusions: null } // prettier-ignore
}
