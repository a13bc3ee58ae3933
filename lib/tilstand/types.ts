import type {
  DepartementetsVurdering,
  JudgementFact,
  KomiteensVurdering,
  RepealFact,
  ReportFact,
  StortingetsOpphevelse,
  Tilstand,
  TilstandGrunn,
} from '../vedtak/types'

/** How a fact came into the register. `ferdigNr`: the event that made its run public, null while it runs. */
export interface Registered {
  hendelseNr: number
  kjoringId: number | null
  ferdigNr: number | null
  /** The event from which it no longer counts, as its run was undone; null: it counts. */
  trukketNr: number | null
}

export interface AnsvarFact {
  id: number
  departementId: number
  rapporteringssesjon: string
  day: string
  /** Told by a document that prints accounts again. */
  isReprint: boolean
}

/** What of an account is no claim, but decides where it stands among the others. */
export interface AccountFact {
  forsteFrist: string | null
  /** The day of the vedtak as this document prints it. */
  vedtaksdato: string | null
  /** In the yearly melding, which prints the accounts of the propositions again. */
  isReprint: boolean
}

/** All facts about one unit, each with the event that registered it. */
export interface UnitHistory {
  vedtakId: number
  /** The day the vedtak itself became public; null where only the accounts tell it. */
  start: string | null
  /** The day of it by the account that was registered first: for events before any account counts. */
  firstTold: string
  reports: (ReportFact & Registered & AccountFact)[]
  judgements: (JudgementFact & Registered & { tidligst: string | null })[]
  repeals: (RepealFact & Registered)[]
  ansvar: (AnsvarFact & Registered)[]
}

/** An event that states are stored for. */
export interface EventPlace {
  nr: number
  kjoringId: number | null
}

/** A stored state, as the table `tilstand` holds it but for `id` and `gjeldende`. Days are ISO. */
export interface TilstandRow {
  vedtakId: number
  hendelseNr: number
  kjoringId: number | null
  fra: string
  til: string | null
  tilstand: Tilstand
  grunn: TilstandGrunn
  uenighet: boolean | null
  departementets: DepartementetsVurdering | null
  rapporteringAvsluttes: boolean | null
  komiteens: KomiteensVurdering | null
  komiteensUtledet: boolean | null
  stortingets: StortingetsOpphevelse | null
  rapporteringssesjon: string | null
  rapporteringId: number | null
  vurderingId: number | null
  opphevelseId: number | null
  departementId: number | null
  forsteFrist: string | null
}
