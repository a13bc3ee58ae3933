import type { UnitKey } from '../vedtak/types'

/** A unit of a link, as a person must see it to decide. */
export interface LinkedUnit extends UnitKey {
  tittel: string
  tekst: string
  maalform: 'NB' | 'NN' | null
}

/** Two requests that look alike, or that a person has said are: `later` asks again for what `earlier` asked. */
export interface RepeatPair {
  later: LinkedUnit
  earlier: LinkedUnit
  /** How many of their words are the same, from 0 to 1; null for a link that a person made. */
  likeness: number | null
}
