import type { PageColumns } from '../dokument/rules'
import type { Felt, Konklusjon, Regel } from './schema'
import type { UnitKey } from '../vedtak/types'

/** A document as a deviation names it. */
export interface ComparedDocument extends PageColumns {
  slug: string
  sitat: string
  /** Whose proposition it is: every departement calls its own «Prop. 1 S (2025–2026)». null: of another kind. */
  departement: { navn: string; nynorsk: string; engelsk: string | null } | null
}

/** One thing two documents do not agree on, with the lines of both. */
export interface AvvikView extends UnitKey {
  regel: Regel
  forsteLinjer: number[]
  andreLinjer: number[]
  felt: Felt | null
  ord: { from: string; to: string }[]
  konklusjoner: Konklusjon[]
}

/** Two documents that have been held against each other. */
export interface SammenligningView {
  forhold: string
  forste: ComparedDocument
  andre: ComparedDocument
  avvik: AvvikView[]
}

/** What the register has read of a round of reporting. */
export interface AvvikYear {
  sammenligninger: SammenligningView[]
  propositions: number
  departementer: number
  hasMelding: boolean
  hasInnstilling: boolean
  hasNextList: boolean
}
