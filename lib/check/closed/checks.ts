import type { DocumentCheck } from '../document/types'

/** Called done too early, by its own words. */
export const closedChecks: readonly DocumentCheck[] = []
