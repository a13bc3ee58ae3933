import type { KomiteData, SakData, StortingsvedtakData } from '../types'

/** What the data say of a sesjon, before any vote is asked for. */
export interface SesjonAnswers {
  sesjon: string
  komiteer: KomiteData[]
  saker: SakData[]
  /** Of every type: they share numbers and points. */
  vedtak: StortingsvedtakData[]
  news: string[]
}

/** A request among the decisions of a sesjon: it has a number. */
export type Request = StortingsvedtakData & { nummer: number }

/** What was written, or would be. */
export interface SesjonCounts {
  saker: { new: number; changed: number }
  vedtak: { new: number; changed: number }
  /** Of the requests, those the register has no unit for: they wait for Statsministerens kontor. */
  unregistered: number
  /** Units that got their committee from the sak. */
  komiteer: number
  /** Deviations that stand, and those among them that nobody had told of. */
  funn: { standing: number; new: number; gone: number }
}

/** How the vote of a vedtak was found, or why not; `nummer` is within the sesjon. */
export interface Paired {
  nummer: number
  kobling: Unpaired['grunn'] | 'TEKST' | 'ENESTE' | 'ROMERTALL'
}

/** A vedtak no vote could be told of, and why. */
export interface Unpaired {
  nummer: number
  grunn: 'FLERE_MULIGE' | 'INGEN_VOTERING' | 'INGEN_DATO' | 'INGEN_SAK'
}

export interface SyncResult {
  sesjon: string
  kilde: string
  dryRun: boolean
  counts: SesjonCounts
  /** Saker whose votes were asked for. */
  asked: number
  voteringer: { new: number; changed: number }
  paired: number
  unpaired: Unpaired[]
  /** Answers that the folder does not have, and those that could not be used. */
  missing: string[]
  news: string[]
}
