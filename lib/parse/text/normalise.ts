import { compose } from './compose'
import { isRunningHead, isRunningName } from './furniture'
import { layoutOf } from './layout'
import { splitLines, type Line } from './lines'

/**
 * The text of a piece of the file, without knowing the rest of it: paragraphs, line breaks and hyphens by rule
 * alone, running heads left out. In: `source.slice(start, end)` of a span. Out: the value, or the piece of it,
 * that the reader gave for that span. White space at the ends is dropped, except one space that separates the
 * piece from its neighbour; a line break and nothing else is the break of a list item, two of them that of a
 * paragraph.
 */
export function normalise(slice: string): string {
  const lines = splitLines(slice)
  const kept = lines.filter((line, i) => !isFurniture(line, lines[i - 1]))
  const { value } = compose(kept, { layout: layoutOf(lines), words: new Map() })
  if (value === '') return slice === '' ? '' : /^(?:\r\n|\n|\r)$/.test(slice) ? '\n' : ' '
  const head = /^[\s]/.test(slice) ? ' ' : ''
  const tail = /[\s]$/.test(slice) ? ' ' : ''
  return `${head}${value}${tail}`
}

function isFurniture(line: Line, previous: Line | undefined): boolean {
  if (isRunningHead(line.text)) return true
  return previous !== undefined && isRunningHead(previous.text) && isRunningName(line.text)
}
