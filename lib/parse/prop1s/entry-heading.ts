import { gapBetween, type Line } from '../text/lines'
import { endsSentence } from './openings'
import { isOfSection } from './sections'

const MAX_LINES = 6

/**
 * Goes up from the «Vedtak nr.» line over the heading's lines: to a blank line, the end of a sentence, the
 * heading of a section or the top of a page, unless the page broke in the middle of the heading.
 */
export function headingStart(lines: readonly Line[], at: number, floor: number): number {
  let i = aboveBlanks(lines, at)
  let start = at
  for (let taken = 0; i >= floor && taken < MAX_LINES; taken++) {
    const line = lines[i]
    if (!line || endsSentence(line) || isOfSection(lines, i)) break
    start = i
    const above = aboveBlanks(lines, i)
    const isTop = above < i - 1 || line.isPageStart || isAfterGap(lines, i)
    if (isTop && !isCarriedOver(line, lines[above])) break
    i = above
  }
  return start
}

/** The nearest filled line above. */
function aboveBlanks(lines: readonly Line[], index: number): number {
  let i = index - 1
  while (i >= 0 && lines[i]?.isBlank) i--
  return i
}

/** The page ended in the middle of a heading. */
const isCarriedOver = (line: Line, above: Line | undefined): boolean =>
  above !== undefined && /^\p{Ll}/u.test(line.text) && !endsSentence(above)

/** Something was taken out between this line and the one before: a page ended here. */
function isAfterGap(lines: readonly Line[], index: number): boolean {
  const [line, previous] = [lines[index], lines[index - 1]]
  return line !== undefined && previous !== undefined && gapBetween(previous, line) === 'page'
}
