import { readAdoptedIn } from '../parse/fields/adopted-in'
import { readDeadlines, type DeadlineReading } from '../parse/fields/deadlines'
import { wordPattern } from '../parse/fields/place'
import { splitSentences } from '../parse/fields/sentences'
import { findTimePhrases } from '../parse/fields/time-phrase'
import { atField } from './place'
import type { Check } from './types'

const SPEAKS_OF_LIMIT = wordPattern(String.raw`frist(?:en|a|ar|er|ene|ane)?|tidsfrist\p{L}{0,4}`)

/**
 * The Storting's time limit is not in the account: neither its words, nor its day, nor that there was one. The limits of a
 * request («senest innen utgangen av 2024») are read as for the register.
 */
export const deadlineNotMentioned: Check = ({ text, facts }) => {
  if (text.redegjorelse.trim() === '') return null
  const account = withoutOrigin(text.redegjorelse)
  const unmentioned = readDeadlines(facts.request, facts.dato).filter((limit) => !isMentioned(limit, account))
  if (unmentioned.length === 0) return null
  const frist = unmentioned.map((limit) => `«${limit.text}»`).join(', ')
  return {
    rule: 'FRIST_IKKE_NEVNT',
    group: 'FORSINKET',
    severity: 'advarsel',
    values: { frist },
    evidence: [atField('redegjorelse')],
  }
}

function isMentioned({ text, date }: DeadlineReading, account: string): boolean {
  if (SPEAKS_OF_LIMIT.test(account) || plain(account).includes(plain(text))) return true
  if (date === null) return false
  return splitSentences(account).some((sentence) =>
    findTimePhrases(sentence.text).some((phrase) => phrase.date === date),
  )
}

const plain = (text: string) => text.replace(/\s+/gu, ' ').toLowerCase()

/** «Vedtaket ble truffet …» names the day of the decision and its papers, never the limit. */
function withoutOrigin(account: string): string {
  const origin = readAdoptedIn(account).place
  return origin === null ? account : account.slice(0, origin.start) + account.slice(origin.end)
}
