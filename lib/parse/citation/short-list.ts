import { END_OF_NUMBER, GAP, matchAt, stickyPattern } from './pattern'
import { printedForm } from './printed'
import { documentCitation } from './rule'
import { BOKSTAV } from './series'
import { SESJON_PART } from './sesjon'
import type { Citation, CitationKind } from './types'

const SEPARATOR = String.raw`(?:,${GAP}(?:og${GAP})?|${GAP}(?:og|samt)${GAP})`
const NUMBER = String.raw`(?<nummer>\d{1,4})${END_OF_NUMBER}`
const LETTERED = next(NUMBER + BOKSTAV + SESJON_PART)

/** The kinds whose name an enumeration gives once; the letter, the colon or the session shows what goes on. */
const NEXT: Partial<Record<CitationKind, RegExp>> = {
  innst: LETTERED,
  prop: LETTERED,
  dok8: next(String.raw`(?<series>8:\s?)?` + NUMBER + BOKSTAV + SESJON_PART),
  'meld-st': next(NUMBER + SESJON_PART),
}

/** All that stands before the number in a citation: «Innst. », «Dokument 8:». */
const NAME = /^.*?(?:8:|[.\s])(?=\d{1,4}(?!:))/u

/**
 * The documents that follow a citation without their name: «Innst. 2 S og 3 S (2024–2025)», «Dokument 8:85 S og
 * 8:98 S (2021–2022)», «Meld. St. 5 (2022–2023) og 9 (2023–2024)». Their `citation` repeats the name of the
 * first; the span is what is printed.
 */
export function readShortList(text: string, first: Citation): Citation[] {
  const pattern = NEXT[first.kind]
  const name = NAME.exec(first.citation)?.[0]
  if (!pattern || name === undefined) return []
  const list: Citation[] = []
  for (let at = first.end; ; at = list[list.length - 1]?.end ?? at) {
    const match = matchAt(pattern, text, at)
    const citation = match && documentCitation(match, { kind: first.kind })
    if (!citation || !isNamed(citation, match)) return list
    const start = citation.start + separatorLength(match)
    const printed = text.slice(start, citation.end)
    const rest = match.groups?.series === undefined ? printed : printed.replace(/^8:\s?/u, '')
    list.push({ ...citation, start, serie: first.serie, citation: printedForm(name + rest) })
  }
}

/** A plain number after «og» may be anything; «3 S», «8:98» or «9 (2023–2024)» is not. */
function isNamed(citation: Citation, { groups }: RegExpExecArray): boolean {
  if (citation.kind === 'meld-st') return groups?.paren !== undefined && citation.sesjon !== null
  if (groups?.series !== undefined) return true
  return groups?.bokstav !== undefined && /^[LS]/u.test(groups.bokstav)
}

function separatorLength(match: RegExpExecArray): number {
  return match.groups?.separator?.length ?? 0
}

function next(member: string): RegExp {
  return stickyPattern(`(?<separator>${SEPARATOR})${member}`)
}
