import { readDeadlines } from '../parse/fields/deadlines'
import { unitPath } from '../vedtak/rules'
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

/** The page of a year. */
export function aarPath(sesjon: string): string {
  return `/arbeid/rapportering/${sesjon}`
}

/** The page of one unit's account in a year: «/arbeid/rapportering/2026-2027/2024-2025/83». */
export function accountPath(aar: string, unit: Pick<AarUnit, 'sesjon' | 'nummer' | 'punkt'>): string {
  return `${aarPath(aar)}${unitPath(unit).replace(/^\/vedtak/, '')}`
}
