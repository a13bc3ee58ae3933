import type { Position } from '../parse/types'

/** What every document cites: sesjon «2024-2025» and number. */
export interface ForslagKey {
  sesjon: string
  nummer: number
}

export interface Proposal {
  nummer: number
  tekst: string
}

export interface Answer {
  nummer: number
  /** The proposal as the letter repeats it; empty where it only names the number. */
  forslag: string
}

/**
 * What became of a proposal, as far as the documents that have been read tell. Only a vedtak is the Storting's decision: the rest
 * is what a committee or a part of it advised.
 */
export type Outcome =
  | 'VEDTATT'
  | 'VEDTATT_ENDRET'
  | 'TILRADD'
  | 'MINDRETALL'
  | 'VEDTAS_IKKE'
  | 'VEDLEGGES_PROTOKOLLEN'
  | 'IKKE_GJENFUNNET'
  | 'UKJENT'

export type TilradingSlag = 'VEDTAS' | 'VEDTAS_IKKE' | 'VEDLEGGES_PROTOKOLLEN' | 'MINDRETALL'

/** A position that may be shown: said in so many words. */
export type PublicPosition = Exclude<Position, 'UKLAR'>
