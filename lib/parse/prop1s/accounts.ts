import { keyId } from '../key'
import type { ComposeContext } from '../text/compose'
import { findFootnotes } from '../text/footnotes'
import { findFurniture } from '../text/furniture'
import { countWords } from '../text/hyphen'
import { findInterruptions } from '../text/interruption'
import { layoutOf } from '../text/layout'
import type { Line } from '../text/lines'
import type { Repeat, TableRow } from '../types'
import { findChapter, type Chapter } from './chapter'
import { readEntry, splitShared, type Entry } from './entry'
import { cutEntries } from './entry-lines'
import { joinBrokenOpenings, linesToRequest, opensEntry } from './openings'
import { compareOutside, headingLines, readOutside } from './repeats'
import { readTable, toTableRow, type TableRead } from './table'

/** A document cut into the chapter's text, its table, and the rest. */
export interface Parts {
  context: ComposeContext
  furniture: ReadonlySet<number>
  chapter: Chapter | null
  table: TableRead
  /** The chapter without page furniture and table. */
  chapterLines: readonly Line[]
  outside: readonly Line[]
}

/** Takes page furniture, the table, and what interrupts sentences out of the text. */
export function cutParts(lines: readonly Line[]): Parts {
  const furniture = findFurniture(lines)
  const interruptions = findInterruptions(lines)
  const printed = joinBrokenOpenings(lines.filter((line) => !furniture.has(line.number)))
  const chapter = findChapter(printed, (index) => opensEntry(printed, index))
  const own = chapter ? printed.slice(chapter.body, chapter.end) : []
  const table = readTable(own)
  const footnotes = findFootnotes(lines)
  const isText = ({ number }: Line): boolean =>
    !interruptions.has(number) && !footnotes.has(number) && !table.lines.has(number)
  const rest = chapter ? [...printed.slice(0, chapter.heading), ...printed.slice(chapter.end)] : printed
  return {
    context: { layout: layoutOf(printed), words: countWords(lines) },
    furniture,
    chapter,
    table,
    chapterLines: own.filter(isText),
    outside: rest.filter(isText),
  }
}

export interface Accounts {
  context: ComposeContext
  rows: TableRow[]
  entries: Entry[]
  repeats: Repeat[]
}

/** The chapter's accounts, then those that only the budget part has; and which are told again there. */
export function readAccounts(
  parts: Parts,
  { source, withSpans }: { source: string; withSpans: boolean },
): Accounts {
  const { context, table, chapterLines, outside } = parts
  const rows = table.rows.map((row) => toTableRow(row, context, withSpans ? source : null))
  const own = readEntries(chapterLines, { rows, context, isEnd: endOfChapter(parts) })
  const entryOf = entryIndex(own)
  const others = readOutside(outside, context).map((entry) => withKeys(entry, rows))
  const { repeats, only } = compareOutside(others, (key) => entryOf.get(keyId(key)))
  return { context, rows, entries: [...own, ...only.flatMap(splitShared)], repeats }
}

/** The accounts among some lines, page furniture and table taken out; `rows` give a session to those that print none. */
export function readEntries(
  lines: readonly Line[],
  {
    rows,
    context,
    isEnd,
  }: { rows: readonly TableRow[]; context: ComposeContext; isEnd?: (line: Line) => boolean },
): Entry[] {
  return cutEntries(lines, isEnd).entries.flatMap((entry) =>
    splitShared(withKeys(readEntry(entry, context), rows)),
  )
}

/** No number tells where an unnumbered chapter ends; its last account ends where the next heading begins. */
function endOfChapter({ chapter, chapterLines, context }: Parts): (line: Line) => boolean {
  if (!chapter || chapter.number !== null) return () => false
  const last = chapterLines.findLastIndex((_, i) => opensEntry(chapterLines, i))
  const ends = headingLines(chapterLines, context)
  const from = (linesToRequest(chapterLines, last) ?? 0) + (chapterLines[last]?.position ?? Infinity)
  return (line) => line.position > from && ends.has(line.number)
}

/** An account without date and session is the one its own table has under that number, when there is just one. */
function withKeys(entry: Entry, rows: readonly TableRow[]): Entry {
  if (entry.keys.length > 0) return entry
  const keys = entry.lines.opening.units.map(({ nummer, punkt }) =>
    rows.filter((row) => row.nummer === nummer && row.punkt === punkt),
  )
  if (keys.some((found) => found.length !== 1)) return entry
  return { ...entry, keys: keys.flat().map(({ sesjon, nummer, punkt }) => ({ sesjon, nummer, punkt })) }
}

function entryIndex(entries: readonly Entry[]): Map<string, Entry> {
  const index = new Map<string, Entry>()
  for (const entry of entries)
    for (const key of entry.keys) if (!index.has(keyId(key))) index.set(keyId(key), entry)
  return index
}
