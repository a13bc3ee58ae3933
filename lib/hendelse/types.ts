import type { Role, Side } from '../user/types'
import type {
  DepartementetsVurdering,
  KomiteensVurdering,
  StortingetsOpphevelse,
  UnitKey,
} from '../vedtak/types'
import type {
  LoggedAar,
  LoggedAnsvar,
  LoggedBrev,
  LoggedEnhet,
  LoggedFlytting,
  LoggedFordeling,
  LoggedGjennomgang,
  LoggedNotat,
  LoggedOpplasting,
  LoggedOverforing,
  LoggedTrukket,
  LoggedUtkast,
  LoggedVedlegg,
} from './logged/types'

/** What JSON can hold and a log may contain. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/**
 * Where a change comes from: a line of a document (the SHA-256 of its file), an act in the service (the name of the
 * action, and the role that let it; with the line of the document where the act was to register one), or a command of those
 * who run it.
 */
export type Kilde =
  | { dokument: string; linje: number | null }
  | { handling: string }
  | { handling: string; som: ActingRole | null }
  | { handling: string; som: ActingRole | null; dokument: string; linje: number }
  | { kommando: string }

/** The role somebody acted in, and the user they stood in for, if any. null: as themselves, in no role. */
export type ActingRole = {
  rolle: Role
  departement: number | null
  komite: number | null
  paaVegneAv: string | null
}

/** The unit that another asks again for. A type, not an interface: it is written as JSON. */
type LoggedGjentakelse = { gjentar: { sesjon: string; nummer: number; punkt: string } }

/** The innstilling that a person says it gave, or the sak of the Storting's data. */
type LoggedSakskomite = { komite: number; innstilling: string } | { komite: number; sak: number }

/** `saker`, `vedtak`: how many rows. `innhold`: the hash of what they say; null of what was there before. */
type LoggedStortingsdata = {
  sesjon: string
  sak: number | null
  saker: number
  vedtak: number
  voteringer: { votering: number; for: number; mot: number; vedtatt: boolean }[]
  innhold: string | null
}

/** What an event tells beside who and when: what was there before (null: nothing), what is there after, and why we know. */
export interface Change<Value, Before = Value | null> {
  for: Before
  etter: Value
  kilde: Kilde
}

/** When a fact became public, or by when at the latest. Days are ISO. */
interface LoggedDays {
  offentligFra: string | null
  senest: string | null
}

/** An account as the log tells it: its claim, and the SHA-256 of all it says (`contentHash`). */
export interface LoggedReport extends LoggedDays {
  rapporteringssesjon: string
  vurdering: DepartementetsVurdering
  rapporteringAvsluttes: boolean | null
  departement: number | null
  innhold: string
}

export interface LoggedJudgement extends LoggedDays {
  rapporteringssesjon: string
  resultat: KomiteensVurdering
  utledet: boolean
  innstilling: string | null
  setning: string | null
  /** The first day it can have been public, where its own is not known. */
  tidligst: string | null
}

export interface LoggedRepeal extends LoggedDays {
  rapporteringssesjon: string
  resultat: StortingetsOpphevelse
  sesjon: string | null
  nummer: number | null
  romertall: string | null
  dato: string | null
}

export interface LoggedProposal extends LoggedDays {
  rapporteringssesjon: string
  romertall: string
}

/** What a finished run came to. */
export interface LoggedRun {
  lest: string
  /** SHA-256 of the document's text as it is kept. */
  tekst: string
  /** SHA-256 of where its pages begin and what is printed on them; only of a document that has pages. */
  sider?: string
  nye: number
  endret: number
  uendret: number
  avvist: number
}

/**
 * A vedtak that somebody registered in the service: the SHA-256 of its source document, the line there, the hash of what was
 * registered, and of the file as it was sent where there was one.
 */
export interface LoggedRegistration {
  dato: string
  dokument: string
  linje: number
  innhold: string
  fil: string | null
}

/** A role as the log tells it, on the days `[fra, til)`; `avsluttet` once it was ended before its time. */
export type LoggedRole = {
  bruker: string
  rolle: Role
  departement: number | null
  komite: number | null
  fra: string
  til: string | null
  avsluttet: boolean
}

