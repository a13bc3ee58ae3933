import type { VedtakContext } from '../citation/resolve'
import type { Line } from '../text/lines'
import type { Issue, Prop1S, TableRow, VedtakEntry, VedtakKey } from '../types'
import { cutParts, readAccounts } from './accounts'
import type { Chapter } from './chapter'
import { inferredIssue, isOtherKind, readDocumentHead, withSesjon } from './document-head'
import type { Entry } from './entry'
import { doubled, entryIssues, headIssues, tableIssues } from './issues'
import { readLeadIn } from './lead-in'
import { readMentions } from './mentions'
import { opensEntry } from './openings'
import { readRepeals } from './repeals'
import type { TableRead } from './table'
import { toVedtak } from './to-vedtak'

export interface ReadOptions {
  /** Adds `spans` to rows and accounts. */
  withSpans: boolean
}

/**
 * Reads a budget proposition (Prop. 1 S) from its decoded text and lines. Out: the contract of design § 8, or
 * null when it calls itself something else, or has neither its own citation nor a chapter on the follow-up of
 * anmodningsvedtak. Nothing is thrown: what is not understood is an issue with its line. Rules: domain notes
 * §§ 1.3, 1.5, 5.
 */
export function readProp1S(source: string, lines: readonly Line[], options: ReadOptions): Prop1S | null {
  const printed = readDocumentHead(lines)
  if (isOtherKind(printed, lines)) return null
  const parts = cutParts(lines)
  const accounts = readAccounts(parts, { source, withSpans: options.withSpans })
  const { rows, entries, repeats, context } = accounts
  if (printed.citation === null && !isChapter(parts.chapter, rows.length + entries.length)) return null
  const leadIn = readLeadIn(leadLines(parts.chapterLines), context)
  const document = withSesjon(printed, leadIn, [...rows, ...entries.flatMap((entry) => entry.keys)])
  const lookup = vedtakLookup(rows, entries)
  const vedtak = entries.flatMap((entry) =>
    toVedtak(entry, { source, lookup, withSpans: options.withSpans, document: document.sesjon }),
  )
  const taken = [...parts.table.lines, ...parts.furniture, ...repeats.map(({ line }) => line)]
  return {
    kind: 'PROP_1_S',
    document,
    leadIn,
    table: rows,
    vedtak,
    repeats,
    repeals: readRepeals(parts.outside, context),
    mentions: readMentions(source, lines, {
      isOwn: ownLines(entries, new Set(taken)),
      context: { sesjon: null, candidates: lookup },
    }),
    issues: [
      ...(printed.sesjon === document.sesjon ? [] : [inferredIssue(document)]),
      ...collectIssues({ rows, entries, table: parts.table, sesjon: document.sesjon, vedtak }),
    ],
  }
}

/** A heading without number and with nothing below it is only words. */
const isChapter = (chapter: Chapter | null, count: number): boolean =>
  chapter !== null && (count > 0 || chapter.number !== null)

/** How far to look for a lead-in when no account follows it. */
const LEAD_LINES = 60

/** What a bare number may mean: the units of the document's own table and accounts. */
export function vedtakLookup(
  rows: readonly TableRow[],
  entries: readonly Entry[],
): VedtakContext['candidates'] {
  const byNummer = new Map<number, VedtakKey[]>()
  for (const key of [...rows, ...entries.flatMap((entry) => entry.keys)]) {
    const known = byNummer.get(key.nummer) ?? []
    byNummer.set(key.nummer, [...known, { sesjon: key.sesjon, nummer: key.nummer, punkt: key.punkt }])
  }
  return (nummer) => byNummer.get(nummer) ?? []
}

/** From the chapter's heading to its first account. */
function leadLines(chapterLines: readonly Line[]): readonly Line[] {
  const first = chapterLines.findIndex((_, i) => opensEntry(chapterLines, i))
  return chapterLines.slice(0, first === -1 ? LEAD_LINES : first)
}

/** Lines that mention nothing: accounts, table, page furniture, and «Vedtak nr.» of an account told again. */
function ownLines(entries: readonly Entry[], taken: ReadonlySet<number>): (line: number) => boolean {
  const own = new Set(taken)
  for (const { lines } of entries) {
    for (const line of [...lines.heading, lines.vedtakLine, ...lines.body]) own.add(line.number)
  }
  return (line) => own.has(line)
}

interface IssueInput {
  rows: readonly TableRow[]
  entries: readonly Entry[]
  table: TableRead
  sesjon: string | null
  vedtak: readonly VedtakEntry[]
}

function collectIssues({ rows, entries, table, sesjon, vedtak }: IssueInput): Issue[] {
  const issues = [
    ...table.issues,
    ...headIssues(table, sesjon),
    ...tableIssues(rows, entries),
    ...doubled(vedtak, 'DOBBEL_OMTALE', 'er omtalt to ganger i kapittelet'),
    ...entries.flatMap(entryIssues),
  ]
  return issues.sort((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0))
}
