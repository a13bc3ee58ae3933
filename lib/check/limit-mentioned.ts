import { readAdoptedIn } from '../parse/fields/adopted-in'
import type { Deadline } from '../parse/types'
import { pattern } from '../parse/fields/letters'
import { wordPattern } from '../parse/fields/place'
import { splitSentences } from '../parse/fields/sentences'
import { findTimePhrases } from '../parse/fields/time-phrase'

const SPEAKS_OF_LIMIT = wordPattern(String.raw`frist(?:en|a|ar|er|ene|ane)?|tidsfrist\p{L}{0,4}`, 'giu')
/** «med frist 1. april», «Fristen er 30. desember»: the limit of a task that somebody else was given. */
const DATES_A_TASK = pattern(
  String.raw`^frist(?:en)?\s{1,3}(?:(?:er|var|vart|ble|blei|til|innen|innan|på|den)\s{1,3}){0,2}(?:\d|(?:utgangen|januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|sommeren|høsten|hausten|våren))`,
  'iu',
)

/** Whether an account speaks of a time limit that the Storting set: by its words, by its day, or by saying that there was one. */
export function isLimitMentioned({ text, date }: Pick<Deadline, 'text' | 'date'>, account: string): boolean {
  const own = withoutOrigin(account)
  if (speaksOfLimit(own) || plain(own).includes(plain(text))) return true
  if (date === null) return false
  return splitSentences(own).some((sentence) =>
    findTimePhrases(sentence.text).some((phrase) => phrase.date === date),
  )
}

function speaksOfLimit(account: string): boolean {
  return [...account.matchAll(SPEAKS_OF_LIMIT)].some(
    ({ index }) => !DATES_A_TASK.test(account.slice(index, index + 60)),
  )
}

const plain = (text: string) => text.replace(/\s+/gu, ' ').toLowerCase()

/** «Vedtaket ble truffet …» names the day of the decision and its papers, never the limit. */
function withoutOrigin(account: string): string {
  const origin = readAdoptedIn(account).place
  return origin === null ? account : account.slice(0, origin.start) + account.slice(origin.end)
}
