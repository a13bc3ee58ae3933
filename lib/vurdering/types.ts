import type { Day } from '../clock'
import type { Db } from '../db/connection'
import type { Told } from '../handling/types'
import type { KomiteensVurdering, UnitKey } from '../vedtak/types'

/** A judgement as a committee's secretariat registers it, read on a line of a document. */
export interface RegisteredVurdering {
  vedtakId: number
  unit: UnitKey
  resultat: KomiteensVurdering
  /** Why, in the committee's words. */
  setning: string | null
  linje: number
}

/** The document that decisions about the accounts of one year are read in. */
export interface DecisionDocument {
  id: number
  sha256: string
  sitat: string
  rapporteringssesjon: string
  offentligFra: Day
  now: Date
}

/** What is to be told to the log, and what is written when each event has got its number. */
export interface Prepared {
  events: Told[]
  write: (tx: Db, numbers: readonly number[]) => Promise<void>
}
