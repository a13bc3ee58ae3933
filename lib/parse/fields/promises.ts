import { pattern } from './letters'
import { readAdoptedIn } from './adopted-in'
import { wordPattern, type Place } from './place'
import { splitSentences } from './sentences'
import { findTimePhrases, type TimePhrase } from './time-phrase'
import { withoutQuotes } from './voice'

export interface PromiseReading extends Place {
  text: string
  date: string | null
  sentence: string
}

/** Words of things to come, strong enough to carry a phrase that may lie on either side of the reference day. */
const FUTURE = wordPattern(
  String.raw`vil(?!\s+si)|skal|planlegg\p{L}{0,4}|(?:tas|tar|tek|ein\s+tek)\s+sikte|ventes|ventast|ventar|forvent\p{L}{0,4}|starter|startar|starte|oppstart|legges?\s+opp|legg\s+opp|leggje\s+opp|frist(?:en)?|kommer\s+til|kjem\s+til|(?:kommer|kjem)(?:\s+[^\s.;]{1,20}){0,2}?\s+(?:tilbake|attende)|kan\s+sett?\p{L}{0,3}|kan\s+være|kan\s+vere|anslås|reknar\s+med|regner\s+med`,
)
/** Words that do for a year which is wholly ahead: «Fra 2026 foreslår regjeringen …». */
const AHEAD = wordPattern(
  String.raw`foresl\p{L}{1,6}|føresl\p{L}{1,6}|besluttet|bestemt|vedtatt|vedteke|tre[rd]r?|blir|bli|vert|verte|dvs\.?|det\s+vil\s+si|ferdig|iverkset\p{L}{1,8}|innfør\p{L}{1,6}|etabler\p{L}{1,5}|gjennomfør\p{L}{1,6}|evaluer\p{L}{1,6}|levere\p{L}{0,3}|oppdrag|kan`,
)
const PAST = wordPattern('ble|blei|vart|har|hadde|var|er\\s+\\p{L}{2,20}(?:t|d|dd)')
/** «en plan som går frem til 2040», «plan frem mot 2030»: how far a plan reaches, not a promise. */
const HORIZON = pattern(
  String.raw`(?:går|gjeld|gjelder|plan\p{L}{0,3}|strategi\p{L}{0,3}|fremskriv\p{L}{0,6}|framskriv\p{L}{0,6}|perioden|prognose\p{L}{0,4}|behov\p{L}{0,4})\s+$`,
  'iu',
)
const NAMES_PAPER = pattern(
  String.raw`(?:nr\.?\s?\d{1,4}\s?(?:\([^)]{4,12}\))?,?\s|(?<!\p{L})(?:av|datert)\s|(?<!\p{L})(?:brev|svarbrev|oppdragsbrev|tildelingsbrev)\s(?:den\s)?)$`,
  'iu',
)
const DVS = /^,?\s(?:dvs\.|det\s+vil\s+si)\s/u
const YEARS_OF_WORKING = pattern(
  String.raw`(?:virket|verka|virke|gått)\s(?:i\s)?\p{L}{1,5}\s(?:år|måneder|månader)|gått\s\p{L}{1,5}\s(?:år|måneder|månader)`,
  'iu',
)

/** «frem til 2028»: a promise only beside a word of things to come. */
const UNTIL = /^fr[ae]m\s+(?:mot|til)/iu
/** «i neste budsjettproposisjon» is always to come. */
const NEXT_BUDGET = pattern(
  String.raw`\s(?:neste|kommende|komande|førstkommende)\s+\p{L}{0,20}budsjett\p{L}{0,14}$`,
  'iu',
)
const REACH = 600
const INTENDS = pattern(String.raw`(?<!\p{L})(?:vil|skal)(?!\p{L})`, 'iu')
const WHEN = pattern(String.raw`(?<!\p{L})(?:når|etter\s+at)\s`, 'iu')
/**
 * What an account itself dates in the future (design § 8), in order: dates by the rules of the deadlines. In: the
 * cleaned account; `today`, the day it became public or the first of its session («2025-10-01»), null when
 * unknown: then only words of things to come count. Out: the words, the date or null, the sentence, and offsets
 * of the words in the account. What is past, names a paper or tells how far a plan reaches is left out, and so is
 * a day without a year as a date («med frist 15. februar» has date null).
 */
