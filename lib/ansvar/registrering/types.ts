import type { UnitKey, VedtakType } from '../../vedtak/types'

/** The fields of a registration, as a form names them and a file heads its columns. */
export const vedtakFields = [
  'sesjon',
  'nummer',
  'punkt',
  'dato',
  'type',
  'tekst',
  'innstilling',
  'komite',
  'departement',
] as const

export type VedtakField = (typeof vedtakFields)[number]

/** What somebody typed of one vedtak. */
export type TypedVedtak = Record<VedtakField, string>

/** Why a field cannot be taken. The pages have a sentence for each. */
export type VedtakFault =
  | 'MISSING'
  | 'TOO_LONG'
  | 'NOT_SESJON'
  | 'NOT_NUMMER'
  | 'NOT_PUNKT'
  | 'NOT_A_DAY'
  | 'OUTSIDE_SESJON'
  | 'IN_THE_FUTURE'
  | 'UNKNOWN_TYPE'
  | 'NOT_INNSTILLING'
  | 'UNKNOWN_KOMITE'
  | 'UNKNOWN_DEPARTEMENT'

export type VedtakFaults = Partial<Record<VedtakField, VedtakFault>>

/** What the register knows by name: each name in lower case leads to one id, or to none where several have it. */
export interface Known {
  komiteer: Map<string, number>
  departementer: Map<string, number>
  /** The day it is. */
  today: string
}

/** A vedtak as it is to be registered. Days are ISO. */
export interface NewVedtak {
  key: UnitKey
  dato: string
  type: VedtakType
  /** Verbatim, without outer quotation marks. */
  tekst: string
  innstillinger: string[]
  /** What else it was adopted in, where the Storting's data tell it: nobody types that. */
  adoptedIn?: { dokumenter: string[]; lovvedtak: string[] }
  komiteId: number | null
  /** The one proposed for it. */
  departementId: number | null
}

/** A row of a file with the line it begins on. */
export interface FileRow {
  linje: number
  /** null: the row does not have the columns that the first line names. */
  typed: TypedVedtak | null
}

/** What of a unit the register holds already. */
export interface Held {
  key: UnitKey
  dato: string | null
  tekst: string
}

/** What becomes of one row. `ANNEN_TEKST`: registered already, with another text or day, which stands. */
export type RowOutcome = { linje: number; vedtak: UnitKey | null } & (
  | { utfall: 'NY' | 'FINNES' | 'ANNEN_TEKST' | 'PUNKT_ELLER_HELE' | 'FEIL_KOLONNER' }
  | { utfall: 'TO_GANGER'; forsteLinje: number }
  | { utfall: 'AVVIST'; feil: { felt: VedtakField; fault: VedtakFault; verdi: string }[] }
)

export type PlannedRow = RowOutcome & { ny: NewVedtak | null }

/** What came, or would come, of a file. */
export interface FileReport {
  /** False: nothing is written yet. */
  isWritten: boolean
  /** The file as it was sent (base64), to be sent again when it is confirmed; null once it is written. */
  innhold: string | null
  filnavn: string
  /** Columns that nothing was taken from. */
  ignored: string[]
  rows: RowOutcome[]
}
