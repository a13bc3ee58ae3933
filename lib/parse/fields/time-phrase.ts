import type { Piece } from './place'
import { TIME_RULES, type TimeKind, type TimeRule } from './time-rules'

export interface TimePhrase extends Piece {
  kind: TimeKind
  /** Only where design § 8 gives one: a day, the end of a year, half-year or quarter, «før» a month. */
  date: string | null
  /** The last day the phrase covers, to tell past from future; null when the print does not say. */
  until: string | null
}

const SHORTEST = 8

/**
 * Finds every time phrase of one sentence, in order, none overlapping. In: a sentence, bokmål or nynorsk; quotes
 * already blotted out when they shall not count. Whether a phrase sets a deadline is the caller's question.
 */
export function findTimePhrases(sentence: string): TimePhrase[] {
  if (sentence.length < SHORTEST) return []
  const found = TIME_RULES.flatMap((rule) =>
    [...sentence.matchAll(rule.pattern)].map((match) => toPhrase(rule, match)),
  )
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: TimePhrase[] = []
  for (const phrase of found) if (phrase.start >= (kept.at(-1)?.end ?? 0)) kept.push(phrase)
  return kept
}

function toPhrase(rule: TimeRule, match: RegExpExecArray): TimePhrase {
  const text = match[0].trim()
  const start = match.index + match[0].indexOf(text)
  const { date, until = date } = rule.read?.(match.groups ?? {}) ?? { date: null }
  return { kind: rule.kind, text, start, end: start + text.length, date, until }
}
