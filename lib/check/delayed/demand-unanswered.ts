import { readAdoptedIn } from '../../parse/fields/adopted-in'
import { wordPattern } from '../../parse/fields/place'
import { keyText, onlyKey } from '../../parse/key'
import type { VedtakEntry } from '../../parse/types'
import { accountsOf } from '../document/accounts'
import type { DocumentCheck } from '../document/types'
import { contentStems } from '../likeness/words'
import { listDemands } from './demands'

/** «alle punktene», «vedtaket i sin helhet»: the account answers the demands together. */
const ALL_OF_THEM = wordPattern(
  String.raw`(?:alle|samtlige|samtlege|begge|hvert\s+av|kvart\s+av)\s+(?:de\s+|dei\s+)?(?:\p{L}{1,12}\s+)?(?:punkt\p{L}{0,4}|krav\p{L}{0,4}|delkrav\p{L}{0,4}|del\p{L}{0,4}|forhold\p{L}{0,4}|spørsmål\p{L}{0,4}|tema\p{L}{0,4}|moment\p{L}{0,4})|i\s+sin\s+helhet|i\s+si\s+heilskap|(?:det|dei|de|den)\s+(?:resterende|resterande|øvrige|gjenstående|attståande)|resten\s+av\s+\p{L}{0,16}vedtaket`,
)
/** So many words of its own a demand must have, that none of them in the account tells anything. */
const FEWEST_OWN = 3
/** So much of a demand's own words make it answered. */
const ENOUGH = 0.4
/** A word within a compound («programfinansiering»); shorter ones are in everything. */
const LONG_STEM = 7

/**
 * Of several demands that the request keeps apart, the account speaks of at least one in its own words, and of at least one with
 * none of its words. An account that speaks of none answers them together, or not at all: nothing is said of that here.
 */
export const demandUnanswered: DocumentCheck = {
  rule: 'DELKRAV_UBESVART',
  group: 'FORSINKET',
  severity: 'info',
  isPublic: false,
  sentence:
    'Vedtaket stiller flere krav som kan skilles fra hverandre, og redegjørelsen svarer på noen av dem, men ikke på alle.',
  find: ({ parsed }) =>
    accountsOf(parsed).flatMap(({ entry }) => {
      const unanswered = entry.conclusion === 'FORESLATT_OPPHEVET' ? [] : listUnanswered(entry)
      if (unanswered.length === 0) return []
      const demands = unanswered.map((text) => `«${text}»`).join(', ')
      const message = `Redegjørelsen for vedtak ${keyText(entry)} svarer på noen av kravene, men ikke på: ${demands}.`
      return [{ message, lines: [entry.line], vedtak: [onlyKey(entry)] }]
    }),
}

function listUnanswered({ text, account }: VedtakEntry): string[] {
  const demands = listDemands(text)
  if (demands.length < 2 || ALL_OF_THEM.test(account)) return []
  const origin = readAdoptedIn(account).place
  const told = contentStems(
    origin === null ? account : `${account.slice(0, origin.start)} ${account.slice(origin.end)}`,
  )
  const answers = demands.map((demand, at) => {
    const others = new Set(demands.flatMap((other, index) => (index === at ? [] : contentStems(other))))
    const own = [...new Set(contentStems(demand))].filter((stem) => !others.has(stem))
    const found = own.filter((stem) => isTold(stem, told)).length
    return { demand, own: own.length, found }
  })
  const isAnswered = ({ own, found }: { own: number; found: number }) =>
    found >= FEWEST_OWN || (found > 1 && found / own >= ENOUGH)
  if (!answers.some(isAnswered)) return []
  return answers.filter(({ own, found }) => own >= FEWEST_OWN && found === 0).map(({ demand }) => demand)
}

function isTold(stem: string, told: readonly string[]): boolean {
  return told.some((word) => word === stem || (stem.length >= LONG_STEM && word.includes(stem)))
}
