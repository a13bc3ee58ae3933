import type { UnitKey } from '../vedtak/types'

/** What JSON can hold and a log may contain. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

export type HendelseType =
  | 'VEDTAK_REGISTRERT'
  | 'RAPPORTERING_REGISTRERT'
  | 'VURDERING_REGISTRERT'
  | 'OPPHEVELSESFORSLAG_REGISTRERT'
  | 'OPPHEVELSE_REGISTRERT'
  | 'TILSTAND_BEREGNET'
  | 'IMPORT_FERDIG'

/** An event as its writer gives it; number, hash and place in the chain come from the log. */
export interface NewHendelse {
  type: HendelseType
  tidspunkt: Date
  /** An opaque id, never a name. */
  aktor: string
  vedtak: (UnitKey & { id: number }) | null
  kjoringId: number | null
  innhold: { [key: string]: Json }
}

/** The part of an event that its hash covers. */
export interface HashedHendelse {
  nr: number
  type: string
  tidspunkt: Date
  aktor: string
  vedtak: UnitKey | null
  kjoringId: number | null
  innhold: Json
  forrigeHash: string
}
