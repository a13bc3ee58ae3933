import type { DocumentCheck } from '../document/types'
import { requestRepeated } from './request-repeated'

/** The same request made more than once. */
export const repeatedChecks: readonly DocumentCheck[] = [requestRepeated]
