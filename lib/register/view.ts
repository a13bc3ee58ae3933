/**
 * What pages and the API are given about a vedtak: plain data, days as ISO text, nothing from the database
 * layer. `punkt` is null for a whole vedtak.
 */

import type { PageRef } from '@/lib/dokument/rules'
import type { Anbefaling } from '@/lib/gjennomgang/types'
import type { FunnView } from '@/lib/funn/types'
import type { LocalName } from '@/lib/format/name'
import type { MentionOf } from '@/lib/omtale/types'
import type { Hvem } from '@/lib/parse/types'
import type { StortingetView } from '@/lib/stortinget/record/types'
import type { MarkedPiece } from '@/lib/format/pieces'
import type { Explained } from '@/lib/search/explain'
import type { UttalelseSlag } from '@/lib/uttalelse/types'
import type { DepartementetsVurdering, KomiteensVurdering, Tilstand, TilstandGrunn } from '@/lib/vedtak/types'

export type { DepartementetsVurdering, KomiteensVurdering, Tilstand, TilstandGrunn }

export interface UnitKey {
  sesjon: string
  nummer: number
  punkt: string | null
}

/** When a fact became public. `senest`: it was by that day, nobody knows since when. */
export interface PublicDay {
  offentligFra: string | null
  senest: string | null
}

/** A place in a source document. */
export interface Place extends PublicDay {
  dokument: string
  slug: string
  linje: number
  /** Null where the document has no pages. */
  side: PageRef | null
}

/** A departement as files and the API name it: in bokmål. */
export interface DepartementRef {
  slug: string
  navn: string
  forkortelse: string
}

/** A departement as pages name it, in their language. */
export type DepartementLink = DepartementRef & LocalName

export type KomiteLink = { slug: string } & LocalName

/** The state on a day with the facts that decide it: the two axes stand apart. */
export interface StateView {
  tilstand: Tilstand
  grunn: TilstandGrunn
  /** Null: unknown, the report that was judged is not in the register. */
  uenighet: boolean | null
  departementets: DepartementetsVurdering | null
  rapporteringAvsluttes: boolean | null
  komiteens: KomiteensVurdering | null
  komiteensUtledet: boolean | null
  stortingets: 'OPPHEVET' | 'IKKE_OPPHEVET' | null
  rapporteringssesjon: string | null
}

export interface FristView {
  tekst: string
  dato: string | null
  gjelder: string | null
  /** Passed on the day asked about, while the vedtak is still open. */
  passert: boolean
}

/** Which Norwegian a text is in; null where nobody has told. */
export type Maalform = 'NB' | 'NN'

export interface VedtakLink extends UnitKey {
  tittel: string
  /** Of the title and the request, whatever the language of the page. */
  maalform: Maalform | null
  dato: string | null
  tilstand: Tilstand | null
}

export interface VedtakListItem extends VedtakLink, Pick<StateView, 'departementets' | 'komiteens'> {
  tekst: string
  /** Of the account that a search may show a sentence of. */
  redegjorelseMaalform: Maalform | null
  komiteensUtledet: boolean | null
  rapporteringssesjon: string | null
  uenighet: boolean | null
  departement: DepartementLink | null
  frister: FristView[]
  /** «Prop. 1 S (2025–2026), linje 2417»: where the register has the text from. */
  kilde: string
  /** Why a search in words found it, with the sentence that shows it; null without such a search. */
  treff: Explained | null
  /** The asked-for documents that the vedtak was adopted in or refers to; empty where none was asked for. */
  siteringer: { sitat: string; rolle: 'GJORT_I' | 'VISER_TIL' }[]
}

/** One year's account by the departement, newest version. */
export interface AccountView {
  rapporteringssesjon: string
  versjon: number
  vurdering: DepartementetsVurdering
  vurderingSetning: string | null
  rapporteringAvsluttes: boolean | null
  redegjorelse: MarkedPiece[][]
  maalform: Maalform
  departement: DepartementLink | null
  organer: string[]
  place: Place
  repeats: { linje: number; sammeTekst: boolean | null }[]
}

export interface LofteView {
  tekst: string
  dato: string | null
  setning: string
  place: Place
}

export interface DelkravView {
  merke: string | null
  tekst: string
}

