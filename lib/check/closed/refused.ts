import { wordPattern, type Place } from '../../parse/fields/place'
import { ANY_ASK, ANY_PASSIVE, sharedTopics } from './acts'
import { asks, demandOf, isMet } from './asked'
import { isOthers } from './others'
import type { ClosedRule, Told } from './types'

const WORDS = (most: number): string => String.raw`(?:\s+[^\s.;:]{1,40}){0,${most}}?`
const NOT = String.raw`(?:ikke|ikkje)`
const FIT = String.raw`(?:hensiktsmessig|formålstjenlig|føremålstenleg|tenleg|tjenlig|nødvendig|naudsynt|ønskelig|ønskeleg|aktuelt|aktuell|riktig|rett|rom|grunnlag|grunn|mulig|mogleg|forsvarlig|forsvarleg|tilrådelig|tilrådeleg|behov|realistisk|gjennomførbart|forenlig|foreinleg)`
/** What the ministry says when it will not. */
const REFUSES = wordPattern(
  [
    String.raw`(?:vil|kan|ønsker|ønskjer|har\s+tenkt\s+å|kommer\s+til\s+å|kjem\s+til\s+å|akter|aktar)(?:\s+(?:\p{L}{1,14})){0,4}?\s+${NOT}\s+(?:å\s+)?(?:(?:\p{L}{1,16}\s+){0,3}?)(?:${ANY_ASK}|gå\s+inn\s+for|støtte|prioritere|gjøre|gjere|ha|imøtekomme|imøtekome|gi|gje|anbefale|tilrå|endre|${ANY_PASSIVE}|bli\s+\p{L}{3,20}|gjennomføres|gjennomførast)`,
    String.raw`(?:finner|finn|ser|anser|vurderer|meiner|mener|er|anses|ansjåast|vurderes|har\s+funnet|har\s+funne|finnes|vurdert|fant|fann)${WORDS(8)}\s+(?:${NOT}|lite|neppe|verken)(?:\s+\p{L}{1,16}){0,3}?\s+${FIT}`,
    String.raw`(?:ser|finner|finn)${WORDS(3)}\s+(?:${NOT}|ingen|inga)\s+(?:\p{L}{1,14}\s+){0,2}?(?:grunn|behov|grunnlag|rom)`,
    String.raw`(?:har|er)${WORDS(4)}\s+(?:besluttet|valgt|valt|bestemt|kommet|kome|konkludert)(?:\s+(?:med|til|at|fram|frem))*${WORDS(3)}\s+(?:å\s+)?${NOT}`,
    String.raw`(?:går|gjekk)${WORDS(2)}\s+${NOT}\s+inn\s+for|(?:støtter|støttar|deler|er\s+enig|er\s+einig|anbefaler|tilrår|foreslår|føreslår)${WORDS(2)}\s+(?:derfor\s+|difor\s+)?${NOT}`,
    String.raw`avviser|avviste|fraråder|frarår|er\s+uenig|er\s+ueinig|uaktuelt`,
    String.raw`(?:blir|vert|er)\s+(?:derfor\s+|difor\s+)?${NOT}\s+(?:innført|foreslått|føreslått|fremmet|fremja|fulgt\s+opp|følgd\s+opp|prioritert|videreført|vidareført|aktuelt|gjennomført|etablert|lagt\s+opp\s+til)|(?:foreslås|innføres|fremmes|etableres|legges|føreslåast|innførast|fremjast|etablerast)\s+(?:det\s+)?(?:derfor\s+|difor\s+)?${NOT}`,
    String.raw`(?:dagens|gjeldende|gjeldande|eksisterende|eksisterande|nåværende|noverande)\s+(?:\p{L}{1,24}\s+){0,2}?(?:er${WORDS(4)}\s+(?:tilstrekkelig|tilstrekkeleg|god\s+nok|dekkende|dekkjande)|(?:bør|skal|vil|må|kan)${WORDS(3)}\s+(?:ligge\s+fast|videreføres|vidareførast|beholdes|behaldast|bestå|opprettholdes|haldast\s+ved\s+lag)|videreføres|vidareførast|beholdes|opprettholdes)|(?:regelverket|reglane|reglene|ordningen|ordninga|lovverket)\s+er${WORDS(2)}\s+(?:tilstrekkelig|tilstrekkeleg|godt\s+nok|dekkende)`,
  ].join('|'),
  'giu',
)
/** «ikke bare», «ikke før», and what was so at an earlier time. */
const NO_REFUSAL = wordPattern(String.raw`${NOT}\s+(?:bare|berre|kun|minst|lenger|lengre|alene)`)
const HISTORY = wordPattern(String.raw`tidligere|tidlegare|den\s+gang(?:en)?|da\s+vedtaket|i\s+20[01]\d`)
/** «… dette», «… vedtaket», «… det som»: the thing itself. */
const THIS = wordPattern(
  String.raw`dette|vedtaket|anmodningsvedtaket|oppmodingsvedtaket|forslaget|framlegget|ønsket|en\s+slik|ein\s+slik|slike?|slikt`,
)
const ASKS_NOT = wordPattern(String.raw`${NOT}|verken|forby|forbud|forbod|stanse|avvikle|unngå`)
const AROUND = 160

/** `AVSLATT`: the ministry will not, and calls it followed up. */
export const refused: ClosedRule = {
  rule: 'AVSLATT',
  severity: 'feil',
  sentence:
    'Redegjørelsen sier at det vedtaket ber om, helt eller delvis ikke blir gjort: regjeringen avviser det, er uenig, finner det ikke riktig, nødvendig eller hensiktsmessig, vil ikke foreslå det, eller viderefører dagens ordning i stedet.',
  says: 'er lukket, men redegjørelsen sier nei til det vedtaket ber om',
  places: (told) => {
    const demand = demandOf(told.request)
    if (ASKS_NOT.test(demand) || isAnsweredStudy(told)) return []
    return told.sentences.flatMap(({ text, start }) => refusals(text, start, demand))
  },
}

function refusals(sentence: string, start: number, demand: string): Place[] {
  return [...sentence.matchAll(REFUSES)]
    .filter(({ 0: match, index }) => {
      const around = sentence.slice(Math.max(0, index - AROUND), index + match.length + AROUND)
      if (NO_REFUSAL.test(match) || NO_REFUSAL.test(sentence.slice(index, index + match.length + 10)))
        return false
      if (isOthers(sentence, index) || HISTORY.test(sentence.slice(0, index))) return false
      return (
        THIS.test(sentence.slice(Math.max(0, index - 40), index + match.length + 40)) ||
        sharedTopics(around, demand) > 0
      )
    })
    .map(({ 0: match, index }) => ({ start: start + index, end: start + index + match.length }))
}

/** The Storting asked to consider it; it was considered, and the answer was no. */
function isAnsweredStudy(told: Told): boolean {
  const asked = asks(told)
  return asked.has('STUDY') && asked.size === 1 && isMet(told)
}
