import { DATO, readDato } from './dato'
import { sesjonOfDato } from './sesjon'

const DAY = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?:den|av|frå|fra|på|i\smøte(?:t)?)\s{1,3})?(${DATO})`,
  'gu',
)
const END = /[.!?:;]["»”)]{0,2}\s{1,3}(?=\p{Lu}|[«“"])|:\s{0,3}\n|\n\s{0,40}\n/u

/**
 * The session that the rest of a sentence tells by naming one day and only one: «(nr. 561) i Helse- og
 * omsorgskomiteen den 12. mai 2022» → 2021–2022 (seed 002:9058). In: what follows the number. Null for none or several.
 */
export function dayInSentence(rest: string): string | null {
  const end = END.exec(rest)
  const sentence = end ? rest.slice(0, end.index) : rest
  const days = [...sentence.matchAll(DAY)].map(([, printed]) => readDato(printed ?? ''))
  const [day] = days
  return days.length === 1 && day ? sesjonOfDato(day) : null
}
