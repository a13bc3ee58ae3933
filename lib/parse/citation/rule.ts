import { printedForm } from './printed'
import { readSesjon } from './sesjon'
import type { Citation, CitationKind } from './types'

/** One row of the table in find.ts: where a kind may stand, and what a match of it means. */
export interface CitationRule {
  kind: CitationKind
  /** Global and bounded, from citationPattern. */
  pattern: RegExp
  /** The citations of one match (several for a list of vedtak), in order; none when the match is no citation. */
  read: (match: RegExpExecArray) => Citation[]
}

/** The named groups that a pattern of this folder may have; a group that took no part is undefined. */
export type Groups = Partial<Record<string, string>>

/** What a rule knows beyond the groups: a letter the form demands, the first year of the series, and so on. */
interface DocumentForm {
  kind: CitationKind
  bokstav?: string | null
  problems?: string[]
}

export const SESJON_MANGLER = 'sesjon mangler'

export function groupsOf(match: RegExpExecArray): Groups {
  return match.groups ?? {}
}

/** A citation with nothing in it but where it stands; the kinds fill the rest. */
export function emptyCitation(kind: CitationKind, start: number, printed: string): Citation {
  return {
    kind,
    start,
    end: start + printed.length,
    citation: printedForm(printed),
    nummer: 0,
    tilNummer: null,
    serie: null,
    bokstav: null,
    tillegg: null,
    sesjon: null,
    punkt: null,
    dato: null,
    problems: [],
  }
}

/**
 * Turns a match with the groups nummer, til, serie, bokstav, tillegg and those of SESJON_PART into a citation.
 * A session outside brackets counts only when it can exist: «Meld. St. 9 2024–2027» is «Meld. St. 9» and a
 * title. One inside brackets that cannot exist is a problem.
 */
export function documentCitation(match: RegExpExecArray, form: DocumentForm): Citation {
  const groups = groupsOf(match)
  const bare = groups.bare === undefined ? null : readSesjon(groups.bare)
  const [matched] = match
  const text = bare && bare.sesjon === null ? matched.slice(0, -(groups.bareWhole ?? '').length) : matched
  const inBrackets = groups.paren ?? groups.year
  const read = inBrackets === undefined ? bare : readSesjon(inBrackets)
  const sesjon = read?.sesjon ?? null
  const problems = [...(form.problems ?? [])]
  if (inBrackets !== undefined && read?.problem) problems.push(read.problem)
  if (inBrackets === undefined && sesjon === null) problems.push(SESJON_MANGLER)
  return {
    ...emptyCitation(form.kind, match.index, text),
    nummer: Number(groups.nummer),
    tilNummer: numberOrNull(groups.til),
    serie: numberOrNull(groups.serie),
    bokstav: form.bokstav === undefined ? (groups.bokstav?.toUpperCase() ?? null) : form.bokstav,
    tillegg: numberOrNull(groups.tillegg),
    sesjon,
    problems,
  }
}

/** True when the match gives a session that exists, or one in brackets that does not. */
export function hasSesjon(citation: Citation): boolean {
  return !citation.problems.includes(SESJON_MANGLER)
}

function numberOrNull(printed: string | undefined): number | null {
  return printed === undefined ? null : Number(printed)
}
