import type { ForslagKey, Outcome, PublicPosition, TilradingSlag } from '@/lib/forslag/types'
import type { Place, VedtakLink } from '../view'

/** What the minister answers to one proposal. */
export interface AnswerView {
  /** The number that the letter gives it. */
  nummer: number
  /** Only where a sentence says it in so many words; that sentence is `setning`. */
  posisjon: PublicPosition | null
  setning: string | null
  tekst: string
  place: Place
}

/** What a committee, or a part of it, proposes instead or as well. */
export interface AdviceView {
  slag: TilradingSlag
  romertall: string | null
  nummer: number | null
  partier: string[]
  tekst: string
  place: Place
}

export interface PointView {
  nummer: number
  tekst: string
  place: Place
  answers: AnswerView[]
  advice: AdviceView[]
  vedtak: VedtakLink | null
  outcome: Outcome
}

export interface ForslagView extends ForslagKey {
  sitat: string
  tittel: string | null
  dato: string | null
  forslagsstillere: string[]
  /** Whether the representantforslag itself is read; else the proposals are as a letter repeats them. */
  isRead: boolean
  sources: { role: 'FORSLAG' | 'SVARBREV' | 'INNST'; sitat: string; slug: string; day: string | null }[]
  points: PointView[]
  /** Answers of which nobody knows which proposal they are about. */
  loose: AnswerView[]
  /** What the advice says of the whole document. */
  whole: AdviceView[]
  /** Vedtak of the same sak that are none of the proposals. */
  others: VedtakLink[]
}
