import { blanksBetween, gapBetween, type Line } from './lines'
import { isUnfinished } from './sentence'

/** Habits of a text layer, told by the text itself. */
export interface Layout {
  /** Broken lines keep their space, so a line without one ends a paragraph. */
  marksSoftBreaks: boolean
  /** Words cut by the line's width end in a bare hyphen, so a hyphen and a space are a real hyphen. */
  marksRealHyphens: boolean
  /** How long a broken line is: the width of a column; Infinity where no line is broken. */
  width: number
  /** Paragraphs stand apart by blank lines; elsewhere only the length of their last line tells where they end. */
  hasGaps: boolean
  /** Blank lines never stand in the middle of a sentence, so each ends a paragraph. */
  splitsAtGaps: boolean
  /** How many blank lines a page's end brings along by itself; Infinity where that is not seen. */
  blanksAtPages: number
  /** White space before most lines. */
  margin: number
}

interface Tally {
  inner: number
  soft: number
  cut: number
  softCut: number
  gaps: number
  brokenGaps: number
  margins: number[]
  widths: number[]
  softWidths: number[]
  innerWidths: number[]
}

/** Reads the habits of the text layer from lines that stand in the middle of something. */
export function layoutOf(lines: readonly Line[]): Layout {
  const tally = count(lines)
  const marksSoftBreaks = tally.inner > 0 && tally.soft / tally.inner > 0.7
  const width = marksSoftBreaks ? (quantile(tally.softWidths, 0.5) ?? 0) : hardWidth(tally)
  const { ended, endedByBlank } = countEnds(lines, { marksSoftBreaks, width })
  return {
    marksSoftBreaks,
    marksRealHyphens: tally.softCut < tally.cut / 2,
    width,
    hasGaps: endedByBlank * 2 > ended,
    splitsAtGaps: !marksSoftBreaks && (areParagraphs(width, tally) || tally.brokenGaps <= tally.gaps * 0.05),
    blanksAtPages: blanksAtPages(lines),
    margin: quantile(tally.margins, 0.5) ?? 0,
  }
}

/** Too few to tell: a stikkord of two lines with a gap between them is no text of whole paragraphs. */
const FEW_GAPS = 8

/** No line is broken, so each is a paragraph. */
const areParagraphs = (width: number, { gaps }: Tally): boolean => width === Infinity && gaps >= FEW_GAPS

export const isWordBroken = (line: Line): boolean => /[-\u00ad]$/.test(line.text)

function count(lines: readonly Line[]): Tally {
  const tally: Tally = {
    inner: 0, soft: 0, cut: 0, softCut: 0, gaps: 0, brokenGaps: 0, margins: [], widths: [], softWidths: [], innerWidths: [] } // prettier-ignore
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i]
    const next = lines[i + 1]
    if (!line || !next || line.isBlank) continue
    tally.margins.push(line.raw.length - line.raw.trimStart().length)
    tally.widths.push(line.text.length)
    if (line.isSoft) tally.softWidths.push(line.text.length)
    if (next.isBlank) countGap(tally, line, lines[i + 2])
    if (next.isBlank || !/^\p{Ll}(?![.)]\s)/u.test(next.text)) continue
    if (isWordBroken(line)) {
      tally.cut++
      if (line.isSoft) tally.softCut++
    } else {
      tally.inner++
      if (line.isSoft) tally.soft++
      if (isUnfinished(line.text)) tally.innerWidths.push(line.text.length)
    }
  }
  return tally
}

/** The blank lines at page ends that stand in the middle of a sentence; where none does, the fewest at any. */
function blanksAtPages(lines: readonly Line[]): number {
  const filled = lines.filter((line) => !line.isBlank)
  const all: number[] = []
  const inside: number[] = []
  filled.forEach((line, i) => {
    const previous = filled[i - 1]
    if (!previous || gapBetween(previous, line) !== 'page') return
    const blanks = blanksBetween(previous, line)
    all.push(blanks)
    if (/^\p{Ll}(?![.)]\s)/u.test(line.text) && isUnfinished(previous.text)) inside.push(blanks)
  })
  return quantile(inside, 0.5) ?? (all.length > 1 ? (quantile(all, 0) ?? Infinity) : Infinity)
}

function countGap(tally: Tally, line: Line, below: Line | undefined): void {
  tally.gaps++
  const isOpen = isUnfinished(line.text) && !/:$/.test(line.text)
  if (isOpen && below && /^\p{Ll}(?![.)]\s)/u.test(below.text)) tally.brokenGaps++
}

/** Where one line in ten is half as long again as a broken one, lines are not broken but whole paragraphs. */
function hardWidth({ innerWidths, widths }: Tally): number {
  const width = quantile(innerWidths, 0.75) ?? Infinity
  return (quantile(widths, 0.9) ?? 0) > width * 1.5 ? Infinity : width
}

/** How many lines end a paragraph by their look, and how many of those a blank line follows. */
function countEnds(
  lines: readonly Line[],
  { marksSoftBreaks, width }: Pick<Layout, 'marksSoftBreaks' | 'width'>,
): { ended: number; endedByBlank: number } {
  let ended = 0
  let endedByBlank = 0
  for (let i = 0; i + 1 < lines.length; i++) {
    const [line, next] = [lines[i], lines[i + 1]]
    if (!line || !next || line.isBlank || isUnfinished(line.text)) continue
    if (marksSoftBreaks ? line.isSoft : line.text.length > width * 0.8) continue
    ended++
    if (next.isBlank) endedByBlank++
  }
  return { ended, endedByBlank }
}

function quantile(numbers: number[], share: number): number | null {
  numbers.sort((a, b) => a - b)
  return numbers[Math.floor(numbers.length * share)] ?? null
}
