import { pattern } from './letters'
import {
  COMES_BACK,
  IS_DONE,
  IS_TOLD_NEXT,
  KEEPS_INFORMED,
  PROPOSED_REPEALED,
  REGARDED_DONE,
  REGARDS_DONE,
  REPORTING_ENDS,
  REPORTING_GOES_ON,
  VEDTAK,
  WILL_INFORM,
} from './formulas'
import { wordPattern } from './place'
import { isOthersVoice } from './voice'

/**
 * What one formula says about the vedtak. DONE: regarded as followed up; PARTLY: «delvis»; NOT_DONE: denied, or
 * true only later («når loven trer i kraft»); REPEAL; ENDS: the reporting ends; FACT: «er fulgt opp med oppdrag
 * til …», a fact rather than a judgement; RETURNS: comes back to the Storting; INFORMS: a weaker promise.
 */
export type Claim = 'DONE' | 'PARTLY' | 'NOT_DONE' | 'REPEAL' | 'ENDS' | 'FACT' | 'RETURNS' | 'INFORMS'

/** Which of the demands: all, one part, or what is left of them. */
export type Scope = 'WHOLE' | 'PART' | 'REST'

export interface Statement {
  claim: Claim
  scope: Scope
  /** Where in the sentence the formula begins. */
  at: number
}

const ABOUT_VEDTAK = wordPattern(VEDTAK)
const PRONOUN_ALONE =
  /(?:^|[,:;]\s|\bog\s)(?:dette|det|denne|begge|alt|dermed|med\s+dette|på\s+denne\s+bakgrunn(?:en)?|på\s+denne\s+bakgrunnen)\s+$/iu
const NEGATED = wordPattern('ikke|ikkje|neppe|verken|ennå|enno|foreløpig|førebels')
const NOT_ONLY = wordPattern('ikke\\s+(?:bare|kun)|ikkje\\s+(?:berre|bare)')
const PARTLY = wordPattern(String.raw`delvis|delvist|dels|til\s+dels|langt\s+på\s+ve[ig]`)
const LATER = wordPattern(
  String.raw`vil|skal|ventes|forventes|ventast|kan|bør|må|tas\s+sikte|tek\s+sikte|tar\s+sikte`,
)
/** «Vedtaket er gjennomført»: only where the vedtak itself is the subject. */
const CARRIED_OUT = /(?:gjennomført|iverksatt|i\s+verk)$/iu
const VEDTAK_BEFORE = pattern(String.raw`(?<!\p{L})(?:${VEDTAK})(?:\s+nr\.?\s+\d{1,4}[^.;]{0,40})?\s+$`, 'iu')
/** «mener vedtaket er vanskelig å få gjennomført» */
const GETS_DONE = /\s(?:få|får|fått|kunne|gjort)\s+\S{3,20}(?:\s+opp|\s+ut)?$/u
const SETTLES = wordPattern(
  String.raw`med\s+dette|dermed|hermed|herved|således|altså|derfor|difor|på\s+denne\s+bakgrunn(?:en)?`,
)
const CONDITION = pattern(
  String.raw`^[\s,]{0,3}(?:(?:først\s+)?når|dersom|hvis|viss|om\s+(?:og\s+når|stortinget)|så\s+snart|forutsatt|under\s+forutsetning|først\s+etter|etter\s+at)(?!\p{L})`,
  'iu',
)
const ASKED = wordPattern(String.raw`ber|bad|bedt|bedd|anmodet|anmoder|bede|bes`)
const PART = pattern(
  String.raw`(?<!\p{L})(?:(?:første|fyrste|andre|annen|siste|denne|den|dei?)\s+(?:\p{L}{1,20}\s+)?(?:del(?:en|ene|ane)?|halvdel(?:en)?|ledd(?:et)?|punkt(?:et|a|ene)?|setning(?:en)?)|del(?:en|er|ar|ene|ane)?\s+av\s+(?:anmodnings|oppmodings)?vedtak|vedtakets\s+(?:\p{L}{1,20}\s+)?del|^(?:bokstav\s+\p{L}|punkt\s+\d))(?!\p{L})`,
  'iu',
)
const REST = wordPattern(
  String.raw`(?:resterende|resterande|gjenstående|gjenværende|attståande|attverande|øvrige|resten|(?:andre|annen|siste)\s+(?:del(?:en|ar|er)?|halvdel(?:en)?|ledd(?:et)?|punkt(?:et)?))`,
)

const ANSE = pattern(String.raw`(?<!\p{L})anse(?!\p{L})`, 'iu')
const VEDTAK_NEXT = pattern(
  String.raw`^\s(?:av\s)?(?:\p{L}{1,20}\s){0,2}(?:\p{L}{0,12}vedtak|anmodning|oppmoding)`,
  'iu',
)
const LAW_BEFORE = pattern(String.raw`(?:lov|forskrift|paragraf|bestemmels|føresegn)\p{L}{0,12}\s*$`, 'iu')
/** «Bokstav a er fulgt opp …», «Punkt 1 og 2 er fulgt opp …»: a part of the vedtak is the subject. */
const PART_FIRST = pattern(
  String.raw`^(?:bokstav(?:ene|ane)?|punkt(?:ene|et|a)?|ledd)\s+(?:[a-z]|\d{1,2})(?:(?:,\s|\s+og\s+)(?:[a-z]|\d{1,2})){0,6}\s+$`,
  'iu',
)
const SHORTEST = 12

