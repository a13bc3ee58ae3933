import type { UnitKey } from '@/lib/vedtak/types'

/** Why one of several was left as it is. NOT_ALLOWED: not there, or not for this viewer to know of. */
export type BulkReason = 'STALE' | 'NOT_ALLOWED'

/** What came of one of several. `reason` null: it is decided. */
export interface BulkOutcome {
  enhetId: string
  reason: BulkReason | null
}

/** What was decided, and the revision it made. */
export interface Decided {
  enhetId: string
  revisjon: number
}

/** The unit whose decision was taken back: where to go and look. */
export interface Undone extends UnitKey {
  enhetId: string
}

/** A decision as it was saved. `angrer`: the revision it took back, whose forerunner stands again. */
export interface Version {
  enhetId: string
  revisjon: number
  angrer: number | null
  lagretAv: string
  lagret: Date
}
