import type { ComposeContext } from '../text/compose'
import type { Line } from '../text/lines'
import type { Repeat, VedtakKey } from '../types'
import { readEntry, type Entry } from './entry'
import { cutEntries } from './entry-lines'
import { startsBlock, startsHeading } from './heading-block'

/**
 * The accounts outside the chapter, under «Anmodningsvedtak» in the budget part. Such an account ends where
 * another heading begins.
 */
export function readOutside(lines: readonly Line[], context: ComposeContext): Entry[] {
  const ends = headingLines(lines, context)
  return cutEntries(lines, (line) => ends.has(line.number)).entries.map((entry) => readEntry(entry, context))
}

/** Which accounts outside the chapter tell of a vedtak again, and which are the only ones of theirs. */
export function compareOutside(
  entries: readonly Entry[],
  entryOf: (key: VedtakKey) => Entry | undefined,
): { repeats: Repeat[]; only: Entry[] } {
  const first = new Map<string, Entry>()
  const repeats: Repeat[] = []
  for (const entry of entries) {
    for (const key of entry.keys) {
      const id = `${key.sesjon}/${key.nummer}/${key.punkt ?? ''}`
      const own = entryOf(key) ?? first.get(id)
      if (own) repeats.push({ ...key, line: entry.line, sameText: isSameText(entry, own) })
      else first.set(id, entry)
    }
  }
  const keyless = entries.filter(({ keys }) => keys.length === 0)
  return { repeats, only: [...new Set([...first.values(), ...keyless])] }
}

/** Both at once: the accounts outside the chapter and which of them are told again. */
export function readRepeats(
  lines: readonly Line[],
  entryOf: (key: VedtakKey) => Entry | undefined,
  context: ComposeContext,
): { repeats: Repeat[]; entries: Entry[] } {
  const entries = readOutside(lines, context)
  return { repeats: compareOutside(entries, entryOf).repeats, entries }
}

/** The numbers of lines where a heading begins. */
export function headingLines(lines: readonly Line[], { layout }: ComposeContext): Set<number> {
  const numbers = new Set<number>()
  lines.forEach((line, i) => {
    if (startsBlock(lines, i) && startsHeading(lines, i, layout)) numbers.add(line.number)
  })
  return numbers
}

/** Equal in heading, request and account, white space and line-break hyphens undone (design § 8). */
function isSameText(repeat: Entry, entry: Entry): boolean {
  return (['heading', 'request', 'account'] as const).every(
    (field) => flat(repeat[field].value) === flat(entry[field].value),
  )
}

const flat = (text: string): string => text.replace(/\s+/g, ' ')
