import type { DocumentCheck } from '../document/types'

/** The print against itself: misprints and contradictions that anybody can see on the pages. */
export const printChecks: readonly DocumentCheck[] = []
