import type { AdoptedIn } from '../types'
import { readAdoptedIn } from './adopted-in'
import { readConclusion, type ConclusionReading } from './conclusion'
import { readDeadlines, type DeadlineReading } from './deadlines'
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
  deadlines: DeadlineReading[]
  promises: PlacedPromise[]
  bodies: string[]
}

/** Provisional: promises and bodies follow. */
export function readFields(request: string, account: string, context: FieldContext): Fields {
  return {
    conclusion: readConclusion(account),
    adoptedIn: readAdoptedIn(account).adoptedIn,
    deadlines: readDeadlines(request, context.dato),
    promises: [],
    bodies: [],
  }
}
