import type { Funn } from '@/lib/check/types'
import type { UnitKey } from '@/lib/vedtak/types'
import type { UtkastStatus, UtkastText } from '../types'

/** Why a text cannot be approved together with others. */
export const bulkReasons = ['NOT_WAITING', 'STALE', 'OWN_TEXT', 'CORRECTION', 'NEW', 'CHANGED', 'HIGH_FUNN', 'NOT_OPENED'] as const // prettier-ignore
export type BulkReason = (typeof bulkReasons)[number]

/** What came of one of several. `reason` null: it is approved. */
export interface BulkOutcome {
  utkastId: string
  reason: BulkReason | null
}

/** What decides whether a text may be approved together with others. */
export interface BulkSubject {
  status: UtkastStatus
  omgang: number
  isOwn: boolean
  isOpened: boolean
  text: UtkastText
  /** The account of the year before; null: there is none. */
  last: ComparedText | null
  funn: readonly Pick<Funn, 'severity'>[]
}

/** What of an account is compared with a text. */
export type ComparedText = Pick<
  UtkastText,
  'tittel' | 'redegjorelse' | 'vurdering' | 'rapporteringAvsluttes'
> & {
  delkrav: readonly { svar: string }[]
  /** The day it promises; null: it dates nothing. */
  lofteDato: string | null
}

/** A text in the approver's queue. */
export interface QueueItem {
  utkastId: string
  aar: string
  omgang: number
  key: UnitKey
  status: UtkastStatus
  revisjon: number
  departementId: number
  text: UtkastText
  sendt: Date | null
  /** null: nobody, or erased. */
  saksbehandler: string | null
  funn: Funn[]
  isUnchanged: boolean
  isOpened: boolean
  /** null: it may be approved together with others. */
  reason: BulkReason | null
}
