import { readDeadlines, type DeadlineReading } from '../../parse/fields/deadlines'
import { wordPattern, type Place } from '../../parse/fields/place'
import { findTimePhrases, type TimePhrase } from '../../parse/fields/time-phrase'
import { withoutQuotes } from '../../parse/fields/voice'
import { doneIn } from './acts'
import { asks, isMet } from './asked'
import type { ClosedRule, Told } from './types'

/** «fremskriving frem mot 2040», «plan for perioden til 2030»: how far something reaches. */
const HORIZON = /^(?:fr[ae]m\s+(?:mot|til)|til|mot)\s/iu
/** «etter at loven har virket i fire år», «når endringene har virket i to år», «etter to år». */
const WORKED_FOR = wordPattern(
  String.raw`(?:når|etter\s+at|etter)\s[^.;]{0,160}?(?:virke|virket|verka|fungert|vært\s+i\s+drift|vore\s+i\s+drift|vært\s+i\s+kraft|vore\s+i\s+kraft|gått)\s+i?\s*(?:minst\s+)?(?:\p{L}{1,8}|\d{1,2})\s+(?:år|måneder|månader)|(?:etter|innen|innan)\s+(?:\p{L}{1,8}|\d{1,2})\s+(?:år|måneder|månader)(?:s\s+\p{L}{3,20})?(?:\s+etter)?`,
)
const EVALUATES = wordPattern(
  String.raw`\p{L}{0,12}evaluer\p{L}{1,8}|etterkontroll\p{L}{0,6}|\p{L}{0,12}gjennomgang(?:en)?|rapporter\p{L}{1,6}|kome\s+attende|komme\s+tilbake`,
)
const ELAPSED = wordPattern(
  String.raw`(?:evaluering|etterkontroll|gjennomgang)(?:en|a)?\s+(?:er|ble|blei|vart|viser|viste|konkluderer)|(?:er|ble|blei|vart|har)\s+(?:\p{L}{1,20}\s+){0,4}?(?:evaluert|etterkontrollert)|evaluerte`,
)

/** `FOR_FRISTEN`: closed before the time, the period or the event that the Storting set, and nothing says it is done already. */
export const beforeLimit: ClosedRule = {
  rule: 'FOR_FRISTEN',
  severity: 'advarsel',
  sentence:
    'Stortinget har satt et tidspunkt, en periode eller en hendelse som må være nådd før vedtaket kan være fulgt opp, og redegjørelsen lukker før det er nådd uten å si at det som ble bedt om, alt er gjort.',
  says: 'er lukket før det Stortinget satte som tidspunkt, er nådd',
  places: (told) => {
    if (hasWaited(told)) return []
    const isAhead = readDeadlines(told.request, told.dato).some((limit) => isStillAhead(limit, told.day))
    const waits = isAhead ? !isDelivered(told) : asksToWait(told.request)
    return waits ? [closingPlace(told)] : []
  },
}

function isStillAhead({ text, date }: DeadlineReading, day: string | null): boolean {
  if (day === null || HORIZON.test(text)) return false
  if (date !== null) return date > day
  const [phrase] = findTimePhrases(text)
  if (!phrase || phrase.until === null) return false
  return phrase.kind === 'budget' ? budgetIsAhead(phrase, day) : phrase.until.slice(0, 4) > day.slice(0, 4)
}

/** A budget is laid before the Storting in October of the year before its own, and treated there in December. */
function budgetIsAhead({ until, text }: TimePhrase, day: string): boolean {
  const year = Number(until?.slice(0, 4)) - 1
  const isTreatment = /behandling|handsaming/iu.test(text)
  return `${year}-${isTreatment ? '12-15' : '10-15'}` > day
}

function asksToWait(request: string): boolean {
  const words = withoutQuotes(request)
  return WORKED_FOR.test(words) && EVALUATES.test(words)
}

const hasWaited = (told: Told): boolean => told.sentences.some(({ text }) => ELAPSED.test(text))

/** Done ahead of time: a deed of the kind asked for, and no word that it is to take effect later. */
function isDelivered(told: Told): boolean {
  if (!isMet(told)) return false
  return !asks(told).has('START') || told.sentences.some(({ text }) => doneIn(text).has('START'))
}

/** What shows it: the last words of the account, where it closes. */
function closingPlace({ account, sentences }: Told): Place {
  const last = sentences.at(-1)
  return last ? { start: last.start, end: last.end } : { start: 0, end: account.length }
}
