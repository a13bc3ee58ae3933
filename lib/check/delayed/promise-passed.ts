import { readAdoptedIn } from '../../parse/fields/adopted-in'
import { wordPattern, type Piece } from '../../parse/fields/place'
import { splitSentences } from '../../parse/fields/sentences'
import { findTimePhrases, type TimePhrase } from '../../parse/fields/time-phrase'
import { withoutQuotes } from '../../parse/fields/voice'
import { budgetDay } from '../../parse/fields/promises'
import { keyText, onlyKey } from '../../parse/key'
import { accountsOf, isLeftOpen, type PrintedAccount } from '../document/accounts'
import { lineOf } from '../document/line-of'
import { printedDay } from '../document/printed-day'
import type { DocumentCheck, Found } from '../document/types'
import { contentStems } from '../likeness/words'

/** The verb that makes a time a promise; «skulle» and «var ventet» tell of one that somebody knows has passed. */
const WILL = wordPattern(
  String.raw`vil(?!\s+si)|skal|(?:tas|tar|tek|tok)\s+(?:\p{L}{1,12}\s+)?sikte\s+på|legges?\s+opp\s+til|legg\s+opp\s+til|planlegge[rs]?|planlegg|planleggjast|(?:er|blir)\s+(?:planlagt|planlagd|ventet|venta)|ventes|ventast|forventes|kommer\s+til\s+å|kjem\s+til\s+å|reknar\s+med|regner\s+med`,
  'giu',
)
/** What ends the reach of a verb: another clause, or one that tells what has happened. */
const TOLD = wordPattern(
  String.raw`ble|blei|vart|har|hadde|var|trådte|tredde|la|ga|gav|fikk|fekk|leverte|sendte|kom|startet|starta|er\s+\p{L}{2,20}(?:t|d|dd)`,
  'iu',
)
/** How many letters lie between the verb and its time at most. */
const REACH = 140
/** «Fra 2020 skal kommunene …»: how things are since then, no promise. */
const SINCE = /^(?:fra|frå|siden|sidan|etter)\s/iu
/** A day that names a paper, and how far a plan reaches. */
const NAMES = wordPattern(
  String.raw`av|datert|nr\.?\s?\d{1,4},?|(?:statsbudsjett\p{L}{0,4}|plan\p{L}{0,3}|strategi\p{L}{0,3}|perioden)(?:\s+for)?`,
)

/** «Regjeringen vil legge fram en sak våren 2024» in print in October 2025. */
export const promisePassed: DocumentCheck = {
  rule: 'LOFTE_PASSERT',
  group: 'FORSINKET',
  severity: 'advarsel',
  isPublic: true,
  sentence: 'Redegjørelsen lover noe til en dato eller et tidsrom som er passert, uten å si at det er gjort.',
  find: ({ parsed, text, today }) => {
    const printed = printedDay(parsed)
    const day = today ?? printed
    if (day === null) return []
    return accountsOf(parsed).flatMap((account) =>
      findInAccount(account, { text, day, printed: printed ?? day }),
    )
  },
}

interface Days {
  text: string
  day: string
  /** What lay behind this day was past when the account was printed. */
  printed: string
}

function findInAccount(account: PrintedAccount, { text, day, printed }: Days): Found[] {
  const { entry } = account
  const since = isLeftOpen(account) ? day : printed
  const passed = readPassed(entry.account, { since, dato: entry.dato })
  if (passed.length === 0) return []
  const words = passed.map(({ phrase }) => `«${phrase.text}»`).join(', ')
  const lines = passed.map(({ sentence }) => lineOf(text, entry.line, sentence.text))
  const message = `Redegjørelsen for vedtak ${keyText(entry)} lover noe til et tidspunkt som er passert: ${words}.`
  return [{ message, lines: [...new Set(lines)], vedtak: [onlyKey(entry)] }]
}

interface Passed {
  phrase: TimePhrase
  sentence: Piece
}

/** The promises of an account whose last day lies behind `since`, and that it does not tell the keeping of. */
export function readPassed(
  account: string,
  { since, dato }: { since: string; dato: string | null },
): Passed[] {
  const visible = withoutQuotes(account)
  const origin = readAdoptedIn(account).place
  const sentences = splitSentences(account).filter(({ start }) => start !== origin?.start)
  return sentences.flatMap((sentence) => {
    const own = visible.slice(sentence.start, sentence.end)
    return findTimePhrases(own)
      .filter((phrase) => {
        const until = phrase.kind === 'budget' ? budgetDay(phrase) : phrase.until
        return until !== null && until < since && (dato === null || until > dato) && isPromised(phrase, own)
      })
      .filter(() => !isTold(sentence, sentences))
      .map((phrase) => ({ phrase, sentence }))
  })
}

function isPromised({ text, start, end }: TimePhrase, sentence: string): boolean {
  if (SINCE.test(text)) return false
  const before = sentence.slice(Math.max(0, start - REACH), start)
  if (new RegExp(`${NAMES.source}\\s{1,3}$`, 'iu').test(before)) return false
  const verb = [...before.matchAll(WILL)].at(-1)
  if (verb && !TOLD.test(before.slice(verb.index + verb[0].length))) return true
  const after = sentence.slice(end, end + 60)
  return /^[\s,]{0,3}$/u.test(before) && new RegExp(`^[\\s,]{0,3}${WILL.source}`, 'iu').test(after)
}

/** Whether a later sentence tells, in the words of the promise, that it was done. */
function isTold(promise: Piece, sentences: readonly Piece[]): boolean {
  const stems = new Set(contentStems(promise.text).filter((stem) => stem.length > 4 && !/^\d/u.test(stem)))
  return sentences
    .filter(({ start, text }) => start > promise.start && TOLD.test(text))
    .some(({ text }) => contentStems(text).some((stem) => stems.has(stem)))
}
