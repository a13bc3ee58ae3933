import { budgetDay } from '../parse/fields/promises'
import { findTimePhrases } from '../parse/fields/time-phrase'

/**
 * The last day that a time phrase covers: «innen 1. mars 2024», «våren 2024», «i statsbudsjettet for 2025» (laid before the
 * Storting in October 2024). null where no day follows from the words: an event, a duration, a day without a year.
 */
export function dueDay({ text, date }: { text: string; date: string | null }): string | null {
  if (date !== null) return date
  const [phrase] = findTimePhrases(text)
  if (phrase === undefined) return null
  return phrase.kind === 'budget' ? budgetDay(phrase) : phrase.until
}
