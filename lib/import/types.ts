import type { FileKind } from '../extract/types'
import type { Anbefaling } from '../gjennomgang/types'
import type { Hvem, Issue, MentionHow, ParsedDocument, Section, Span } from '../parse/types'
import type { UttalelseSlag } from '../uttalelse/types'
import type { DepartementetsVurdering, KomiteensVurdering, UnitKey, VedtakType } from '../vedtak/types'

export type Maalform = 'NB' | 'NN'

/** What is known of a source file beside its text. Days are ISO. */
export interface DocumentFacts {
  type: ParsedDocument['kind']
  slug: string
  sitat: string | null
  tittel: string | null
  /** Null for one that does not belong to any: the papers of a council. */
  sesjon: string | null
  departement: { id: number; slug: string } | null
  maalform: Maalform
  offentligFra: string | null
  /** By when it was public, where nobody knows the day. */
  senest: string | null
  datoKilde: string
  filnavn: string
  filSha256: string
  filBytes: number
  linjer: number
  tekst: string
  format: FileKind
  /** The line each page begins on, and the number printed on it ('' none); empty where the format has no pages. */
  sideLinjer: number[]
  sideTrykt: string[]
  kilde: string | null
  lisens: string | null
}

/** Where and how a document mentions something; `quote`: the words of a request, whose vedtak is found among all. */
export interface MentionFacts {
  how: MentionHow
  section: Section | null
  excerpt: string | null
  quote: Span | null
}

/** A citation at a place, and the one target it resolves to. */
export interface CitationFacts {
  sted: 'REDEGJORELSE' | 'VEDTAKSTEKST' | 'OMTALE' | 'GJENTAKELSE'
  tekst: string
  linje: number | null
  mal: UnitKey | null
  sammeTekst: boolean | null
  /** Only for what stands outside the accounts. */
  omtale?: MentionFacts
}

/** Everything one account says, as far as the reader understood it. */
export interface ReportFacts {
  vurdering: DepartementetsVurdering
  vurderingSetning: string | null
  rapporteringAvsluttes: boolean | null
  stikkord: string | null
  tittel: string
  redegjorelse: string
  maalform: Maalform
  vedtakstekst: string
  vedtaksdato: string | null
  truffetIDokument: string[]
  truffetIInnst: string[]
  truffetILovvedtak: string[]
  truffetIAnledning: string | null
  organer: string[]
  delkrav: { merke: string | null; tekst: string; svar?: string | null }[]
  frister: { tekst: string; dato: string | null; gjelder: string | null }[]
  lofter: { tekst: string; dato: string | null; setning: string; linje: number; grunn?: string | null }[]
  siteringer: CitationFacts[]
}

/** What a document says about one unit. */
export interface UnitFacts {
  key: UnitKey
  /** Whose chapter it stands in, where the document is not one departement's own. */
  departementId?: number | null
  type: VedtakType | null
  /** The form of the Storting's own words, which may differ from the document's. */
  maalform: Maalform | null
  linje: number
  tabellinje: number | null
  report: ReportFacts
  /** What the lead-in tells of the committee's judgement of the year before. */
  judgement: {
    rapporteringssesjon: string
    innstilling: string
    setning: string
    linje: number
    /** The first day it can have been public. */
    tidligst: string
  } | null
  repeals: { romertall: string; linje: number }[]
}

/** The year whose accounts a document prints, and the day from which they are public. */
export interface ReportedYear {
  rapporteringssesjon: string
  offentligFra: string
}

/** What an innstilling says of one unit in one sentence: `resultat` by the committee that judges, `anbefaling` by another. */
export interface UtsagnFacts {
  key: UnitKey
  rapporteringssesjon: string
  hvem: Hvem
  partier: string[]
  komiteId: number | null
  resultat: KomiteensVurdering | null
  anbefaling: Anbefaling | null
  slag: UttalelseSlag | null
  setning: string
  linje: number
}

/** All that a file is to leave in the register. */
export interface ImportPlan {
  document: DocumentFacts
  /** Null for a document without accounts. */
  year: ReportedYear | null
  /** What the reader understood, for the rows that are a kind's own; null for what was written in the service. */
  parsed: ParsedDocument | null
  readerVersion: string
  units: UnitFacts[]
  citations: CitationFacts[]
  utsagn: UtsagnFacts[]
  issues: Issue[]
  /** Whether it lists everything the departement reports that year, so that what is missing raises a funn. */
  isWholeList: boolean
  /** What somebody chose not to take in, by `keyId`: what is found of these alone is not found. Nobody left anything out where it is not told. */
  leftOut?: ReadonlySet<string>
  /** Entries and rows that could not be taken in at all. */
  refused: number
}

export interface Counts {
  new: number
  changed: number
  unchanged: number
  refused: number
}

export type UnitOutcome = 'new' | 'changed' | 'unchanged' | 'refused'

/** One field of a unit that an import would change. Null: there is nothing there. */
export interface FieldChange {
  field: string
  from: string | null
  to: string | null
}

export interface ImportResult {
  kjoringId: number
  slug: string
  counts: Counts
  issues: Issue[]
}
