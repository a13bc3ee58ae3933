import type { BenchUnit } from '../bench/types'
import type { Avgjorelse } from '../types'

/** The account on the bench with its words, and the one it is held against. */
export interface Held<Account> {
  account: Account
  text: string
  earlier: { account: Account; text: string } | null
}

/** A day the departement has promised in one year's account. */
export interface PromisedDay {
  rapporteringssesjon: string
  dato: string
  grunn: string | null
}

/** How a promise has moved over the years: how often, and by how many months in all. */
export interface Moves {
  days: PromisedDay[]
  times: number
  months: number
}

/** The way from one unit to others in the list one goes through. */
export interface Way {
  /** Counted from 1; null: the unit is not in the list that is asked for. */
  position: number | null
  count: number
  previous: BenchUnit | null
  next: BenchUnit | null
  /** The next that nobody has decided; null: none is left. */
  undecided: BenchUnit | null
  /** Those around the unit. */
  around: BenchUnit[]
}

/** How far the committee has come with the whole bench. */
export interface Tally {
  count: number
  decided: number
  of: { avgjorelse: Avgjorelse; count: number }[]
}
