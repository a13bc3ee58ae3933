import type { Maalform } from '../import/types'
import type { UtkastStatus } from '../utkast/types'
import type { Tilstand, TilstandGrunn } from '../vedtak/types'

/** A proposal to publish at another moment, waiting for another at SMK. */
export interface Flytting {
  id: string
  til: Date
  grunn: string
  foreslattAv: string
  /** null: erased. */
  foreslattAvNavn: string | null
  foreslatt: Date
}

/** A rapporteringsår that SMK has opened. Days are ISO. */
export interface Aar {
  /** «2026-2027»: the session of the Prop. 1 S that prints the accounts. */
  sesjon: string
  apnet: Date
  fristUtkast: string
  fristGodkjenning: string
  /** When everything that is approved becomes public. */
  publiseres: Date
  publisert: Date | null
  /** Until it is confirmed, `publiseres` counts. */
  flytting: Flytting | null
}

/** Which units of a year are asked for; null: all. */
export interface UnitScope {
  /** Those that any of these departementer answers for. */
  departementer: readonly number[] | null
  vedtakIds?: readonly number[]
  now: Date
}

/** One unit of a year, with how far its text has come. */
export interface AarUnit {
  vedtakId: number
  sesjon: string
  nummer: number
  /** '' for the whole vedtak. */
  punkt: string
  /** The departement's label or heading; '' where it has never been reported. */
  stikkord: string
  /** The Storting's words, where there is no account yet to say what they set as limits; null otherwise. */
  tekst: string | null
  /** The written form of the Storting's words. */
  maalform: Maalform | null
  /** The day the Storting decided. */
  dato: string | null
  registrert: Date
  /** null: the register knows no state of it. */
  tilstand: Tilstand | null
  grunn: TilstandGrunn | null
  /** Whether any account of it is in the register. */
  erRapportert: boolean
  /** The Storting's first dated limit. */
  frist: string | null
  /** Who answers for it; null: nobody. */
  departementId: number | null
  /** An offer that has not been answered. */
  fordeling: 'FORESLATT' | 'SENDT' | null
  /** A transfer that has not been settled, and to whom. */
  overforing: { status: 'FORESLATT' | 'AVSLATT'; tilId: number } | null
  utkastId: string | null
  status: UtkastStatus
  revisjon: number
  saksbehandlerId: string | null
  /** null: nobody, or erased. */
  saksbehandler: string | null
  endret: Date | null
}
