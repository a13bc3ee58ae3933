import type { Maalform } from '../import/types'
import type { DepartementetsVurdering } from '../vedtak/types'

/** Where a text is on its way to print. */
export type UtkastStatus = 'IKKE_PABEGYNT' | 'UTKAST' | 'TIL_GODKJENNING' | 'KLAR' | 'PUBLISERT'

/** What somebody writes about one unit for one year: all that is compared, checked, approved and printed. Days are ISO. */
export interface UtkastText {
  tittel: string
  stikkord: string
  /** Paragraphs are joined by an empty line, list items by a new line. */
  redegjorelse: string
  vurdering: DepartementetsVurdering | null
  rapporteringAvsluttes: boolean | null
  maalform: Maalform
  lofteDato: string | null
  lofteTekst: string
  flyttegrunn: string
  romertall: string
  delkrav: { merke: string | null; tekst: string; svar: string }[]
  kilder: { tekst: string; adresse: string | null }[]
}
