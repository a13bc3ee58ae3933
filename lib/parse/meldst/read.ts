import { readSesjon } from '../citation/sesjon'
import { readEntries } from '../prop1s/accounts'
import { readDocumentHead } from '../prop1s/document-head'
import type { Entry } from '../prop1s/entry'
import { doubled, entryIssues, tableIssues } from '../prop1s/issues'
import { readLeadIn } from '../prop1s/lead-in'
import { readMentions } from '../prop1s/mentions'
import { joinBrokenOpenings } from '../prop1s/openings'
import { vedtakLookup } from '../prop1s/read'
import { readTable, toTableRow } from '../prop1s/table'
import { toVedtak } from '../prop1s/to-vedtak'
import type { ComposeContext } from '../text/compose'
import { findFurniture } from '../text/furniture'
import { countWords, joinWords, type WordCounts } from '../text/hyphen'
import { findInterruptions } from '../text/interruption'
import { layoutOf } from '../text/layout'
import type { Line } from '../text/lines'
import type { DocumentHead, Kapittel, MeldStAnmodning, TableRow, VedtakEntry } from '../types'
import { answeringDepartement, cutByDepartement, type Part } from './parts'

const TITLE =
  /^(?:Om\s)?(?:Anmodnings?|Oppmodings?|Oppfølging(?:en)?\sav\s(?:anmodnings?|oppmodings?))(?:-|vedtak).{0,80}?(?:[Ss]tortingssesjon|sesjon)/iu
const TITLE_LINES = 120
const LEAD_LINES = 80

/**
 * Reads the yearly melding of Statsministerens kontor about anmodningsvedtak. Out: the contract of design § 8, a chapter for each
 * departement, or null when the document does not call itself a Meld. St. about them. Rules: domain notes §§ 1.3 (10), 3.5.
 */
export function readMeldSt(
  source: string,
  lines: readonly Line[],
  { withSpans }: { withSpans: boolean },
): MeldStAnmodning | null {
  const document = readMeldStHead(lines)
  if (!document) return null
  const furniture = findFurniture(lines)
  const interruptions = findInterruptions(lines)
  const printed = joinBrokenOpenings(lines.filter(({ number }) => !furniture.has(number)))
  const context = { layout: layoutOf(printed), words: countWords(lines) }
  const read = cutByDepartement(printed).map((part) =>
    readPart(part, { context, interruptions, source: withSpans ? source : null }),
  )
  const rows = read.flatMap((part) => part.rows)
  const entries = read.flatMap((part) => part.entries)
  if (entries.length + rows.length === 0) return null
  const lookup = vedtakLookup(rows, entries)
  const vedtakOf = (entry: Entry): VedtakEntry[] =>
    toVedtak(entry, { source, lookup, withSpans, document: document.sesjon })
  const kapitler = merge(
    read.flatMap(({ departement, rows: table, entries: own }) => [
      { departement, table, vedtak: [] },
      ...own.map((entry) => ({
        departement: departement ?? answeringDepartement(entry.account.value),
        table: [],
        vedtak: vedtakOf(entry),
      })),
    ]),
  )
  return {
    kind: 'MELD_ST_ANMODNING',
    document,
    leadIn: readLeadIn(printed.slice(0, LEAD_LINES * 4), context),
    kapitler,
    mentions: readMentions(source, lines, {
      isOwn: ownLines(entries, [...furniture, ...read.flatMap(({ tableLines }) => [...tableLines])]),
      context: { sesjon: null, candidates: lookup },
    }),
    issues: [
      ...read.flatMap((part) => (part.rows.length > 0 ? tableIssues(part.rows, part.entries) : [])),
      ...doubled(
        kapitler.flatMap(({ vedtak }) => vedtak),
        'DOBBEL_OMTALE',
        'er omtalt to ganger i meldingen',
      ),
      ...entries.flatMap(entryIssues),
    ].sort((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0)),
  }
}

/** Its own citation is a Meld. St., and its title says what it is about. */
function readMeldStHead(lines: readonly Line[]): DocumentHead | null {
  const head = readDocumentHead(lines)
  const top = lines.slice(0, TITLE_LINES)
  const citation = head.citation ?? printedCitation(top)
  if (citation === null || !/^(?:Meld\.\s?St\.|St\.\s?meld\.)/u.test(citation)) return null
  const at = top.findIndex(({ text }, i) => TITLE.test(`${text} ${top[i + 1]?.text ?? ''}`))
  if (at === -1) return null
  const sesjon =
    head.sesjon ?? readSesjon(/\((?<sesjon>[^)]{7,13})\)/u.exec(citation)?.groups?.sesjon ?? '').sesjon
  return {
    citation,
    sesjon,
    departement: 'Statsministerens kontor',
    title: titleAt(top, at, countWords(lines)),
  }
}

/** «Meld. St. 4» above «(2025–2026)», or both on one line; until 2008–2009 «St.meld. nr. 4 (2001–2002)». */
function printedCitation(top: readonly Line[]): string | null {
  for (const [i, { text }] of top.entries()) {
    const found = /^(Meld\.\s?St\.\s?\d{1,3}|St\.\s?meld\.\s?nr\.\s?\d{1,3})(?:\s?(\(\d{4}\s?[–−-]\s?(?:\d{4}|\d{2})\)))?$/u.exec(text) // prettier-ignore
    const below = top.slice(i + 1, i + 3).find(({ isBlank }) => !isBlank)
    const sesjon = found?.[2] ?? /^\(\d{4}\s?[–−-]\s?(?:\d{4}|\d{2})\)$/u.exec(below?.text ?? '')?.[0]
    if (found?.[1] && sesjon) return `${found[1].replace(/^St\.\s/u, 'St.')} ${sesjon.replace(/[−-]/u, '–')}`
  }
  return null
}

/** The title goes on until the session it names. */
function titleAt(top: readonly Line[], at: number, counts: WordCounts): string {
  let title = top[at]?.text ?? ''
  for (const next of top.slice(at + 1, at + 4)) {
    if (/\d{4}\s?[–−-]\s?\d{2,4}\)?$/u.test(title) || next.isBlank) break
    title = joinWords(title, next.text, counts)
  }
  return title
}

interface PartRead {
  departement: string | null
  rows: TableRow[]
  entries: Entry[]
  tableLines: ReadonlySet<number>
}

function readPart(
  { departement, lines }: Part,
  {
    context,
    interruptions,
    source,
  }: { context: ComposeContext; interruptions: ReadonlySet<number>; source: string | null },
): PartRead {
  const table = readTable(lines)
  const rows = table.rows.map((row) => toTableRow(row, context, source))
  const text = lines.filter(({ number }) => !table.lines.has(number) && !interruptions.has(number))
  return { departement, rows, entries: readEntries(text, { rows, context }), tableLines: table.lines }
}

/** One chapter for each departement, wherever its accounts stand, in print order; without those that have none. */
function merge(kapitler: readonly Kapittel[]): Kapittel[] {
  const merged: Kapittel[] = []
  for (const { departement, table, vedtak } of kapitler) {
    if (table.length + vedtak.length === 0) continue
    const same = merged.find((one) => one.departement === departement)
    if (same) {
      same.table.push(...table)
      same.vedtak.push(...vedtak)
    } else merged.push({ departement, table: [...table], vedtak: [...vedtak] })
  }
  return merged
}

function ownLines(entries: readonly Entry[], taken: readonly number[]): (line: number) => boolean {
  const own = new Set(taken)
  for (const { lines } of entries)
    for (const line of [...lines.heading, lines.vedtakLine, ...lines.body]) own.add(line.number)
  return (line) => own.has(line)
}
