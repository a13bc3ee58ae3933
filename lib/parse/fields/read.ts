import type { AdoptedIn, Deadline } from '../types'
import { readConclusion, type ConclusionReading } from './conclusion'
import type { Place } from './place'

export interface FieldContext {
  /** Session of the Prop. 1 S that prints the account. */
  rapporteringssesjon: string | null
  /** Session of the vedtak itself. */
  sesjon: string | null
  dato: string | null
}

export interface PlacedPromise extends Place {
  text: string
  date: string | null
  sentence: string
}

export interface Fields {
  conclusion: ConclusionReading
  adoptedIn: AdoptedIn
  deadlines: (Deadline & Place)[]
  promises: PlacedPromise[]
  bodies: string[]
}

/** Provisional: only the conclusion is read until the other readings land. */
export function readFields(_request: string, account: string, _context: FieldContext): Fields {
  return {
    conclusion: readConclusion(account),
    adoptedIn: { documents: [], innstillinger: [], lovvedtak: [], occasion: null },
    deadlines: [],
    promises: [],
    bodies: [],
  }
}
