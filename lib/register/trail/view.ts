import type { DifferencePiece } from '@/lib/format/word-difference'
import type { DepartementLink, KomiteLink, Maalform, Place, UnitKey } from '../view'

export type TrailKind =
  | 'VEDTATT'
  | 'ANSVAR'
  | 'MEDANSVAR'
  | 'RAPPORTERT'
  | 'RETTET'
  | 'LEST_PA_NYTT'
  | 'VURDERT'
  | 'VURDERT_UTLEDET'
  | 'UTTALT'
  | 'OPPHEVET'
  | 'IKKE_OPPHEVET'
  | 'FORSLAG'

/** A text that came, or came anew: `pieces` are its words against those it came in the place of. */
export interface TrailText {
  field: 'vedtakstekst' | 'redegjorelse' | 'begrunnelse'
  text: string
  maalform: Maalform | null
  /** Null where there was none before. */
  pieces: DifferencePiece[] | null
}

export type TrailField = 'vurdering' | 'rapporteringAvsluttes' | 'tittel' | 'stikkord' | 'vedtaksdato'

/** One thing that became public: who said it, an organisation and never a person, and what it changed. */
export interface TrailEntry {
  kind: TrailKind
  day: string
  /** The day is the latest it can have been. */
  latest: boolean
  /** The day is the earliest it can have been, and this the latest. */
  until: string | null
  /** The departement whose word or responsibility it is; null where it is the Storting's or the committee's. */
  departement: DepartementLink | null
  /** The fagkomité whose word it is. */
  komite: KomiteLink | null
  sesjon: string | null
  versjon: number | null
  /** What it was compared with: the version before of the same year, or the account of an earlier year. */
  against: { sesjon: string; versjon: number } | null
  /** The values that an account, a judgement or an uttalelse gives, and those it gave before; null where none was. */
  values: { field: TrailField | 'resultat' | 'anbefaling'; from: string | null; to: string | null }[]
  texts: TrailText[]
  innstilling: string | null
  /** A judgement that another of the same year has taken the place of. */
  isReplaced: boolean
  /** Read in an import that was undone: it counts no more. */
  isWithdrawn: boolean
  /** Where it is read; null for what was done in the service and stands in no document. */
  place: Place | null
  /** Who registered what stands in no document: an organisation and never a person. */
  registeredBy: DepartementLink | null
}

/** Everything that became public of a unit, in that order. */
export interface Trail extends UnitKey {
  tittel: string
  maalform: Maalform | null
  entries: TrailEntry[]
}
