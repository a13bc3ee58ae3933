import type { Piece, Place } from '../../parse/fields/place'
import type { Severity } from '../../parse/types'

/** The account of one vedtak that is called done, with what it is held against. */
export interface Told {
  /** The Storting's words, and the day they were adopted. */
  request: string
  dato: string | null
  account: string
  /** The day the account is printed, ISO: what comes later lies ahead. Null: unknown. */
  day: string | null
  /** The ministry's own sentences: quotes blotted out, without the one that tells where the vedtak was adopted. */
  sentences: Piece[]
}

/**
 * One reason why an account that closes closes too early. `places` is pure, gives places in the account in order, and is the
 * same for a printed document and for a text that is being written.
 */
export interface ClosedRule {
  rule: ClosedRuleName
  severity: Severity
  /** What must be true of the account for a funn to be right, in Norwegian. */
  sentence: string
  /** The funn told of one vedtak, up to the words that show it. */
  says: string
  places: (told: Told) => Place[]
}

export const closedRuleNames = [
  'ARBEID_GJENSTAR',
  'BARE_OPPDRAG',
  'AVSLATT',
  'FOR_FRISTEN',
  'FOR_VIRKNING',
  'MOTSIER_VEDTAKET',
] as const
export type ClosedRuleName = (typeof closedRuleNames)[number]