/** `bruker` holds the role, `stedfortreder` stands in. */
export type LoggedStandIn = LoggedRole & { stedfortreder: string }

/** What a fagkomité said, as published; `tekst` is the SHA-256 of its words. */
export interface LoggedUttalelse extends LoggedDays {
  rapporteringssesjon: string
  komite: number
  slag: 'MERKNAD' | 'SVARBREV'
  anbefaling: 'KAN_KVITTERES_UT' | 'KAN_IKKE_KVITTERES_UT' | 'INGEN_MERKNAD'
  tekst: string
}

/** A funn that a side has set aside; `begrunnelse` is the SHA-256 of the reason. */
export type LoggedAvvisning = { avvisning: string; funn: number; side: Side; begrunnelse: string }

/** What the log tells of a user: never who it is. */
export type LoggedUser = { bruker: string; side: Side; aktiv: boolean; slettet: boolean }

/**
 * Every type of event and what changes by it. To add one:
 * 1. Add a line here. The values are ids, codes, days, numbers, or the SHA-256 of a text (`sha256`); never a name, an
 *    address or anything else that tells who somebody is. `assertNameless` refuses those it can recognise.
 * 2. Append it with `appendHendelser` in the transaction that makes the change, and read `for` in that transaction.
 * 3. Test that the mutation leaves exactly this event, and that one which fails leaves none.
 *
 *   ROLLE_GITT: Change<{ bruker: string; rolle: Role; fra: string }>
 */
