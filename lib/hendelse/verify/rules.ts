import type { Break } from './types'

/** The break that comes first in the log; of two at the same event, the one named first. */
export function firstOf(...breaks: (Break | null)[]): Break | null {
  return breaks.reduce((first, next) => (next && (!first || next.nr < first.nr) ? next : first), null)
}
