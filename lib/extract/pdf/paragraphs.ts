import { isUnfinished } from '../../parse/text/sentence'
import type { FlowLine, Region } from './types'

/** What stands between two lines: the sentence goes on, a new line of a list or table, or a new paragraph. */
export type Join = 'on' | 'line' | 'paragraph'

const MARK = /^(?:[–•▪−∙·■*-]|[a-zæøå][.)]|\d{1,2}[.)])\s+\S/u
const SENTENCE_END = /[.!?:;»”"…)]$/u
const LEADING_SLACK = 1.25

/**
 * How each line is followed by the next. Told by geometry: room between the lines, an indent, a change of type,
 * and a line that the next word would have fitted on; between columns and pages also by how the sentence stands.
 */
export function joinsOf(lines: readonly FlowLine[]): Join[] {
  const leading = leadings(lines)
  const joins: Join[] = []
  let isFirst = true
  let mark: number | null = null
  lines.forEach((line, i) => {
    const next = lines[i + 1]
    if (!next) return
    if (isFirst) mark = MARK.test(line.text) ? offset(line) : joins.at(-1) === 'paragraph' ? null : mark
    const context = {
      isFirst,
      mark,
      after: lines[i + 2],
      leading: leading.get(Math.round(line.size)) ?? line.size * 1.3,
    }
    const join = withoutGap(joinOf(line, next, context), line, next)
    joins.push(join)
    isFirst = join !== 'on'
  })
  return joins
}

interface Context {
  /** The line begins its paragraph, so it may be indented. */
  isFirst: boolean
  /** How far the marks of the list that the line belongs to are set in; null outside lists. */
  mark: number | null
  /** What follows the next line. */
  after: FlowLine | undefined
  leading: number
}

function joinOf(line: FlowLine, next: FlowLine, context: Context): Join {
  if (line.cell === 'open') return 'on'
  if (line.cell && next.cell) return 'line'
  if (line.cell || next.cell || Math.abs(line.size - next.size) > 0.4) return 'paragraph'
  const gap = next.y - line.y
  const isBelow = line.region === next.region
  if (isBelow && gap > context.leading * LEADING_SLACK) return 'paragraph'
  if (MARK.test(next.text) && (begins(line, next) || isAtMark(next, context))) return 'line'
  if (begins(line, next)) return 'paragraph'
  if (isBelow) return isIndented(line, next, context) ? 'paragraph' : 'on'
  return isCarriedOver(line, next, context) ? 'on' : 'paragraph'
}

/** No gap stands in a sentence, also where it is set apart («Innstilling til Stortinget» above «fra … komiteen»). */
function withoutGap(join: Join, line: FlowLine, next: FlowLine): Join {
  if (join !== 'paragraph' || line.cell || next.cell) return join
  const goesOn = isUnfinished(line.text) && !line.text.endsWith(':') && /^\p{Ll}(?![.)]\s)/u.test(next.text)
  return goesOn ? 'line' : join
}

/** The next item of the list, set in as far as the others. */
const isAtMark = (next: FlowLine, { mark }: Context): boolean =>
  mark !== null && Math.abs(offset(next) - mark) < 2

/** Whether a sentence goes on at the top of the next column: not set in, or as far as the item it belongs to. */
function isCarriedOver(line: FlowLine, next: FlowLine, { mark }: Context): boolean {
  if (line.font !== next.font && SENTENCE_END.test(line.text)) return false
  if (offset(next) <= next.size * 0.7) return mark === null || Math.abs(offset(next) - offset(line)) < 2
  return mark !== null && (MARK.test(line.text) || Math.abs(offset(next) - offset(line)) < 2)
}

const offset = (line: FlowLine): number => line.x - line.region.left

/** Whether the first word of the next line would have fitted on this one, so that the line was ended. */
function begins(line: FlowLine, next: FlowLine): boolean {
  if (/[\p{L}\p{N}][-\u00ad\u2010]$/u.test(line.text)) return false
  // Words that a no-break space ties move to the next line together.
  const word = /^[^ ]+/u.exec(next.text)?.[0] ?? ''
  const perUnit = (next.right - next.x) / Math.max(1, widthOf(next.text))
  const room = line.region.right - line.right
  const needed = widthOf(` ${word}`) * perUnit
  // No paragraph begins with a small letter or ends in a sentence: there a line must be ended well before the edge.
  if (/^\p{Ll}/u.test(word) || isUnfinished(line.text)) return room > needed * 1.6
  const isEnd = SENTENCE_END.test(line.text) && room > line.size * 0.2 && isJustified(line.region)
  return isEnd || room > needed
}

const justified = new WeakMap<Region, boolean>()

/** Where most lines end right at the edge, the last line of a paragraph alone does not. */
function isJustified(region: Region): boolean {
  const known = justified.get(region)
  if (known !== undefined) return known
  const full = region.rows.filter((row) => Math.abs((row.segments.at(-1)?.right ?? 0) - region.right) < 0.8)
  const found = region.rows.length >= 4 && full.length > region.rows.length * 0.5
  justified.set(region, found)
  return found
}

/** How wide letters are beside each other, about as in any type. */
function widthOf(text: string): number {
  let width = 0
  for (const letter of text) {
    if (/[ijltfrI.,:;'|()[\]\s]/u.test(letter)) width += 0.6
    else if (/[mwMW–—]/u.test(letter)) width += 1.5
    else width += /\p{Lu}/u.test(letter) ? 1.3 : 1
  }
  return width
}

/**
 * Set in after a full line, or set out again after one that was not. Below a paragraph of one line the next one
 * begins just as far in, and only its second line tells.
 */
function isIndented(line: FlowLine, next: FlowLine, { isFirst, after }: Context): boolean {
  const step = next.x - line.x
  const least = line.size * 0.6
  if (MARK.test(line.text)) return MARK.test(next.text) || step < -least
  if (step > least) return true
  if (isFirst && Math.abs(step) <= least && after?.region === next.region && next.x - after.x > least)
    return true
  return step < -least && !isFirst
}

/** The usual distance of lines for each size of type. */
function leadings(lines: readonly FlowLine[]): Map<number, number> {
  const gaps = new Map<number, number[]>()
  lines.forEach((line, i) => {
    const next = lines[i + 1]
    if (!next || next.region !== line.region || line.cell || next.cell) return
    const size = Math.round(line.size)
    const gap = next.y - line.y
    if (Math.round(next.size) !== size || gap <= 0) return
    const own = gaps.get(size)
    if (own) own.push(gap)
    else gaps.set(size, [gap])
  })
  return new Map([...gaps].map(([size, all]) => [size, all.sort((a, b) => a - b)[Math.floor(all.length * 0.3)] ?? size])) // prettier-ignore
}