export interface HendelseChanges {
  VEDTAK_REGISTRERT: Change<{ dato: string | null } | LoggedRegistration, null>
  RAPPORTERING_REGISTRERT: Change<LoggedReport>
  VURDERING_REGISTRERT: Change<LoggedJudgement>
  OPPHEVELSESFORSLAG_REGISTRERT: Change<LoggedProposal, null>
  OPPHEVELSE_REGISTRERT: Change<LoggedRepeal>
  /** States were computed anew from facts that other events registered. */
  TILSTAND_BEREGNET: Change<null, null>
  IMPORT_FERDIG: Change<LoggedRun, null>
  BRUKER_OPPRETTET: Change<LoggedUser, null>
  BRUKER_DEAKTIVERT: Change<LoggedUser, LoggedUser>
  BRUKER_AKTIVERT: Change<LoggedUser, LoggedUser>
  /** Name, address and identities were emptied; the id stays. */
  BRUKER_SLETTET: Change<LoggedUser, LoggedUser>
  /** A new invitation was asked for; the ones before it count no more. */
  BRUKER_INVITERT: Change<{ bruker: string }, null>
  /** The invitation was taken: from now on somebody can sign in as this user. */
  INVITASJON_BRUKT: Change<{ bruker: string }, null>
  ROLLE_GITT: Change<LoggedRole, null>
  ROLLE_AVSLUTTET: Change<LoggedRole, LoggedRole>
  STEDFORTREDER_GITT: Change<LoggedStandIn, null>
  STEDFORTREDER_AVSLUTTET: Change<LoggedStandIn, LoggedStandIn>
  /** A departement was named with a new vedtak; SMK sent it there; the departement answered. */
  FORDELING_FORESLATT: Change<LoggedFordeling, null>
  FORDELING_SENDT: Change<LoggedFordeling>
  FORDELING_GODTATT: Change<LoggedFordeling, LoggedFordeling>
  FORDELING_SENDT_TILBAKE: Change<LoggedFordeling, LoggedFordeling>
  /** Who answers for a unit from a day on; with a role each. A transfer, never a closure. */
  ANSVAR_REGISTRERT: Change<LoggedAnsvar>
  OVERFORING_FORESLATT: Change<LoggedOverforing, null>
  OVERFORING_BESVART: Change<LoggedOverforing, LoggedOverforing>
  RAPPORTERINGSAAR_APNET: Change<LoggedAar, null>
  RAPPORTERINGSAAR_ENDRET: Change<LoggedAar, LoggedAar>
  TIDSFLYTTING_FORESLATT: Change<LoggedFlytting, null>
  TIDSFLYTTING_AVGJORT: Change<LoggedFlytting, LoggedFlytting>
  /** Everything that was approved became public at once. */
  RAPPORTERINGSAAR_PUBLISERT: Change<LoggedAar, LoggedAar>
  UTKAST_TILDELT: Change<LoggedUtkast>
  UTKAST_LAGRET: Change<LoggedUtkast>
  UTKAST_SENDT: Change<LoggedUtkast, LoggedUtkast>
  UTKAST_SENDT_TILBAKE: Change<LoggedUtkast, LoggedUtkast>
  UTKAST_GODKJENT: Change<LoggedUtkast, LoggedUtkast>
  /** Before it was published. */
  UTKAST_GODKJENNING_TRUKKET: Change<LoggedUtkast, LoggedUtkast>
  UTKAST_LEST: Change<LoggedUtkast, LoggedUtkast>
  NOTAT_SKREVET: Change<LoggedNotat, null>
  VEDLEGG_LAGT_VED: Change<LoggedVedlegg, null>
  VEDLEGG_FJERNET: Change<LoggedVedlegg, LoggedVedlegg>
  GJENNOMGANG_APNET: Change<LoggedGjennomgang, null>
  /** Units were taken in, or the day of the meeting was set. */
  GJENNOMGANG_ENDRET: Change<LoggedGjennomgang, LoggedGjennomgang>
  GJENNOMGANG_PUBLISERT: Change<LoggedGjennomgang, LoggedGjennomgang>
  ENHET_TILDELT: Change<LoggedEnhet, LoggedEnhet>
  ENHET_AVGJORT: Change<LoggedEnhet, LoggedEnhet>
  /** The last decision was taken back. */
  ENHET_ANGRET: Change<LoggedEnhet, LoggedEnhet>
  ENHET_LEST: Change<{ enhet: string; rapportering: number }, null>
  KOMITEKOMMENTAR_SKREVET: Change<{ kommentar: string; enhet: string; tekst: string }, null>
  UTTALELSE_REGISTRERT: Change<LoggedUttalelse>
  /** One side has set a funn aside, or taken that back. */
  FUNN_AVVIST: Change<LoggedAvvisning, null>
  FUNN_AVVISNING_TRUKKET: Change<null, LoggedAvvisning>
  /** The committee of a unit's sak, with what tells it. */
  SAKSKOMITE_SATT: Change<LoggedSakskomite>
  /** That the unit of the event asks again for what another asked. Withdrawn: `etter` is null. */
  GJENTAKELSE_BEKREFTET: Change<LoggedGjentakelse, null>
  GJENTAKELSE_TRUKKET: Change<null, LoggedGjentakelse>
  /** What the Storting's data told was new or another than before: of a sesjon, or of one sak. */
  STORTINGSDATA_LEST: Change<LoggedStortingsdata>
  /** Somebody has uploaded a document, answered for it, saved it, left it or undone it. The facts it gives have their own events. */
  OPPLASTING_MOTTATT: Change<LoggedOpplasting, null>
  OPPLASTING_ENDRET: Change<LoggedOpplasting, LoggedOpplasting>
  /** What a run wrote of a unit no longer counts. */
  FAKTA_TRUKKET: Change<LoggedTrukket, null>
  IMPORT_ANGRET: Change<{ angret: number; enheter: number; nektet: number }, null>
  BREV_AVGJORT: Change<LoggedBrev, LoggedBrev>
  VARSLING_VALGT: Change<{ bruker: string; varsling: 'STRAKS' | 'SAMLET' }>
  /** The event whose hash is a day's published digest; see `publishDigest`. */
  AVTRYKK_LAGET: Change<{ dag: string; salt: string }, null>
}

export type HendelseType = keyof HendelseChanges

/** Who did it, when, and to what. */
interface Occurrence<Type extends HendelseType> {
  type: Type
  tidspunkt: Date
  /** The opaque id of a user, or the name of a part of the service («import»); never a person's name. */
  aktor: string
  /** The unit it concerns, if any. */
  vedtak?: (UnitKey & { id: number }) | null
  kjoringId?: number | null
}

/** An event as its writer gives it; number, hash and place in the chain come from the log. */
export type NewHendelse = { [Type in HendelseType]: Occurrence<Type> & HendelseChanges[Type] }[HendelseType]

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

/** The digest of a day as it is published. */
export interface PublishedDigest {
  dag: string
  hash: string
  /** False: it was there already. */
  isNew: boolean
}
