import { pattern } from './letters'
import type { Deadline } from '../types'
import type { Place } from './place'
import { purposesOf } from './purpose'
import { splitSentences } from './sentences'
import { findTimePhrases, type TimePhrase } from './time-phrase'
import { withoutQuotes } from './voice'

export type DeadlineReading = Deadline & Place

/** How far before a phrase the words are that decide on it. */
const REACH = 500
/** «Stortinget ber regjeringen (om å)», after which a time belongs to the demand itself. */
const ADDRESS = /(?:regjeringen|regjeringa|regjering)(?:\s+om)?(?:\s+å)?,?\s*$/iu
/** Words that tie an event or a duration to law-making rather than to the matter («etter fødsel»). */
const LEGISLATIVE = pattern(
  String.raw`(?<!\p{L})(?:\p{L}{0,30}(?:lov|loven|lova|lovene|lovendring\p{L}{0,4}|forskrift\p{L}{0,4}|reform\p{L}{0,4}|endring\p{L}{0,4}|vedtak\p{L}{0,3}|evaluering\p{L}{0,3}|utredning\p{L}{0,3}|utgreiing\p{L}{0,3}|rapport\p{L}{0,3}|utvalg\p{L}{0,3}|utval\p{L}{0,3}|kommisjon\p{L}{0,3}|ordning\p{L}{0,3}|høring\p{L}{0,3}|høyring\p{L}{0,3}|prosjekt\p{L}{0,3})|ikrafttr\p{L}{1,12}|ikraftset\p{L}{1,8}|i\s+kraft|iverkset\p{L}{1,8}|oppstart|Stortinget\p{L}{0,2}|vedtatt|vedteke|vedteken|virket|verka)(?!\p{L})`,
  'iu',
)
/** What the government hands over, or does itself, so that a duration behind it is a deadline. */
const DELIVERS = pattern(
  String.raw`(?<!\p{L})(?:evaluer\p{L}{0,8}|legge[s]?\s+fr[ea]m|leggje\s+fram|leggjast\s+fram|fremme[s]?|fremje|fremjast|komme\s+tilbake|kome\s+(?:tilbake|attende)|levere[s]?|leverast|foreligge|ligge\s+føre|rapportere[s]?|orientere[s]?|iverksette[s]?)(?!\p{L})`,
  'giu',
)
const SUBORDINATE = pattern(String.raw`(?<!\p{L})(?:at|som|der|dersom|hvis|viss|hvor|kor)(?!\p{L})`, 'iu')
/** «som har fylt 18 år før …»: whom the matter is about. */
const WHOM = pattern(
  String.raw`(?<!\p{L})(?:som|der)\s[^,.;]{0,60}(?:født|fødd|fylt|fyller|fyl|fylte|søkt|søker|bosatt|busett|registrert|ansatt|tilsett|fikk|fekk|hadde)[^,.;]{0,30}$|(?:født|fødd|fødte|fødde)\s$`,
  'iu',
)
/** «vedtak nr. 628, 14. mai 2024», «brev av 3. mars 2025»: a day that names a paper. */
const NAMES_PAPER = pattern(String.raw`(?:nr\.?\s?\d{1,4},?\s|(?<!\p{L})(?:av|datert)\s)$`, 'iu')
const EXACT_YEAR = /^(?:senest|seinast|innen|innan|før|i\s+løpet\s+av|fra|frå)/iu

/**
 * The time limits that a request itself sets (design § 8), in order. In: the cleaned request; `dato`, the day it
 * was adopted («2024-12-05»), or null: what lies before it is no limit. Out: the words as printed, the date they
 * give or null, what the limit is for, and offsets in the request. Urgency («snarest») sets none, nor does a time
 * inside the matter («innen én uke etter fødsel», 520 (2021–2022)).
 */
export function readDeadlines(request: string, dato: string | null): DeadlineReading[] {
  const visible = withoutQuotes(request)
  return splitSentences(request).flatMap(({ text, start, end }) => {
    const sentence = visible.slice(start, end)
    const limits = findTimePhrases(sentence).filter((phrase) => setsDeadline(phrase, sentence, dato))
    const purposes = purposesOf(text, limits)
    return limits.map((limit, at) => ({
      text: text.slice(limit.start, limit.end),
      date: limit.date,
      for: purposes[at] ?? null,
      start: start + limit.start,
      end: start + limit.end,
    }))
  })
}

function setsDeadline(phrase: TimePhrase, sentence: string, dato: string | null): boolean {
  const before = sentence.slice(Math.max(0, phrase.start - REACH), phrase.start)
  const isAddressed = ADDRESS.test(before)
  if (phrase.kind === 'span' || phrase.kind === 'letter') return false
  if (phrase.kind === 'event') return isAddressed || isOfLawMaking(phrase, before)
  if (phrase.kind === 'duration')
    return isAddressed || isOfLawMaking(phrase, before) || isDelivery(phrase, before)
  if (phrase.kind === 'year' && !isAddressed && !EXACT_YEAR.test(phrase.text)) return false
  if (dato !== null && phrase.until !== null && phrase.until <= dato) return false
  return !WHOM.test(before) && !NAMES_PAPER.test(before)
}

/** Outside a subordinate clause any event counts («etter at kommisjonen har levert»), inside only law-making. */
function isOfLawMaking(phrase: TimePhrase, before: string): boolean {
  if (phrase.kind === 'event' && !SUBORDINATE.test(before)) return true
  return LEGISLATIVE.test(phrase.text)
}

/**
 * «evaluere forskriften etter 2 år», «skal legges fram innen seks måneder»: the anchor must not be the matter, and
 * no clause of its own may part verb and time («fremme forslag som sikrer svar innen 30 dager»).
 */
function isDelivery(phrase: TimePhrase, before: string): boolean {
  const verb = [...before.matchAll(DELIVERS)].at(-1)
  if (!verb || SUBORDINATE.test(before.slice(verb.index))) return false
  return !/\setter\s/u.test(phrase.text.slice(1))
}
