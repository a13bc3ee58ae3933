import { keyText } from '../../parse/key'
import { lineAt } from '../../parse/prop1s/place'
import { placesOf } from '../document/places'
import type { DocumentCheck } from '../document/types'

/** «Stortinget ber regjeringen … without » at the end (seed 004:3330), or the reverse: where the request ends is not printed. */
export const quoteOpen: DocumentCheck = {
  rule: 'MANGLER_SLUTTSITAT',
  group: 'TRYKKFEIL',
  severity: 'advarsel',
  isPublic: true,
  sentence: 'Vedtaksteksten har ikke anførselstegn både foran og bak.',
  find: (document) =>
    placesOf(document)
      .tellings.filter(
        ({ keys, hasRequest, isRequestClosed }) => keys.length > 0 && hasRequest && !isRequestClosed,
      )
      .map((telling) => ({
        message: `Vedtaksteksten i vedtak ${telling.keys.map(keyText).join(' og ')} mangler anførselstegn.`,
        lines: [lineAt(telling, telling.request.starts[0])],
        vedtak: telling.keys,
      })),
}
