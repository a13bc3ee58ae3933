import { keyText, onlyKey } from '../../parse/key'
import { accountsOf, isLeftOpen } from '../document/accounts'
import { printedDay } from '../document/printed-day'
import type { DocumentCheck } from '../document/types'
import { dueDay } from '../due-day'
import { isLimitMentioned } from '../limit-mentioned'

/** «… senest innen utgangen av 2022» under an account of 2025 that is open and says nothing of it. */
export const deadlinePassed: DocumentCheck = {
  rule: 'FRIST_PASSERT',
  group: 'FORSINKET',
  severity: 'advarsel',
  isPublic: true,
  sentence:
    'Stortinget satte en frist i vedtaket, fristen er passert, saken er ikke meldt som fulgt opp, og redegjørelsen nevner ikke fristen.',
  find: ({ parsed, today }) => {
    const day = today ?? printedDay(parsed)
    if (day === null) return []
    return accountsOf(parsed)
      .filter(isLeftOpen)
      .flatMap(({ entry }) => {
        const passed = entry.deadlines.filter((limit) => {
          const due = dueDay(limit)
          return due !== null && due < day && !isLimitMentioned(limit, entry.account)
        })
        if (passed.length === 0) return []
        const limits = passed.map(({ text }) => `«${text}»`).join(', ')
        const message = `Stortinget satte en frist for vedtak ${keyText(entry)} som er passert, og redegjørelsen nevner den ikke: ${limits}.`
        return [{ message, lines: [entry.line], vedtak: [onlyKey(entry)] }]
      })
  },
}