export interface JudgementView {
  rapporteringssesjon: string
  resultat: KomiteensVurdering
  utledet: boolean
  innstilling: CitedDocument | null
  setning: string | null
  /** The day it counts from where nobody knows its own: it lies between this and `place.senest`. */
  tidligst: string | null
  place: Place
}

/** What a fagkomité said of one year's account: never a judgement, and no state follows from it. */
export interface UttalelseView {
  komite: KomiteLink
  rapporteringssesjon: string
  slag: UttalelseSlag
  anbefaling: Anbefaling
  /** Why, in the committee's words; '' where it said no more. */
  tekst: string
  place: Place
}

/** A sentence of the control committee's innstilling about the unit, and whose it is. A minority's decides nothing. */
export interface UtsagnView {
  rapporteringssesjon: string
  hvem: Hvem
  /** As printed; empty where the whole committee speaks. */
  partier: string[]
  resultat: KomiteensVurdering
  setning: string
  place: Place
}

export interface RepealView {
  resultat: 'OPPHEVET' | 'IKKE_OPPHEVET'
  rapporteringssesjon: string
  dato: string | null
  romertall: string | null
  vedtak: string | null
  place: Place
}

export interface RepealProposalView {
  rapporteringssesjon: string
  romertall: string
  place: Place
}

/** A document named by its citation. `href` null: its address cannot be known. */
export interface CitedDocument {
  sitat: string
  href: string | null
  external: boolean
}

export type DocumentRole = 'SAK' | 'INNST' | 'VEDTAK' | 'REDEGJORELSE'

export type EventType =
  | 'VEDTATT'
  | 'RAPPORTERT'
  | 'RETTET'
  | 'VURDERT'
  | 'VURDERT_UTLEDET'
  | 'UTTALT'
  | 'OPPHEVET'
  | 'IKKE_OPPHEVET'
  | 'FORSLAG'
  | 'LEST_INN'

export interface EventView {
  type: EventType
  day: string
  /** The day is the latest it can have been. */
  latest: boolean
  /** The day is the earliest it can have been, and this the latest. */
  until: string | null
  vurdering: DepartementetsVurdering | null
  resultat: KomiteensVurdering | null
  /** What a fagkomité said, and which. */
  anbefaling: Anbefaling | null
  komite: KomiteLink | null
  sesjon: string | null
  /** The innstilling it was decided on, as cited. */
  innstilling: string | null
  place: Place | null
}

/** Where the values of a record stand in its documents, each on a line of its own where that can be told. */
export interface RecordPlaces {
  heading: Place
  request: Place
  adoptedIn: Place | null
  /** As the limits of the record, one for one. */
  frister: Place[]
  /**
   * As the accounts of the record, one for one: the account, the sentence that concludes it, and the row of the departement's
   * table with Ja or Nei; null where the table has none.
   */
  accounts: { account: Place; conclusion: Place; row: Place | null }[]
}

/** Everything the page of one unit shows. */
export interface VedtakRecord extends UnitKey {
  type: 'ANMODNING' | 'UTREDNING' | 'HENSTILLING' | null
  dato: string | null
  tittel: string
  stikkord: string
  tekst: string
  request: MarkedPiece[][]
  maalform: Maalform | null
  state: StateView
  place: Place
  departement: DepartementLink | null
  medansvar: DepartementLink[]
  komite: KomiteLink | null
  /** Sak and vote in the Storting's own data; null where they have not been read, or not by the day. */
  stortinget: StortingetView | null
  truffetI: {
    dokumenter: CitedDocument[]
    innst: CitedDocument[]
    lovvedtak: string[]
    anledning: string | null
  }
  accounts: AccountView[]
  frister: FristView[]
  lofter: LofteView[]
  delkrav: DelkravView[]
  judgements: JudgementView[]
  uttalelser: UttalelseView[]
  utsagn: UtsagnView[]
  repeals: RepealView[]
  proposals: RepealProposalView[]
  documents: (CitedDocument & { role: DocumentRole })[]
  /** Where documents mention it outside the accounts. */
  omtaler: MentionOf[]
  refersTo: VedtakLink[]
  referredFrom: VedtakLink[]
  /** What it asks again for, and what asks again for it: confirmed by a person, and nothing follows from it. */
  gjentar: VedtakLink[]
  gjentattAv: VedtakLink[]
  sameCase: VedtakLink[]
  siblings: VedtakLink[]
  history: EventView[]
  /** Facts about the print and about time limits, which anybody may see. */
  funn: FunnView[]
}
