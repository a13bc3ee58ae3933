import type { UnitKey, VedtakType } from '../../vedtak/types'
import type { UtkastText } from '../types'

/** The Storting's own words and where they were decided, as the register has them. */
export interface DecidedVedtak {
  key: UnitKey
  type: VedtakType | null
  dato: string | null
  tekst: string
  truffetIDokument: string[]
  truffetIInnst: string[]
  truffetILovvedtak: string[]
  truffetIAnledning: string | null
}

/** What a correction is printed in. */
export interface Correction {
  omgang: number
  type: 'RETTEBREV' | 'TILLEGG'
  sitat: string
  dato: string | null
}

/** An approved text that is about to become public. */
export interface ReadyUtkast {
  id: string
  vedtakId: number
  rapporteringssesjon: string
  omgang: number
  departementId: number
  saksbehandlerId: string | null
  vedtak: DecidedVedtak
  text: UtkastText
  correction: Correction | null
}

/** One departement's approved texts as a chapter of its own. */
export interface Chapter {
  sesjon: string
  departement: string
  maalform: 'NB' | 'NN'
  correction: Correction | null
  items: ReadyUtkast[]
}

/** The lines of a composed chapter on which one unit stands, counted from 1. */
export interface UnitPlace {
  /** «Vedtak nr. …» */
  linje: number
  tabellinje: number
  /** Where the account begins. */
  omtale: number
  /** Where its repeal is proposed; null when it is not. */
  forslag: number | null
}

export interface ComposedChapter {
  tekst: string
  places: Map<string, UnitPlace>
}
