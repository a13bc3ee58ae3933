import type { KomiteNames } from '@/lib/komite/types'
import type { UnitKey } from '@/lib/vedtak/types'
import type { Avgjorelse, GjennomgangSlag } from '../types'

/** A unit of a review as publication needs it. */
export interface PublishEnhet extends UnitKey {
  enhetId: string
  nr: number
  vedtakId: number
  stikkord: string
  /** null: not decided, so nothing is published of it. */
  avgjorelse: Avgjorelse | null
  begrunnelse: string
  revisjon: number
  /** The account that lay before whoever decided, and the day it became public. */
  rapporteringId: number | null
  rapportDag: string | null
  /** The newest public account of the year. */
  nyesteId: number | null
}

export type DecidedEnhet = PublishEnhet & { avgjorelse: Avgjorelse }

/** How a committee's document is cited, and what it is. */
export type DokumentSlag = 'INNST' | 'SVARBREV'

/** The file of the document as somebody sent it: only this is kept of it. */
export interface SourceFile {
  navn: string
  bytes: number
  sha256: string
}

/** What is set as a document. */
export interface ReviewText {
  komite: KomiteNames
  slag: GjennomgangSlag
  /** The rapporteringssesjon whose accounts were reviewed. */
  sesjon: string
  sitat: string
  /** null in a preview. */
  dato: string | null
  fil: SourceFile | null
  enheter: readonly DecidedEnhet[]
}

/** A text with the line on which each unit stands. */
export interface ComposedReview {
  tekst: string
  lines: Map<number, number>
}

/** What a review would publish. */
export interface Publication {
  decided: DecidedEnhet[]
  undecided: PublishEnhet[]
  /** Their account was corrected, or came, after the decision. */
  corrected: DecidedEnhet[]
  /** Says what was looked at: whoever publishes something else is told. */
  sett: string
}
