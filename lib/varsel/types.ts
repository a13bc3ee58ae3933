import type { UtkastStatus } from '../utkast/types'
import type { UnitKey } from '../vedtak/types'

/** What somebody is told of. `VURDERT`: the committee has judged an account. `KOMITE_…`: what secretaries of a committee are. */
export type VarselSlag =
  | 'FORDELT'
  | 'SENDT_TILBAKE_TIL_SMK'
  | 'TILDELT'
  | 'TIL_GODKJENNING'
  | 'SENDT_TILBAKE'
  | 'FRIST_14'
  | 'FRIST_3'
  | 'FORFALT'
  | 'OVERFORING'
  | 'PUBLISERT'
  | 'VURDERT'
  | 'KOMITE_TILDELT'
  | 'KOMITE_PUBLISERT'
  | 'KOMITE_RETTELSE'
  | 'KOMITE_OVERFORING'
  | 'KOMITE_LOFTE_FLYTTET'
  | 'KOMITE_UTTALELSE'
  | 'IMPORT_FERDIG'

/** What secretaries of a committee are told of. */
export type KomiteSlag = Extract<VarselSlag, `KOMITE_${string}`>

export const varslinger = ['STRAKS', 'SAMLET'] as const

/** How somebody wants their letters: at once, or gathered once a day. */
export type Varsling = (typeof varslinger)[number]

export interface NewVarsel {
  slag: VarselSlag
  /** Makes it one: whoever was told under this key is not told again. */
  nokkel: string
  vedtakId: number | null
  rapporteringssesjon: string | null
  /** What became public, where that is a document. */
  dokumentId?: number
  now: Date
}

/** A fordeling or an overføring as far as somebody is told of it. */
export interface FordelingNow {
  status: 'FORESLATT' | 'SENDT' | 'GODTATT' | 'SENDT_TILBAKE'
  departementId: number
  medansvar: number[]
}

export interface OverforingNow {
  status: 'FORESLATT' | 'GODTATT' | 'AVSLATT' | 'FLYTTET' | 'BLIR' | 'TRUKKET'
  fraId: number
  tilId: number
}

/** What a notice is about, as the register has it at this moment: what decides who may be told. */
export interface VarselSubject {
  slag: VarselSlag
  hasUnit: boolean
  /** Who answers for the text, or else for the unit; null: nobody yet. */
  departementId: number | null
  /** The newest text of the year; null: none has been begun. */
  utkast: { status: UtkastStatus; saksbehandlerId: string | null } | null
  fordeling: FordelingNow | null
  overforing: OverforingNow | null
  /** Whether what it tells of is public: the year has been published, the judgement's day has come. */
  isPublic: boolean
  /** The committees it concerns: KKK always, and the one whose sak the unit comes from. Empty: not told to committees. */
  komiteer: number[]
  /** Who has the unit on a bench, for a notice of that; null: it is on none. */
  benk: { komiteId: number; tildeltId: string | null; isPublished: boolean } | null
}

/** How far the texts of a year are in one departement. */
export interface Progress {
  departement: string
  units: number
  /** Not sent to approval. */
  unsent: number
  /** Sent, and not approved. */
  waiting: number
}

/** A notice as its receiver may see it now. */
export interface Notice {
  id: string
  slag: VarselSlag
  at: Date
  unit: UnitKey | null
  /** The label of the unit in the public register; '' where there is none. */
  stikkord: string
  rapporteringssesjon: string | null
  /** The due dates of the year: for sending a text to approval, and for approving it. */
  fristUtkast: string | null
  fristGodkjenning: string | null
  /** Names, in the language asked for. */
  overforing: { status: OverforingNow['status']; fra: string; til: string } | null
  departement: string | null
  /** What became public, by its citation or title. */
  dokument: string | null
  /** Who has said something. */
  komite: string | null
  /** Names: who answered for the unit before, and who does now. */
  ansvar: { fra: string; til: string } | null
  /** ISO days: what was promised the last time, and what is promised now. */
  lofte: { fra: string; til: string } | null
  /** Where there is no unit: how far the receiver's departementer are. */
  progress: Progress[]
  /** The address of the page where it is done or read, without language. */
  place: string
  /** Whether it is still so: what is done already is told in no letter. */
  isCurrent: boolean
}
