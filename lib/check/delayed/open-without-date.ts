import { findTimePhrases } from '../../parse/fields/time-phrase'
import { keyText, onlyKey } from '../../parse/key'
import type { VedtakEntry } from '../../parse/types'
import { accountsOf, isLeftOpen } from '../document/accounts'
import { printedDay } from '../document/printed-day'
import type { DocumentCheck } from '../document/types'
import { dueDay } from '../due-day'

/**
 * A vedtak is reported for the first time in the sesjon after its own. Since Innst. S. nr. 156 (2000–2001) the account after one
 * that says «later» must say more; in the third, three sesjoner on, a vedtak without any time for it stands still.
 */
const SESJONER = 3

export const openWithoutDate: DocumentCheck = {
  rule: 'APEN_UTEN_DATO',
  group: 'FORSINKET',
  severity: 'info',
  isPublic: true,
  sentence: `Vedtaket er åpent, er truffet for minst ${SESJONER} sesjoner siden, og redegjørelsen oppgir ingen dato eller noe tidsrom for når det skal være gjort.`,
  find: ({ parsed, today }) => {
    const { sesjon } = parsed.document
    if (sesjon === null) return []
    const day = today ?? printedDay(parsed)
    return accountsOf(parsed)
      .filter((account) => isLeftOpen(account) && sesjonerBetween(account.entry.sesjon, sesjon) >= SESJONER)
      .filter(({ entry }) => entry.promises.length === 0 && !isDueLater(entry, day))
      .map(({ entry }) => ({
        message: `Vedtak ${keyText(entry)} er åpent etter ${sesjonerBetween(entry.sesjon, sesjon)} sesjoner, og redegjørelsen sier ikke når det skal være gjort.`,
        lines: [entry.line],
        vedtak: [onlyKey(entry)],
      }))
  },
}

const sesjonerBetween = (from: string, to: string): number =>
  Number(to.slice(0, 4)) - Number(from.slice(0, 4))

/** The Storting itself set a time that is not reached: «evaluere loven etter fem år». */
function isDueLater({ deadlines }: VedtakEntry, day: string | null): boolean {
  return deadlines.some((limit) => {
    const due = dueDay(limit)
    if (due !== null) return day !== null && due >= day
    return findTimePhrases(limit.text).some(({ kind }) => kind === 'event' || kind === 'duration')
  })
}
