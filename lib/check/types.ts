import type { Severity, VedtakKey } from '../parse/types'
import type { UtkastText } from '../utkast/types'
import { closedRuleNames } from './closed/types'

/** What the checks know of. The pages have a sentence for each (`kontroll.rule`), the command line `sentences`. */
export const checkRules = [
  'TEKST_MANGLER',
  'VURDERING_MANGLER',
  'SVAR_MANGLER',
  'SLUTT_MANGLER',
  'SLUTT_MOTSIER_VURDERING',
  'SVAR_MOTSIER_VURDERING',
  ...closedRuleNames,
  'FRIST_IKKE_NEVNT',
  'LOVET_ETTER_FRISTEN',
  'DATO_MANGLER',
  'LOFTE_FLYTTET',
  'ROMERTALL_MANGLER',
  'DELKRAV_UBESVART',
  'SITERING_TVILSOM',
  'SITERING_UKJENT',
] as const

export type CheckRule = (typeof checkRules)[number]

/**
 * MANGEL: something is not filled in. TRYKKFEIL: the print would contradict itself. LUKKET_FOR_TIDLIG: it closes what is not
 * done. FORSINKET: a time limit has passed or is not met.
 */
export type CheckGroup = 'MANGEL' | 'TRYKKFEIL' | 'LUKKET_FOR_TIDLIG' | 'FORSINKET'

/** A field of the form: `delkrav.0` is the answer to the first demand. */
export type CheckedField = Exclude<keyof UtkastText, 'delkrav' | 'kilder'> | `delkrav.${number}`

/** Where it stands: the words in the field, or the field that has none. Offsets are UTF-16 units of the field's text. */
export interface Evidence {
  field: CheckedField
  start: number
  end: number
  text: string
}

/** What one rule found in one text: at most one, with every place. */
export interface Funn {
  rule: CheckRule
  group: CheckGroup
  /** «feil» is high: it stands in the way of approval together with others, never of saving. */
  severity: Severity
  /** Bokmål. A page in another language fills `values` into its own sentence. */
  message: string
  values: Record<string, string>
  evidence: [Evidence, ...Evidence[]]
}

/** What must be known beside the text itself. */
export interface CheckFacts {
  unit: VedtakKey
  /** The Storting's words, and the day they were adopted. */
  request: string
  dato: string | null
  /** What the departement promised in its last account, as an ISO day; null when it promised none. */
  lastPromise: string | null
  /** The day from which something lies ahead, ISO: the day the text becomes public, as far as it is known. */
  today: string
  /** Citations of the text, as `citedIn` writes them, that nothing in the register answers to. */
  unknownCitations: readonly string[]
}

/** A text with what must be known beside it. */
export interface Checked {
  text: UtkastText
  facts: CheckFacts
}

/** One rule: what it found, or null. */
export type Check = (checked: Checked) => Omit<Funn, 'message'> | null
