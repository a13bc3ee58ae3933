import { readAdoptedIn } from '../../parse/fields/adopted-in'
import { keyText, onlyKey } from '../../parse/key'
import type { VedtakEntry } from '../../parse/types'
import { accountsOf, isLeftOpen } from '../document/accounts'
import type { DocumentCheck } from '../document/types'
import { findAlike } from '../likeness/alike'
import { contentStems } from '../likeness/words'

/**
 * In seed 004 the accounts that conclude unlike are at most 0.43 alike, but for those about Tannhelseutvalget (0.57 and 0.64),
 * where a committee's one report closes a vedtak and leaves another open.
 */
const THRESHOLD = { likeness: 0.5, shared: 8 }

export const likeUnlike: DocumentCheck = {
  rule: 'LIKE_ULIKT',
  group: 'FORSINKET',
  severity: 'advarsel',
  isPublic: false,
  sentence:
    'To vedtak har (nesten) samme redegjørelse, og det ene er meldt som fulgt opp, det andre som åpent.',
  find: ({ parsed }) => {
    const accounts = accountsOf(parsed)
    const alike = findAlike(
      accounts.map(({ entry }) => ({ stems: ownStems(entry) })),
      THRESHOLD,
    )
    return alike.flatMap(({ earlier, later }) => {
      const pair = [accounts[earlier], accounts[later]].filter((account) => account !== undefined)
      const open = pair.find(isLeftOpen)
      const closed = pair.find(({ entry }) => entry.conclusion === 'ANSES_FULGT_OPP')
      if (open === undefined || closed === undefined) return []
      const message = `Vedtak ${keyText(closed.entry)} er meldt som fulgt opp og vedtak ${keyText(open.entry)} som åpent, med nesten samme redegjørelse.`
      const found = pair.map(({ entry }) => entry)
      return [{ message, lines: found.map(({ line }) => line), vedtak: found.map(onlyKey) }]
    })
  },
}

/** The words of the account without the sentence that tells where it was adopted, and without what it concludes. */
function ownStems({ account, conclusionSentence }: VedtakEntry): string[] {
  const origin = readAdoptedIn(account).place
  const told = origin === null ? account : account.slice(0, origin.start) + account.slice(origin.end)
  return [
    ...new Set(contentStems(conclusionSentence === null ? told : told.replace(conclusionSentence, ' '))),
  ]
}
