import { keyId, keyText } from '../../parse/key'
import { keyOf, listParts } from '../document/places'
import type { DocumentCheck, Found } from '../document/types'
import { differences, tellDifferences } from './word-difference'

/**
 * The label in the table and the heading above the account: «Intervensjonsprogram for førstegangsfødende» and
 * «… førstegangsforeldre» (seed 004:2188 and 4073). A label that only leaves words out is told as a shortening.
 */
export const stikkordHeading: DocumentCheck = {
  rule: 'STIKKORD_ULIK_OVERSKRIFT',
  group: 'TRYKKFEIL',
  severity: 'info',
  isPublic: true,
  sentence:
    'Stikkordet i tabellen og overskriften over omtalen av det samme vedtaket har ikke de samme ordene.',
  find: ({ parsed }) =>
    listParts(parsed).flatMap(({ table, vedtak }) => {
      const entryOf = new Map(vedtak.map((entry) => [keyId(entry), entry]))
      return table.flatMap((row): Found[] => {
        const entry = entryOf.get(keyId(row))
        if (!entry || entry.heading === '' || row.stikkord === '') return []
        const found = differences(row.stikkord, entry.heading)
        if (found.length === 0) return []
        const isShortened = found.every(({ from }) => from === '')
        const message = isShortened
          ? `Stikkordet «${row.stikkord}» til vedtak ${keyText(row)} forkorter overskriften «${entry.heading}».`
          : `Stikkordet «${row.stikkord}» til vedtak ${keyText(row)} er ikke likt overskriften «${entry.heading}»: ${tellDifferences(found)}.`
        return [{ message, lines: [row.line, entry.line], vedtak: [keyOf(row)] }]
      })
    }),
}
