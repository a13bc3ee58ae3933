import { keyText } from '../../parse/key'
import { keyOf, listParts } from '../document/places'
import type { DocumentCheck } from '../document/types'

/** «… ved behandlingen av Meld. St. 23 (2024–2025).» and no innstilling. A debate or a statement has none, and is not asked for one. */
export const innstMissing: DocumentCheck = {
  rule: 'INNST_MANGLER',
  group: 'TRYKKFEIL',
  severity: 'info',
  isPublic: true,
  sentence: 'Omtalen sier hvilken sak vedtaket ble truffet i, men ikke hvilken innstilling.',
  find: ({ parsed }) =>
    listParts(parsed).flatMap(({ vedtak }) =>
      vedtak
        .filter(
          ({ adoptedIn: { documents, innstillinger }, account }) =>
            documents.length > 0 && innstillinger.length === 0 && !namesInnst(account, documents),
        )
        .map((entry) => ({
          message: `Vedtak ${keyText(entry)} ble truffet i ${entry.adoptedIn.documents.join(' og ')}; innstillingen er ikke nevnt.`,
          lines: [entry.line],
          vedtak: [keyOf(entry)],
        })),
    ),
}

/** An innstilling in the sentence that names the sak, in a form the reader could not place. */
function namesInnst(account: string, documents: readonly string[]): boolean {
  const [first] = documents
  const at = first === undefined ? -1 : account.indexOf(first)
  return at !== -1 && /\bInnst(?:\.|illing)/u.test(account.slice(Math.max(0, at - 120), at + 200))
}
