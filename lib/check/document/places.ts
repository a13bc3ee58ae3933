import { findCitations } from '../../parse/citation/find'
import type { Citation } from '../../parse/citation/types'
import { cutParts, readAccounts, readEntries } from '../../parse/prop1s/accounts'
import type { Entry } from '../../parse/prop1s/entry'
import { readOutside } from '../../parse/prop1s/repeats'
import { splitLines, type Line } from '../../parse/text/lines'
import type { ParsedDocument, TableRow, VedtakEntry, VedtakKey } from '../../parse/types'
import type { CheckedDocument } from './types'

/** One table with the accounts that belong to it: the chapter of a Prop. 1 S, or a departement's of the yearly melding. */
export interface Part {
  table: readonly TableRow[]
  vedtak: readonly VedtakEntry[]
}

/** What a document accounts for, part by part; none in other kinds. */
export function listParts(parsed: ParsedDocument): readonly Part[] {
  if (parsed.kind === 'PROP_1_S') return [parsed]
  return parsed.kind === 'MELD_ST_ANMODNING' ? parsed.kapitler : []
}

/** A citation with the line it begins on, and the account it stands in: null in other text. */
export interface PlacedCitation extends Citation {
  line: number
  telling: Entry | null
}

/** What the reader sees of places but does not hand on: every account wherever it stands, and every citation. */
export interface Places {
  lines: readonly Line[]
  /** The accounts of the chapter, then all others, in the order of the document; those told again too. */
  tellings: readonly Entry[]
  citations: readonly PlacedCitation[]
}

const read = new WeakMap<CheckedDocument, Places>()

/** Reads the places once for each document, however many rules ask. */
export function placesOf(document: CheckedDocument): Places {
  const known = read.get(document)
  if (known) return known
  const places = readPlaces(document)
  read.set(document, places)
  return places
}

export const keyOf = ({ sesjon, nummer, punkt }: VedtakKey): VedtakKey => ({ sesjon, nummer, punkt })

function readPlaces({ parsed, text }: CheckedDocument): Places {
  const lines = splitLines(text)
  const tellings = readTellings(parsed, { lines, source: text })
  const tellingOf = new Map<number, Entry>()
  for (const telling of tellings)
    for (const line of [telling.lines.vedtakLine, ...telling.lines.body]) tellingOf.set(line.number, telling)
  let at = 0
  const citations = findCitations(text).map((citation) => {
    while (at + 1 < lines.length && (lines[at + 1]?.start ?? Infinity) <= citation.start) at++
    const line = lines[at]?.number ?? 0
    return { ...citation, line, telling: tellingOf.get(line) ?? null }
  })
  return { lines, tellings, citations }
}

function readTellings(
  parsed: ParsedDocument,
  { lines, source }: { lines: readonly Line[]; source: string },
): Entry[] {
  if (parsed.kind !== 'PROP_1_S' && parsed.kind !== 'MELD_ST_ANMODNING') return []
  const parts = cutParts(lines)
  if (parsed.kind === 'MELD_ST_ANMODNING') {
    const rows = parsed.kapitler.flatMap(({ table }) => table)
    return readEntries([...parts.chapterLines, ...parts.outside].toSorted(byPosition), { rows, context: parts.context }) // prettier-ignore
  }
  const { entries } = readAccounts(parts, { source, withSpans: false })
  const own = new Set(entries.map(({ line }) => line))
  const others = readOutside(parts.outside, parts.context).filter(({ line }) => !own.has(line))
  return [...entries, ...others].toSorted((a, b) => a.line - b.line)
}

const byPosition = (a: Line, b: Line): number => a.position - b.position
