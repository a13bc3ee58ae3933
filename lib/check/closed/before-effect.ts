import { wordPattern, type Place } from '../../parse/fields/place'
import { findTimePhrases } from '../../parse/fields/time-phrase'
import { asks } from './asked'
import { isOthers } from './others'
import type { ClosedRule, Told } from './types'

const WORDS = String.raw`(?:\s+[^\s.;:]{1,40}){0,6}?`
/** Present and future, never «trådte», «tredde», «ble satt». */
const TAKES_EFFECT = wordPattern(
  String.raw`(?:trer|trår|tre|tred|settes|blir\s+satt|setjast|vert\s+sett)${WORDS}\s+i\s+kraft|i\s+kraft\s+(?:fra|frå)|(?:med|får)\s+(?:virkning|verknad)\s+(?:fra|frå)|gjelder\s+(?:fra|frå)|gjeld\s+(?:fra|frå)|(?:innføres|innførast|iverksettes|iverksatt|iverksetjast|sett\s+i\s+verk|starter\s+opp|startar\s+opp|rulles\s+ut|tas\s+i\s+bruk|blir\s+innført|vert\s+innført|blir\s+gjeldende)`,
  'giu',
)
const NO_DAY = wordPattern(
  String.raw`(?:trer|trår|tred|settes)${WORDS}\s+i\s+kraft${WORDS}\s+(?:fra\s+den\s+tid(?:en)?|frå\s+den\s+tid(?:a|en)?|når\s+Kongen|den\s+tid)|(?:ikraft\p{L}{4,12}|tidspunkt(?:et)?\s+for\s+(?:ikraft\p{L}{4,12}|iverks\p{L}{4,12}))${WORDS}\s+er\s+(?:ennå\s+|enno\s+)?(?:ikke|ikkje)\s+\p{L}{3,12}`,
  'giu',
)
const PROPOSES_MONEY = wordPattern(
  String.raw`(?:f[oø]reslås|f[oø]reslåast|f[oø]reslår)${WORDS}\s+(?:bevilget|løyvd|løyvt|å\s+(?:bevilge|løyve|styrke|øke|auke)|[\d,.]{1,8}\s+(?:mill|mrd))|(?:fra|frå|i|for)\s+(?:og\s+med\s+)?20\d\d\s+f[oø]reslå(?:s|r|ast)|f[oø]reslå(?:s|r|ast)[^.;]{0,120}?(?:fra|frå|i|for)\s+(?:og\s+med\s+|statsbudsjettet\s+for\s+)?20\d\d`,
  'giu',
)

/** Whether a sentence is about when something takes effect, whether that day has come or not. */
export function tellsEffect(sentence: string): boolean {
  return sentence.search(TAKES_EFFECT) >= 0
}

/** `FOR_VIRKNING`: what the account closes with has not begun to work when it is printed. */
export const beforeEffect: ClosedRule = {
  rule: 'FOR_VIRKNING',
  severity: 'advarsel',
  sentence:
    'Det redegjørelsen lukker med (lov, forskrift, ordning, bevilgning, tiltak), virker ikke ennå ifølge redegjørelsen selv: det er foreslått eller vedtatt, men trer i kraft, starter eller innføres etter dokumentets dato.',
  says: 'er lukket med noe som ikke virker ennå',
  places: (told) =>
    asksOnlyForProposal(told)
      ? []
      : told.sentences.flatMap(({ text, start }) => placesIn(text, start, told.day)),
}

function placesIn(sentence: string, start: number, day: string | null): Place[] {
  const found = [
    ...[...sentence.matchAll(TAKES_EFFECT)].filter((match) => isAhead(sentence, match, day)),
    ...sentence.matchAll(NO_DAY),
    ...[...sentence.matchAll(PROPOSES_MONEY)].filter((match) => !isPast(match[0], day)),
  ]
  return found
    .filter(({ index }) => !isOthers(sentence, index))
    .map(({ 0: match, index }) => ({ start: start + index, end: start + index + match.length }))
    .toSorted((a, b) => a.start - b.start)
    .slice(0, 1)
}

const REACH = 60
/** The day named near the words of effect, behind them first. */
function isAhead(sentence: string, { 0: match, index }: RegExpMatchArray, day: string | null): boolean {
  const at = index ?? 0
  const after = sentence.slice(at, at + match.length + REACH)
  const before = sentence.slice(Math.max(0, at - REACH), at)
  const phrase = findTimePhrases(after)[0] ?? findTimePhrases(before).at(-1)
  return (
    phrase !== undefined &&
    phrase.until !== null &&
    day !== null &&
    laterYearOrDay(phrase.kind, phrase.until, day)
  )
}

/** Of a season or a year in which the account is printed nobody can tell. */
function laterYearOrDay(kind: string, until: string, day: string): boolean {
  return kind === 'day' ? until > day : until.slice(0, 4) > day.slice(0, 4)
}

function isPast(words: string, day: string | null): boolean {
  const year = /20\d\d/u.exec(words)?.[0]
  return year !== undefined && day !== null && year <= day.slice(0, 4)
}

/**
 * «Fremme forslag om …», «utrede …»: done when it lies before the Storting, whenever what comes of it begins to work. Whether it
 * does lie there is another rule's.
 */
function asksOnlyForProposal(told: Told): boolean {
  const asked = asks(told)
  return !asked.has('MAKE') && !asked.has('SECURE') && !asked.has('START')
}