export function readPromises(account: string, today: string | null): PromiseReading[] {
  const visible = withoutQuotes(account)
  const origin = readAdoptedIn(account).place
  return splitSentences(account)
    .filter(({ start }) => start !== origin?.start)
    .flatMap(({ text, start, end }) => {
      const sentence = visible.slice(start, end)
      return findTimePhrases(sentence)
        .filter((phrase) => isPromise(phrase, sentence, today))
        .map((phrase) => ({
          text: text.slice(phrase.start, phrase.end),
          date: phrase.date,
          sentence: text,
          start: start + phrase.start,
          end: start + phrase.end,
        }))
    })
}

function isPromise(phrase: TimePhrase, whole: string, today: string | null): boolean {
  const { sentence, start } = around(whole, phrase)
  return isPromiseIn({ ...phrase, start, end: start + phrase.text.length }, sentence, today)
}

/** The words near a phrase: a sentence as long as a book costs no more than a short one. */
function around(whole: string, { start, end }: Place): { sentence: string; start: number } {
  const from = Math.max(0, start - REACH)
  return { sentence: whole.slice(from, end + REACH), start: start - from }
}

function isPromiseIn(phrase: TimePhrase, sentence: string, today: string | null): boolean {
  const before = sentence.slice(0, phrase.start)
  const after = sentence.slice(phrase.end)
  if (phrase.kind === 'span' || NAMES_PAPER.test(before)) return false
  if (phrase.kind === 'event')
    return (
      (YEARS_OF_WORKING.test(phrase.text) && !DVS.test(after) && FUTURE.test(sentence)) ||
      isFirstWhen(phrase, before)
    )
  if (phrase.kind === 'duration') return /evaluer/iu.test(before) && INTENDS.test(before)
  if (UNTIL.test(phrase.text) && phrase.kind === 'year' && HORIZON.test(before)) return false
  if (UNTIL.test(phrase.text) && !FUTURE.test(before.slice(-160))) return false
  const until = phrase.kind === 'budget' ? budgetDay(phrase) : phrase.until
  if (until !== null && today !== null) return isAhead({ ...phrase, until }, sentence, today)
  if (phrase.kind === 'day-without-year')
    return /frist/iu.test(`${before.slice(-60)}${phrase.text}`) || isStillToCome(phrase, sentence)
  return isStillToCome(phrase, sentence)
}

/** «Evalueringen kan først starte når det er gått to år etter ikrafttredelsen.» */
function isFirstWhen(phrase: TimePhrase, before: string): boolean {
  return WHEN.test(phrase.text) && YEARS_OF_WORKING.test(phrase.text) && /først/iu.test(before)
}

function isAhead(phrase: TimePhrase & { until: string }, sentence: string, today: string): boolean {
  if (phrase.until <= today) return false
  if (phrase.kind === 'day' || phrase.kind === 'end') return true
  const isThisYear = phrase.until.slice(0, 4) === today.slice(0, 4)
  if (isThisYear) return isStillToCome(phrase, sentence)
  if (
    phrase.kind === 'season' ||
    phrase.kind === 'month' ||
    phrase.kind === 'part' ||
    phrase.kind === 'before'
  )
    return true
  return FUTURE.test(sentence) || AHEAD.test(sentence)
}

/** A phrase that may be past or future: the words around it decide. */
function isStillToCome(phrase: TimePhrase, sentence: string): boolean {
  const before = sentence.slice(Math.max(0, phrase.start - 160), phrase.start)
  const after = sentence.slice(phrase.end, phrase.end + 40)
  if (NEXT_BUDGET.test(phrase.text)) return true
  if (PAST.test(before.slice(-30)) || PAST.test(after.slice(0, 12))) return false
  return FUTURE.test(`${before} ${phrase.text} ${after}`)
}

/** When a budget is laid before the Storting: that for 2027 in October 2026, the revised one in May 2027. */
export function budgetDay({ text, until }: Pick<TimePhrase, 'text' | 'until'>): string | null {
  if (until === null) return null
  const year = Number(until.slice(0, 4))
  if (/revidert|RNB/iu.test(text)) return `${year}-05-15`
  if (/nysalder/iu.test(text)) return `${year}-11-30`
  return /kommuneprop/iu.test(text) ? `${year - 1}-05-15` : `${year - 1}-10-15`
}
