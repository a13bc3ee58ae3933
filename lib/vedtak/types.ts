/** The departement's claim about one year's follow-up; none yet is «ikke rapportert». */
export type DepartementetsVurdering =
  'KOMMER_TILBAKE' | 'DELVIS_FULGT_OPP' | 'ANSES_FULGT_OPP' | 'FORESLATT_OPPHEVET' | 'ANNET'

/** The judgement of kontroll- og konstitusjonskomiteen, and of nobody else. */
export type KomiteensVurdering = 'UTKVITTERT' | 'IKKE_UTKVITTERT'

/** The Storting's own decision about a proposal of repeal. */
export type StortingetsOpphevelse = 'OPPHEVET' | 'IKKE_OPPHEVET'

export type Tilstand = 'APEN' | 'ANSES_FULGT_OPP' | 'FORESLATT_OPPHEVET' | 'AVSLUTTET'

/** Which rule decided the tilstand; «Avsluttet (utkvittert)» and «Avsluttet (opphevet)» differ by it. */
export type TilstandGrunn =
  | 'OPPHEVET'
  | 'UTKVITTERT'
  | 'IKKE_UTKVITTERT'
  | 'OPPHEVELSE_AVSLATT'
  | 'RAPPORT'
  | 'TABELL'
  | 'IKKE_RAPPORTERT'

export type VedtakType = 'ANMODNING' | 'UTREDNING' | 'HENSTILLING'

/** The unit of the register as the database keys it: `punkt` '' is the whole vedtak. */
export interface UnitKey {
  sesjon: string
  nummer: number
  punkt: string
}

/** What every fact of a history has. `day`: when it became public (ISO), or by when at the latest. */
interface Fact {
  id: number
  /** «2025-2026»: the session of the Prop. 1 S that prints the report, or whose report is judged. */
  rapporteringssesjon: string
  day: string
}

export interface ReportFact extends Fact {
  versjon: number
  vurdering: DepartementetsVurdering
  /** The printed «Rapportering avsluttes»: true Ja, false Nei, null where the table lacks the unit. */
  rapporteringAvsluttes: boolean | null
}

export interface JudgementFact extends Fact {
  versjon: number
  resultat: KomiteensVurdering
  /** Told by the lead-in of the next Prop. 1 S, not read from the innstilling itself. */
  utledet: boolean
}

export interface RepealFact extends Fact {
  resultat: StortingetsOpphevelse
}

/** All that decides the tilstand of one unit. */
export interface History {
  reports: ReportFact[]
  judgements: JudgementFact[]
  repeals: RepealFact[]
}

export interface State {
  tilstand: Tilstand
  grunn: TilstandGrunn
  /** Whether committee or Storting refuse what the report claims; null: the judged report is not in the register. */
  uenighet: boolean | null
  report: ReportFact | null
  judgement: JudgementFact | null
  repeal: RepealFact | null
}

/** A stretch of days `[from, to)` with one state; `to` null: until something new becomes public. */
export interface StateSpan extends State {
  from: string
  to: string | null
}
