import type { ComposeContext } from '../text/compose'
import type { Line } from '../text/lines'
import type { Repeat, VedtakKey } from '../types'
import { readEntry, type Entry } from './entry'
import { cutEntries } from './entry-lines'
import { startsBlock, startsHeading } from './heading-block'

/**
 * The vedtak told again outside the chapter, under «Anmodningsvedtak» in the budget part. Such an account ends
 * where another heading begins, or where the chapter's own account of the same vedtak ends, word for word.
 */
export function readRepeats(
  lines: readonly Line[],
  entryOf: (key: VedtakKey) => Entry | undefined,
  context: ComposeContext,
): { repeats: Repeat[]; entries: Entry[] } {
  const ends = headingLines(lines, context)
  const { entries } = cutEntries(lines, (line) => ends.has(line.number))
  const read = entries.map((entry) => readEntry(entry, context))
  const repeats = read.flatMap((entry) =>
    entry.keys.map((key) => ({ ...key, line: entry.line, sameText: isSameText(entry, entryOf(key)) })),
  )
  return { repeats, entries: read }
}

function headingLines(lines: readonly Line[], { layout }: ComposeContext): Set<number> {
  const numbers = new Set<number>()
  lines.forEach((line, i) => {
    if (startsBlock(lines, i) && startsHeading(lines, i, layout)) numbers.add(line.number)
  })
  return numbers
}

/** Equal in heading, request and account, white space and line-break hyphens undone (design § 8). */
function isSameText(repeat: Entry, entry: Entry | undefined): boolean {
  if (!entry) return false
  return (['heading', 'request', 'account'] as const).every(
    (field) => flat(repeat[field].value) === flat(entry[field].value),
  )
}

const flat = (text: string): string => text.replace(/\s+/g, ' ')
