import type { DocumentGroup } from '../../check/document/types'
import type { Aar, AarUnit } from '../types'

/** Who looks at the list: decides what is theirs. */
export interface Reader {
  userId: string
  /** The users the reader stands in for, each in one departement. */
  deputyFor: { userId: string; departementId: number }[]
}

/** A departement as lists name it. */
export interface NamedDepartement {
  slug: string
  navn: string
  nynorsk: string
  engelsk: string | null
  forkortelse: string
}

/** What the choices of a list are compared with. */
export interface ListContext {
  reader: Reader
  /** Today in Oslo. */
  day: string
  apnet: Date
  departementer: ReadonlyMap<number, NamedDepartement>
  /** The groups of what the checks found of each unit, and nobody of the government's side has set aside. */
  funn: ReadonlyMap<number, ReadonlySet<DocumentGroup>>
}

/** Whose a unit is, of the reader's: their own, or held for somebody they stand in for. */
export type Holding = { onBehalfOf: string | null }

/** Somebody who may be given units, and in which departement. */
export interface Writer {
  userId: string
  name: string
  departementId: number
}

/** A year as one reader sees it. */
export interface Work {
  aar: Aar
  /** The opened years there are to choose between. */
  years: string[]
  /** Every unit the reader may see, by sesjon and number. */
  units: AarUnit[]
  context: ListContext
  /** Names of users, of those the reader stands in for. */
  names: ReadonlyMap<string, string | null>
}
