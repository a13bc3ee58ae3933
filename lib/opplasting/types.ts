import { unextractableReasons } from '../extract/types'
import type { VedtakKey } from '../parse/types'
import type { Side } from '../user/types'
import type { UnitKey } from '../vedtak/types'

export type OpplastingStatus =
  'VENTER' | 'LESER' | 'SPORSMAL' | 'KLAR' | 'LAGRER' | 'LAGRET' | 'ANGRER' | 'ANGRET' | 'AVVIST' | 'AVBRUTT'

/** What the worker is doing. */
export type OpplastingSteg = 'APNER' | 'TOLKER' | 'SAMMENLIGNER' | 'KONTROLLERER' | 'SKRIVER' | 'TAR_TILBAKE'

/** What an import did with a unit, or would do. */
export type Enhetsutfall = 'NY' | 'ENDRET' | 'UENDRET' | 'AVVIST'

/** In whose name a file was uploaded: a departement, a committee, or all of the government (both null). */
export interface OpplastingScope {
  side: Side
  departementId: number | null
  komiteId: number | null
}

/** What a policy must know of an upload. */
export interface OpplastingSubject extends OpplastingScope {
  status: OpplastingStatus
}

/** What the document does not tell, and somebody must. */
export type SporsmalSlag = 'SESJON' | 'DATO' | 'DEPARTEMENT'

/** One answer that the document or the register suggests; `linje`: where the document says so. */
export interface Svarforslag {
  verdi: string
  linje: number | null
}

export interface Sporsmal {
  slag: SporsmalSlag
  forslag: Svarforslag[]
}

/** Why a file is refused: what the formats say of it, and what the importer does. */
export const refusedReasons = [
  ...unextractableReasons,
  'UKJENT_DOKUMENT',
  'INGEN_VEDTAK',
  'BARE_PROP',
  'BARE_INNST',
  'ANNET_DEPARTEMENT',
  'FEILET',
] as const

export type RefusedReason = (typeof refusedReasons)[number]

/** The fields of a unit, in the order in which they are shown. */
export const valueFields = [
  'tittel',
  'vedtaksdato',
  'stikkord',
  'vedtakstekst',
  'frister',
  'truffet',
  'redegjorelse',
  'organer',
  'vurdering',
  'rapporteringAvsluttes',
  'resultat',
  'lesning',
] as const

export type ValueField = (typeof valueFields)[number]

/** A value that was read, the lines it stands on, and what it would take the place of: null where nothing is held. */
export interface LestVerdi {
  felt: ValueField
  verdi: string
  linjer: [from: number, to: number] | null
  /** Only where it differs. */
  for?: string | null
}

export interface LestFunn {
  rule: string
  severity: 'info' | 'advarsel' | 'feil'
  message: string
  lines: number[]
}

/** What was read of one unit. */
export interface LestEnhet {
  verdier: LestVerdi[]
  funn: LestFunn[]
  /** The lines of the document to show beside it. */
  fra: number
  til: number
}

/** A unit as it is put down for the page. */
export interface EnhetRow extends UnitKey {
  stikkord: string
  utfall: Enhetsutfall
  grunn: string | null
  lest: LestEnhet
}

export interface LestMerknad {
  rule: string
  severity: 'info' | 'advarsel' | 'feil'
  message: string
  lines: number[]
  vedtak: VedtakKey[]
}

/** A page of the print and the line it begins on. */
export interface LestSide {
  line: number
  number: number
}

/** The document as it was read. */
export interface Oversikt {
  type: string
  sitat: string | null
  tittel: string | null
  sesjon: string | null
  departement: string | null
  dato: string | null
  linjer: number
  sider: LestSide[]
  /** Of what the document has beside its units. */
  omtaler: number
  gjentatt: number
  utledet: number
  /** The address of the document, where these very bytes are in the register. */
  finnes: string | null
  merknader: LestMerknad[]
  /** What the checks found that is about no unit of it. */
  funn: LestFunn[]
}

/** Why a unit was not taken back: something newer was built on it. */
export const keptReasons = [
  'SENERE_REDEGJORELSE',
  'SENERE_VURDERING',
  'UTKAST',
  'ANSVAR',
  'GJENNOMGANG',
  'REGISTRERT_HER',
] as const

export type KeptReason = (typeof keptReasons)[number]
