import type { KomiteNames } from '../komite/types'
import type {
  DepartementetsVurdering,
  KomiteensVurdering,
  Tilstand,
  TilstandGrunn,
  UnitKey,
} from '../vedtak/types'

/** KONTROLL: kontroll- og konstitusjonskomiteen decides. FAG: another committee recommends. */
export type GjennomgangSlag = 'KONTROLL' | 'FAG'

/** What a fagkomité tells kontroll- og konstitusjonskomiteen. */
export type Anbefaling = 'KAN_KVITTERES_UT' | 'KAN_IKKE_KVITTERES_UT' | 'INGEN_MERKNAD'

/** What may be said of a unit on a bench: KKK judges, a fagkomité recommends. */
export type Avgjorelse = KomiteensVurdering | Anbefaling

/** A committee's review of the accounts of one rapporteringssesjon. Days are ISO. */
export interface Gjennomgang {
  id: string
  komite: KomiteNames
  slag: GjennomgangSlag
  /** The rapporteringssesjon whose accounts are reviewed. */
  sesjon: string
  omgang: number
  /** The day of the committee's document before this one: what is newer is news. null: there is none. */
  siden: string | null
  motedato: string | null
  opprettet: Date
  publisert: Date | null
  /** What it was published with. */
  dokument: { slug: string; sitat: string | null } | null
}

/** One unit on the bench, as the list knows it. */
export interface BenkEnhet extends UnitKey {
  enhetId: string
  /** Its number in the list: given once, never moved. */
  nr: number
  vedtakId: number
  /** The departement's label or heading; '' where it has never been reported. */
  stikkord: string
  avgjorelse: Avgjorelse | null
  begrunnelse: string
  revisjon: number
  tildeltId: string | null
  /** null: nobody, or erased. */
  tildelt: string | null
  /** The newest public account of the year; null: none. */
  rapporteringId: number | null
  vurdering: DepartementetsVurdering | null
  rapporteringAvsluttes: boolean | null
  departementId: number | null
  tilstand: Tilstand | null
  grunn: TilstandGrunn | null
  /** null: unknown, the report that was judged is not in the register. */
  uenighet: boolean | null
  /** The Storting's first dated limit. */
  frist: string | null
  endret: Date | null
}
