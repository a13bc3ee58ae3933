import type { AdoptedIn } from '../types'
import { readAdoptedIn } from './adopted-in'
import { readConclusion, type ConclusionReading } from './conclusion'
import { readDeadlines, type DeadlineReading } from './deadlines'
import { readPromises, type PromiseReading } from './promises'

export interface FieldContext {
  /** Session of the Prop. 1 S that prints the account. */
  rapporteringssesjon: string | null
  /** Session of the vedtak itself. */
  sesjon: string | null
  dato: string | null
}

export interface Fields {
  conclusion: ConclusionReading
  adoptedIn: AdoptedIn
  deadlines: DeadlineReading[]
  promises: PromiseReading[]
  bodies: string[]
}

/** Provisional: bodies follow. */
export function readFields(request: string, account: string, context: FieldContext): Fields {
  const { rapporteringssesjon } = context
  const today = rapporteringssesjon ? `${rapporteringssesjon.slice(0, 4)}-10-01` : null
  return {
    conclusion: readConclusion(account),
    adoptedIn: readAdoptedIn(account).adoptedIn,
    deadlines: readDeadlines(request, context.dato),
    promises: readPromises(account, today),
    bodies: [],
  }
}
