import type { DocumentCheck } from '../document/types'
import { againstDocument } from './against-document'
import { documentCheck } from './document'
import { closedRules } from './closed-rules'

/** Called done too early, by its own words. */
export const closedChecks: readonly DocumentCheck[] = [...closedRules.map(documentCheck), againstDocument]
