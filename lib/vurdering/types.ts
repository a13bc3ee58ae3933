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
  /** ISO. */
  offentligFra: string
  now: Date
}
