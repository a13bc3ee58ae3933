import type { Place } from '../../parse/fields/place'
import { readPromises } from '../../parse/fields/promises'
import { wordPattern } from '../../parse/fields/place'
import { actsIn, sharedTopics } from './acts'
import { asks, demandOf, isMet, isMetOnTopic } from './asked'
import { tellsEffect } from './before-effect'
import { remainsIn } from './remains'
import type { ClosedRule, Told } from './types'

/** «med frist 1. april 2026», «kan være ferdig i 2027»: a day that lies ahead, and something that is to be ready then. */
const DUE = wordPattern(
  String.raw`frist(?:en)?|skal|vil|vent(?:es|ast|ar)|forvent(?:es|ar|er)|anslås|planlegg\p{L}{0,4}|tas?\s+sikte|tek\s+sikte|starter|startar|starte|ferdig\p{L}{0,12}|leverer|leveres|leverast|oppdrag|legges\s+opp|legg\s+opp|kommer|kjem`,
)

/**
 * `ARBEID_GJENSTAR`: the account closes and says in its own words that some of what was asked for is still to be done. Where
 * the account tells of a deed of the kind that was asked for, only words about that very thing count.
 */
export const workRemains: ClosedRule = {
  rule: 'ARBEID_GJENSTAR',
  severity: 'feil',
  sentence:
    'Redegjørelsen lukker vedtaket, men sier selv at noe av det vedtaket ber om, ikke er gjort ennå: at arbeidet pågår, er satt i gang eller under utredning, eller at noen vil, skal, planlegger eller tar sikte på å gjøre det.',
  says: 'er lukket, men redegjørelsen sier at noe gjenstår',
  places: (told) => {
    const met = isMet(told)
    const places = told.sentences.flatMap(({ text, start }) =>
      remainsIn(text)
        .filter(({ clause }) => !(met && isOutside(clause, told)))
        .map((one) => ({ start: start + one.start, end: start + one.end })),
    )
    return merged(met ? places : [...places, ...daysAhead(told)])
  },
}

/** The request is met, and the words are about something else: what the ministry makes of the report it asked for. */
function isOutside(clause: string, told: Told): boolean {
  const asked = asks(told)
  if (asked.has('SECURE')) return sharedTopics(clause, demandOf(told.request)) === 0 || isMetOnTopic(told)
  if (asked.has('PREPARE') || asked.has('PRESENT')) asked.add('PREPARE').add('PRESENT')
  const isSameAct = [...actsIn(clause)].some((act) => asked.has(act))
  return !isSameAct || sharedTopics(clause, demandOf(told.request)) === 0
}

function daysAhead(told: Told): Place[] {
  return readPromises(told.account, told.day).filter((promise) => {
    const own = told.sentences.find(({ start, end }) => promise.start >= start && promise.end <= end)
    return own !== undefined && promise.date !== null && DUE.test(own.text) && !tellsEffect(own.text)
  })
}

function merged(places: readonly Place[]): Place[] {
  const kept: Place[] = []
  for (const { start, end } of places.toSorted((a, b) => a.start - b.start)) {
    if (start >= (kept.at(-1)?.end ?? 0)) kept.push({ start, end })
  }
  return kept
}
