import type { Aar } from './types'

/** A published year is what it was on the moment of publication; until then it follows the register. */
export function momentOf({ publisert }: Pick<Aar, 'publisert'>, now: Date): Date {
  return publisert !== null && publisert < now ? publisert : now
}
