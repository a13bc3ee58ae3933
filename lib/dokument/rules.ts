import type { Page } from '../extract/types'
import type { FieldFault } from '../handling/types'
import { readDato } from '../parse/citation/dato'
import { findCitations } from '../parse/citation/find'

/** The licence of what public authorities and the Storting decide, propose and report; other papers name their own. */
export const withoutCopyright = 'Offentlig dokument uten opphavsrett (åndsverkloven § 14); oppgi kilden.'

/** A document as it was cited, with the sesjon that the citation names. */
export interface CitedInnst {
  sitat: string
  sesjon: string
}

/** «Innst. 216 S (2025–2026)» and nothing else, however the years are joined; null for anything else. */
export function readInnst(typed: string): CitedInnst | null {
  const printed = typed.replace(/\s+/gu, ' ').trim().replace(/(\d{4})\s?[-−]\s?(\d{4})/gu, '$1–$2') // prettier-ignore
  const [found, ...more] = findCitations(printed)
  if (!found || more.length > 0 || found.start !== 0 || found.end !== printed.length) return null
  const { kind, sesjon, bokstav, citation, problems } = found
  if (kind !== 'innst' || sesjon === null || bokstav === null || problems.length > 0) return null
  return { sitat: citation, sesjon }
}

/** «innst-216-s-2025-2026»: as the importer names the same document. */
export function slugOf(sitat: string): string {
  const folded = sitat.toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'o').replaceAll('å', 'a')
  return folded.replace(/[^a-z0-9]+/gu, '-').replace(/^-|-$/gu, '')
}

/** A page of the print: as a reader counts them, and the number printed on it. */
export interface PageRef {
  nummer: number
  trykt: string | null
}

/** The pages of a document as its row has them. */
export interface PageColumns {
  sideLinjer: number[]
  sideTrykt: string[]
}

/** One entry for each page; one without text begins where the next does. */
export function pageColumns(pages: readonly Page[]): PageColumns {
  const byNumber = new Map(pages.map((page) => [page.number, page]))
  const columns: PageColumns = { sideLinjer: [], sideTrykt: [] }
  let line = 1
  for (let number = pages.at(-1)?.number ?? 0; number > 0; number -= 1) {
    const page = byNumber.get(number)
    line = page?.line ?? line
    columns.sideLinjer.unshift(line)
    columns.sideTrykt.unshift(page?.printed ?? '')
  }
  return columns
}

/** The page a line of the text stands on; null where the format has no pages. */
export function pageOfLine({ sideLinjer, sideTrykt }: PageColumns, line: number): PageRef | null {
  const index = sideLinjer.findLastIndex((first) => first <= line)
  return index === -1 ? null : { nummer: index + 1, trykt: sideTrykt[index] || null }
}

/** What a log keeps the hash of, so that nobody moves a page break. */
export function pagesText({ sideLinjer, sideTrykt }: PageColumns): string {
  return `${sideLinjer.join(',')}/${sideTrykt.join(',')}`
}

/** Days are ISO. */
interface DayLimits {
  today: string
  /** The sesjon it must be in; null: any. */
  sesjon: string | null
  /** The first day it can be; null: any. */
  from: string | null
}

/** What is wrong with the day of a decision that has been made; null: nothing. */
export function dayFault(day: string, { today, sesjon, from }: DayLimits): FieldFault | null {
  if (readDato(day) !== day) return 'NOT_A_DAY'
  if (day > today) return 'IN_THE_FUTURE'
  if (sesjon !== null && (day < `${sesjon.slice(0, 4)}-10-01` || day > `${sesjon.slice(5)}-09-30`))
    return 'OUTSIDE_SESJON'
  return from !== null && day < from ? 'BEFORE_PUBLIC' : null
}
