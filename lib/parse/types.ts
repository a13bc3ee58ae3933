/**
 * What the reader understood, as `oppfulgt parse --json` prints it. Dates are ISO days, a sesjon is
 * «2024-2025» with a hyphen, lines count from 1 in the decoded file, text is the document's own words.
 */

/** A unit of the register: a vedtak (punkt null) or one numbered punkt of it. */
export interface VedtakKey {
  sesjon: string
  nummer: number
  punkt: string | null
}

/** `[start, end)` in UTF-16 units of the decoded file. */
export type Span = [start: number, end: number]

/**
 * Where a field stands. One span where the field stands in one piece; a list of pieces, whose normalised
 * texts put end to end are the value, where page furniture or a line-break hyphen cuts it.
 */
export type FieldSpan = Span | Span[]

export type Conclusion =
  'KOMMER_TILBAKE' | 'DELVIS_FULGT_OPP' | 'ANSES_FULGT_OPP' | 'FORESLATT_OPPHEVET' | 'ANNET'

export type Severity = 'info' | 'advarsel' | 'feil'

/** Something the reader saw and could not, or would not, settle by itself. `message` is Norwegian. */
export interface Issue {
  rule: string
  severity: Severity
  message: string
  lines: number[]
  vedtak: VedtakKey[]
}

export interface DocumentHead {
  citation: string | null
  sesjon: string | null
  departement: string | null
  title: string | null
}

export interface TableRow extends VedtakKey {
  stikkord: string
  rapporteringAvsluttes: boolean
  line: number
  spans?: Record<string, FieldSpan>
}

export interface AdoptedIn {
  documents: string[]
  innstillinger: string[]
  lovvedtak: string[]
  occasion: string | null
}

/** A time limit that the request itself sets. `date` null: a season, an event, a budget. */
export interface Deadline {
  text: string
  date: string | null
  for: string | null
}

/** Something that the account itself dates in the future. */
export interface Lofte {
  text: string
  date: string | null
  sentence: string
  line: number
}

export interface VedtakEntry extends VedtakKey {
  dato: string | null
  heading: string
  text: string
  account: string
  conclusion: Conclusion
  conclusionSentence: string | null
  adoptedIn: AdoptedIn
  citations: string[]
  requestCitations: string[]
  vedtakRefs: VedtakKey[]
  deadlines: Deadline[]
  promises: Lofte[]
  bodies: string[]
  line: number
  spans?: Record<string, FieldSpan>
}

/** The same vedtak told again elsewhere in the document. */
export interface Repeat extends VedtakKey {
  line: number
  sameText: boolean
}

export interface Repeal extends VedtakKey {
  romertall: string
  dato: string | null
  line: number
}

/** A numbered section («5.4.7», «Oppfølging av …») or an item of an agenda («Sak 15/2/2023», «Orienteringer»). */
export interface Section {
  number: string
  title: string
}

/**
 * How a document names something: by its number, by the address of its page, by the words of a request, or by a word
 * that can only mean the one vedtak its section is about («anmodningsvedtaket»).
 */
export type MentionHow = 'CITED' | 'LINK' | 'QUOTED' | 'REFERRED'

export interface MentionPlace {
  line: number
  how: MentionHow
  section: Section | null
  /** The sentence it stands in; null for an address. */
  sentence: string | null
}

/**
 * A vedtak or a document named outside the entries. A `quote` is a request of the Storting in its own words; which
 * vedtak it quotes is for whoever knows the vedtak to tell.
 */
export type Mention = ({ citation: string } | VedtakKey | { quote: string; span: Span }) & MentionPlace

/** What the lead-in of the chapter says: whose list, and which Innst. left the earlier ones open. */
export interface LeadIn {
  sesjon: string | null
  innstilling: string | null
  sentence: string
  line: number
}

export interface Prop1S {
  kind: 'PROP_1_S'
  document: DocumentHead
  leadIn: LeadIn | null
  table: TableRow[]
  vedtak: VedtakEntry[]
  repeats: Repeat[]
  repeals: Repeal[]
  mentions: Mention[]
  issues: Issue[]
}

export interface OtherDocument {
  kind: 'OTHER'
  document: DocumentHead
  mentions: Mention[]
  issues: Issue[]
}

