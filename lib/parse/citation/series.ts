import { LETTERS, OPTIONAL_GAP } from './pattern'
import { firstYear } from './sesjon'
import type { Citation } from './types'

/**
 * «S» to the Storting in plenary, «L» for laws, «LS» for both. A small letter (seed 002:4866) counts, but not
 * as the start of «s. 12».
 */
export const BOKSTAV = String.raw`(?:${OPTIONAL_GAP}(?<bokstav>LS|[SL]|(?:ls|[sl])(?!\.?\s?\d))(?![${LETTERS}0-9])(?:\.(?=\s{0,3}\(\d))?)?`

/** «Prop. 1 S Tillegg 2 (2023–2024)», with or without a comma before it. */
export const TILLEGG = String.raw`(?:,?\s{1,3}[Tt]illegg\s{1,3}(?:nr\.?\s{1,3})?(?<tillegg>\d{1,2})(?!\d))?`

/** The session the present series began in, when the Odelsting had gone. */
const FIRST_YEAR = 2009

/** Adds a problem when a form of today lacks its letter. */
export function checkBokstav(citation: Citation): Citation {
  return citation.bokstav === null ? withProblem(citation, 'bokstav mangler') : citation
}

/** Adds a problem when the abbreviation has lost its dot: «Innst 291 S (2018–2019)». */
export function checkDot(citation: Citation, hasDot: boolean): Citation {
  return hasDot ? citation : withProblem(citation, 'punktum mangler')
}

/** Adds a problem when the session is older than the series: «Prop. 9 L (2004–2005)» was an Ot.prp. */
export function checkSeries(citation: Citation): Citation {
  const isTooOld = citation.sesjon !== null && firstYear(citation.sesjon) < FIRST_YEAR
  return isTooOld ? withProblem(citation, 'rekken begynte i 2009–2010') : citation
}

/** Whether a session has the series of today (Innst. N S, Prop., Meld. St.); null when the print gives none. */
export function hasNewSeries(sesjon: string | null): boolean | null {
  return sesjon === null ? null : firstYear(sesjon) >= FIRST_YEAR
}

export function withProblem(citation: Citation, problem: string): Citation {
  return { ...citation, problems: [...citation.problems, problem] }
}
