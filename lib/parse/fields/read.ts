import type { AdoptedIn } from '../types'
import { readAdoptedIn } from './adopted-in'
import { readBodies } from './bodies'
import { readConclusion, type ConclusionReading } from './conclusion'
import { readDeadlines, type DeadlineReading } from './deadlines'
import { readDelkrav } from './delkrav'
import { malformOf, type Malform } from './malform'
import type { Piece } from './place'
import { readPromises, type PromiseReading } from './promises'

export interface FieldContext {
  /** Session of the Prop. 1 S that prints the account; its first day parts past from future. */
  rapporteringssesjon: string | null
  /** Session of the vedtak itself. */
  sesjon: string | null
  /** The day the vedtak was adopted. */
  dato: string | null
}

export interface Fields {
  conclusion: ConclusionReading
  adoptedIn: AdoptedIn
  /** Offsets in the request. */
  deadlines: DeadlineReading[]
  /** Offsets in the account. */
  promises: PromiseReading[]
  bodies: string[]
  /** Offsets in the request. */
  delkrav: Piece[]
  malform: { request: Malform; account: Malform }
}

/**
 * Reads the fields inside one entry (design § 8). In: request and account as cleaned by the reader (paragraphs
 * joined by a blank line, list items by a line break), bokmål or nynorsk. Out: every field, empty where the text
 * does not tell; never throws. Time is in proportion to the length.
 */
export function readFields(request: string, account: string, context: FieldContext): Fields {
  const { rapporteringssesjon } = context
  const today = rapporteringssesjon ? `${rapporteringssesjon.slice(0, 4)}-10-01` : null
  return {
    conclusion: readConclusion(account),
    adoptedIn: readAdoptedIn(account).adoptedIn,
    deadlines: readDeadlines(request, context.dato),
    promises: readPromises(account, today),
    bodies: readBodies(request, account).map(({ name }) => name),
    delkrav: readDelkrav(request),
    malform: { request: malformOf(request), account: malformOf(account) },
  }
}