/** One numbered proposal, in the Storting's form: «Stortinget ber regjeringen …». */
export interface Forslag {
  nummer: number
  text: string
  line: number
  spans?: Record<string, FieldSpan>
}

/** A representantforslag (Dokument 8). `dato`: the day it is signed. */
export interface Representantforslag {
  kind: 'REPRESENTANTFORSLAG'
  document: DocumentHead & { forslagsstillere: string[]; dato: string | null }
  forslag: Forslag[]
  mentions: Mention[]
  issues: Issue[]
}

/** Where the minister stands on one proposal, as far as the letter tells. */
export type Position =
  | 'ANSES_FULGT_OPP'
  | 'ARBEID_PAGAR'
  | 'ENIG_ARBEID_PAGAR'
  | 'STOTTES_IKKE'
  | 'IKKE_NODVENDIG'
  | 'IVARETATT'
  | 'UKLAR'

/** The answer to one proposal. `explicit`: a sentence says where the minister stands; else the position is read from the rest. */
export interface Svar {
  nummer: number
  /** The answer. */
  text: string
  /** The proposal as the letter repeats it. */
  forslag: string
  position: Position
  explicit: boolean
  positionSentence: string | null
  citations: string[]
  line: number
  spans?: Record<string, FieldSpan>
}

/** A minister's letter to a committee about a representantforslag, with the citation it answers and the day it was asked. */
export interface Svarbrev {
  kind: 'SVARBREV'
  document: DocumentHead & { besvarer: string | null; spurt: string | null; forslagsstillere: string[] }
  svar: Svar[]
  mentions: Mention[]
  issues: Issue[]
}

/** Whose view a sentence gives. Only the first two are a judgement. */
export type Hvem = 'komiteen' | 'flertall' | 'mindretall'

/** What a committee, or a part of it, says about one unit, with the sentence that says so. */
export interface LestVurdering extends VedtakKey {
  resultat: 'UTKVITTERT' | 'IKKE_UTKVITTERT'
  hvem: Hvem
  /** As printed; empty where the whole committee speaks. */
  partier: string[]
  sentence: string
  line: number
}

/** What a fagkomité tells the control committee in a letter that the innstilling quotes. */
export interface LestUttalelse extends VedtakKey {
  /** As printed: «helse- og omsorgskomiteen». */
  komite: string
  anbefaling: 'KAN_KVITTERES_UT' | 'KAN_IKKE_KVITTERES_UT' | 'INGEN_MERKNAD'
  sentence: string
  line: number
}

/** One point that a committee advises the Storting to decide. Of a refusal: which documents it is of. */
export interface TilradingPunkt {
  /** «II», below «B.» «B II»; null where the advice is one point. */
  romertall: string | null
  resultat: 'VEDTAS' | 'VEDTAS_IKKE' | 'VEDLEGGES_PROTOKOLLEN'
  gjelder: string[]
  text: string
  line: number
}

/** What a minority proposes instead. `partier`: as printed, without which nobody knows whose it is. */
export interface Mindretallsforslag {
  nummer: number
  partier: string[]
  text: string
  line: number
}

/** What an innstilling advises the Storting to decide. */
export interface Tilrading {
  punkter: TilradingPunkt[]
  mindretallsforslag: Mindretallsforslag[]
}

/** A committee's innstilling about the follow-up of anmodningsvedtak. */
export interface Innstilling {
  kind: 'INNST'
  document: DocumentHead & { komite: string | null }
  /** The representantforslag that it is about, as its title and its advice cite them. */
  behandler: string[]
  tilrading: Tilrading | null
  vurderinger: LestVurdering[]
  uttalelser: LestUttalelse[]
  mentions: Mention[]
  issues: Issue[]
}

/** What one departement accounts for in the yearly melding. `departement` null: no heading names one. */
export interface Kapittel {
  departement: string | null
  table: TableRow[]
  vedtak: VedtakEntry[]
}

/** The yearly melding «Anmodnings- og utredningsvedtak i stortingssesjonen …» of Statsministerens kontor. */
export interface MeldStAnmodning {
  kind: 'MELD_ST_ANMODNING'
  document: DocumentHead
  leadIn: LeadIn | null
  kapitler: Kapittel[]
  mentions: Mention[]
  issues: Issue[]
}

export type ParsedDocument =
  Prop1S | Representantforslag | Svarbrev | Innstilling | MeldStAnmodning | OtherDocument
