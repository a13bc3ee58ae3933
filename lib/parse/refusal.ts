import type { Issue } from './types'

const REFUSALS = new Set(['UKJENT_SESJON', 'RAD_UTEN_SVAR'])

/** Whether an issue means that an entry or a row could not be taken in at all. */
export const isRefusal = ({ rule }: Issue): boolean => REFUSALS.has(rule)
