import { readAdoptedIn } from '../../parse/fields/adopted-in'
import { readConclusion } from '../../parse/fields/conclusion'
import { wordPattern } from '../../parse/fields/place'
import { splitSentences } from '../../parse/fields/sentences'
import { withoutQuotes } from '../../parse/fields/voice'
import type { Told } from './types'

const ONLY_FORMULA = wordPattern(String.raw`\p{L}{0,12}vedtak(?:et|a)?|fulgt\s+opp|følgt\s+opp|følgd\s+opp`)
const LONGEST_FORMULA = 90

/** An account as the rules read it. `day`: the day it is printed, or the one the reader looks at it from. */
export function readTold(from: Pick<Told, 'request' | 'dato' | 'account' | 'day'>): Told {
  const visible = withoutQuotes(from.account)
  const origin = readAdoptedIn(from.account).place
  const closing = readConclusion(from.account)
  const sentences = splitSentences(from.account)
    .filter(({ start }) => start !== origin?.start)
    .filter(({ start, text }) => !(start === closing.start && isOnlyFormula(text)))
    .map(({ start, end }) => ({ start, end, text: visible.slice(start, end) }))
  return { ...from, sentences }
}

/** «Anmodningsvedtaket anses som fulgt opp.», and nothing else in the same breath. */
function isOnlyFormula(sentence: string): boolean {
  return sentence.length <= LONGEST_FORMULA && ONLY_FORMULA.test(sentence)
}
