import { readDeadlines } from '../parse/fields/deadlines'
import type { Aar, AarUnit } from './types'

/** A published year is what it was at the moment of publication; until then it follows the register. */
export function momentOf({ publisert }: Pick<Aar, 'publisert'>, now: Date): Date {
  return publisert !== null && publisert < now ? publisert : now
}

/** The first day the Storting set, read out of its own words where no account has printed them. */
export function firstLimit({ tekst, dato }: Pick<AarUnit, 'tekst' | 'dato'>): string | null {
  if (tekst === null) return null
  const days = readDeadlines(tekst, dato).flatMap(({ date }) => date ?? [])
  return days.sort()[0] ?? null
}