/** Every statement of the ministry about the vedtak in one sentence, quotes blotted out, in order. */
export function findStatements(sentence: string): Statement[] {
  if (sentence.length < SHORTEST) return []
  const found = [
    ...read(sentence, REGARDED_DONE, regarded),
    ...read(sentence, REGARDS_DONE, regarded),
    ...read(sentence, IS_DONE, isDone),
    ...read(sentence, PROPOSED_REPEALED, (match, before, rest) =>
      isAboutVedtak(match, before, rest) ? 'REPEAL' : null,
    ),
    ...read(sentence, REPORTING_ENDS, (match, before) => (denies(match, before) ? 'NOT_DONE' : 'ENDS')),
    ...read(sentence, COMES_BACK, (_, before) => (ASKED.test(before.slice(-60)) ? null : 'RETURNS')),
    ...read(sentence, KEEPS_INFORMED, (_, before) => (ASKED.test(before.slice(-60)) ? null : 'RETURNS')),
    ...read(sentence, REPORTING_GOES_ON, () => 'RETURNS'),
    ...read(sentence, WILL_INFORM, () => 'INFORMS'),
    ...read(sentence, IS_TOLD_NEXT, () => 'INFORMS'),
  ]
  return found.sort((a, b) => a.at - b.at)
}

type Reading = (match: string, before: string, rest: string) => Claim | null

function read(sentence: string, pattern: RegExp, claimOf: Reading): Statement[] {
  const statements: Statement[] = []
  for (const match of sentence.matchAll(pattern)) {
    if (isOthersVoice(sentence, match.index)) continue
    const before = sentence.slice(Math.max(0, match.index - 400), match.index)
    const claim = claimOf(match[0], before, sentence.slice(match.index + match[0].length))
    if (claim) statements.push({ claim, scope: scopeOf(before), at: match.index })
  }
  return statements
}

function regarded(match: string, before: string, rest: string): Claim | null {
  if (!ABOUT_VEDTAK.test(`${before} ${match}`) && !PRONOUN_ALONE.test(before)) return null
  if (GETS_DONE.test(match)) return null
  const near = `${lastWords(before, 4)} ${match}`
  if (denies(match, before)) return 'NOT_DONE'
  if (CONDITION.test(rest)) return 'NOT_DONE'
  if (LATER.test(near) && !SETTLES.test(near) && !ANSE.test(match)) return 'NOT_DONE'
  return PARTLY.test(near) ? 'PARTLY' : 'DONE'
}

function isDone(match: string, before: string, rest: string): Claim | null {
  if (CARRIED_OUT.test(match) && !VEDTAK_BEFORE.test(before)) return null
  const subject = ABOUT_VEDTAK.exec(before)
  const isAbout = subject !== null || ABOUT_VEDTAK.test(match) || PRONOUN_ALONE.test(before)
  if (!isAbout && !PART_FIRST.test(before)) return null
  const between = subject && !ABOUT_VEDTAK.test(match) ? before.slice(subject.index + subject[0].length) : ''
  if (/\s(?:at|som|der)\s/u.test(between) && !/^\s(?:om|del|nr)/u.test(between)) return null
  if (denies(match, before)) return 'NOT_DONE'
  const near = `${lastWords(before, 4)} ${match}`
  if (CONDITION.test(rest) || (LATER.test(near) && !SETTLES.test(near))) return 'NOT_DONE'
  if (PARTLY.test(match)) return 'PARTLY'
  return SETTLES.test(near) || /^[\s.)»]{0,4}$/u.test(rest) ? 'DONE' : 'FACT'
}

function denies(match: string, before: string): boolean {
  const near = `${lastWords(before, 3)} ${match}`
  return NEGATED.test(near) && !NOT_ONLY.test(near)
}

/** «Vedtaket foreslås opphevet», «foreslår å oppheve vedtaket»; but not «loven foreslås opphevet, jf. vedtak 5». */
function isAboutVedtak(match: string, before: string, rest: string): boolean {
  if (ABOUT_VEDTAK.test(match)) return true
  if (VEDTAK_NEXT.test(rest)) return true
  const clause = before.slice(Math.max(before.lastIndexOf(';'), before.lastIndexOf(':')) + 1)
  return ABOUT_VEDTAK.test(clause) && !LAW_BEFORE.test(clause)
}

function scopeOf(before: string): Scope {
  const clause = before.slice(Math.max(before.lastIndexOf(';'), before.lastIndexOf(', men ')) + 1)
  if (REST.test(clause)) return 'REST'
  return PART.test(clause) ? 'PART' : 'WHOLE'
}

function lastWords(text: string, count: number): string {
  return text.slice(-120).trim().split(/\s+/u).slice(-count).join(' ')
}
