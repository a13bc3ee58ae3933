import type { Line } from '../text/lines'
import type { Entry } from './entry'

/** The number of the line that an offset of the file stands on, among an entry's own lines. */
export function lineAt(entry: Entry, offset: number | undefined): number {
  if (offset === undefined) return entry.line
  const { heading, vedtakLine, body } = entry.lines
  const lines: readonly Line[] = [...heading, vedtakLine, ...body]
  return lines.findLast((line) => line.start <= offset)?.number ?? entry.line
}
