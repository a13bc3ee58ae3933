import type { DocumentGroup } from '../../check/document/types'
import type { NamedDepartement } from '../../rapporteringsaar/arbeidsliste/types'
import type { Maalform } from '../../import/types'
import type { KomiteensVurdering } from '../../vedtak/types'
import type { BenkEnhet, Gjennomgang } from '../types'

/** What may have come to a unit since the committee last spoke. */
export const nyhetSlag = [
  'REDEGJORELSE',
  'RETTELSE',
  'UTTALELSE',
  'OVERFORING',
  'LOFTE_FLYTTET',
  'FRIST_PASSERT',
] as const

export type NyhetSlag = (typeof nyhetSlag)[number]

/** One piece of news, with the day it became so. A moved promise tells from which day to which. */
export interface Nyhet {
  slag: NyhetSlag
  dag: string
  fra: string | null
  til: string | null
}

/** A judgement of an earlier account that stands in the register. */
export interface EarlierJudgement {
  resultat: KomiteensVurdering
  /** The rapporteringssesjon whose account it judges. */
  sesjon: string
  /** Read out of a lead-in, not of an Innst. */
  utledet: boolean
}

/**
 * NA: the account of the year says done, and what the committee has decided so far says no. FOR: so it was in an earlier year,
 * and both the account and the judgement of that year are in the register.
 */
export type Uenighet = 'NA' | 'FOR'

/** One unit on the bench with all that its list shows and chooses by. */
export interface BenchUnit extends BenkEnhet {
  /** The Storting's words. */
  tekst: string
  maalform: Maalform | null
  /** The day the Storting decided. */
  dato: string | null
  nyheter: Nyhet[]
  /** The newest judgement in the register; null: none. */
  forrige: EarlierJudgement | null
  uenig: Uenighet | null
  /** The Storting's first dated limit has passed, and the departement does not say that it is done. */
  erPassert: boolean
  /** The account closes what it says is not done: a machine's reading, for the committee alone. */
  erTidlig: boolean
  /** Whoever looks has not read the account. */
  erUlest: boolean
  /** The groups of what the checks found of it this year, and nobody of the Storting's side has set aside. */
  funngrupper: ReadonlySet<DocumentGroup>
}

/** What the choices of a bench are compared with. */
export interface BenchContext {
  /** Who looks: decides what is theirs. */
  userId: string
  departementer: ReadonlyMap<number, NamedDepartement>
}

/** The bench of one review, as one secretary sees it. */
export interface Bench {
  gjennomgang: Gjennomgang
  /** Every unit, by its number in the list. */
  units: BenchUnit[]
  context: BenchContext
}
