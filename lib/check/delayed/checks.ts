import type { DocumentCheck } from '../document/types'

/** Time limits and promises that have passed, and accounts that stand still. */
export const delayedChecks: readonly DocumentCheck[] = []
