import { onlyKey } from '../../parse/key'
import type { PrintedAccount } from '../document/accounts'
import { tellsOf, type Reported } from './reported'
import { textDeviations } from './same-text'
import type { Deviation } from './types'

/** Two documents of the same round: the departement's and the yearly melding, which prints the same accounts (principle 7). */
export function compareSameYear(first: Reported, second: Reported): Deviation[] {
  const told = [...first.units].flatMap(([id, account]) => {
    const other = second.units.get(id)
    if (other !== undefined) return [...textDeviations(account.entry, other.entry, ['overskrift', 'dato', 'vedtakstekst', 'redegjorelse']), ...conclusionDeviations(account, other)] // prettier-ignore
    return tellsOf(second, account.entry) ? [] : [missing(account, 'second')]
  })
  const unheard = [...second.units.values()].filter(({ entry }) => !tellsOf(first, entry))
  return [...told, ...unheard.map((account) => missing(account, 'first'))]
}

/** The conclusion is the text's; «Ja» and «Nei» are the table's, and compared where both have a row. */
function conclusionDeviations(first: PrintedAccount, second: PrintedAccount): Deviation[] {
  const shared = { rule: 'KONKLUSJON_ULIK', vedtak: onlyKey(first.entry), field: null, words: [] } as const
  if (first.entry.conclusion !== second.entry.conclusion)
    return [{ ...shared, lines: [[first.entry.line], [second.entry.line]], conclusions: [first.entry.conclusion, second.entry.conclusion] }] // prettier-ignore
  const [a, b] = [first.row, second.row]
  if (a === null || b === null || a.rapporteringAvsluttes === b.rapporteringAvsluttes) return []
  return [{ ...shared, lines: [[a.line], [b.line]], conclusions: [answer(a.rapporteringAvsluttes), answer(b.rapporteringAvsluttes)] }] // prettier-ignore
}

const answer = (isEnded: boolean) => (isEnded ? 'Ja' : 'Nei')

/** `from`: the document that does not have it. */
function missing({ entry }: PrintedAccount, from: 'first' | 'second'): Deviation {
  return {
    rule: 'MANGLER',
    vedtak: onlyKey(entry),
    lines: from === 'second' ? [[entry.line], []] : [[], [entry.line]],
    field: null,
    words: [],
    conclusions: null,
  }
}
