import type { UtkastStatus, UtkastText } from '../types'

/** Which text: the account of a unit for a year, or a correction of it. */
export interface TextKey {
  vedtakId: number
  rapporteringssesjon: string
  omgang: number
}

/** One line or area of the form, by its name there. `svar0` is the answer to the first demand. */
export type ValueName =
  | 'tittel'
  | 'stikkord'
  | 'redegjorelse'
  | 'vurdering'
  | 'rapporteringAvsluttes'
  | 'maalform'
  | 'lofteDato'
  | 'lofteTekst'
  | 'flyttegrunn'
  | 'romertall'
  | 'kilder'
  | `svar${number}`

/** A text as a form holds it: every field a string. */
export type TextValues = Partial<Record<ValueName, string>>

/** A demand of the unit, which the form asks an answer for. */
export type Demand = Pick<UtkastText['delkrav'][number], 'merke' | 'tekst'>

/** What whoever saved is told. */
export interface Saved {
  revisjon: number
  status: UtkastStatus
  /** The moment, ISO. */
  lagret: string
}

/** A revision as it was saved, and by whom. */
export interface SavedText {
  revisjon: number
  text: UtkastText
  status: UtkastStatus
  /** null: nobody has saved it yet. */
  lagret: Date | null
  /** null: nobody, or erased. */
  lagretAv: string | null
}
