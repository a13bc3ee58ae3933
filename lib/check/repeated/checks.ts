import type { DocumentCheck } from '../document/types'

/** The same request made more than once. */
export const repeatedChecks: readonly DocumentCheck[] = []
