import { splitSentences } from '../fields/sentences'
import { compose } from '../text/compose'
import { countWords } from '../text/hyphen'
import { layoutOf } from '../text/layout'
import type { Line } from '../text/lines'
import type { Span } from '../types'

const LONGEST_SENTENCE = 900

/** A whole document as running text, where every unit knows its place in the file. */
export class RunningText {
  readonly value: string
  private readonly starts: readonly number[]
  private readonly ends: readonly number[]
  private readonly sentences: readonly { start: number; end: number }[]

  /** `printed`: all lines of the file; `lines`: those that are not of the page. */
  constructor(
    private readonly printed: readonly Line[],
    readonly lines: readonly Line[],
  ) {
    const { value, starts, ends } = compose(lines, { layout: layoutOf(lines), words: countWords(lines) })
    this.value = value
    this.starts = starts
    this.ends = ends
    this.sentences = splitSentences(value)
  }

  /** Where a piece of the running text stands in the file. */
  spanOf(start: number, end: number): Span {
    return [this.starts[start] ?? 0, this.ends[end - 1] ?? this.starts[start] ?? 0]
  }

  /** The number of the line that a place of the running text stands on. */
  lineAt(at: number): number {
    return this.lineOf(this.starts[at] ?? 0)
  }

  /** The number of the line that a place of the file stands on. */
  lineOf(offset: number): number {
    return this.printed[last(this.printed, ({ start }) => start <= offset)]?.number ?? 0
  }

  /** The place of the running text for a place of the file. */
  placeOf(offset: number): number {
    return Math.max(
      0,
      last(this.starts, (start) => start <= offset),
    )
  }

  /** Where the sentence around a place begins and ends. */
  sentenceAround(at: number): { start: number; end: number } {
    const found = this.sentences[last(this.sentences, ({ start }) => start <= at)]
    return found ?? { start: at, end: at }
  }

  /** The sentence around a place, shortened around it where it is longer than anybody reads. */
  sentenceAt(at: number): string {
    const { start, end } = this.sentenceAround(at)
    if (end - start <= LONGEST_SENTENCE) return this.value.slice(start, end)
    const from = Math.max(start, at - LONGEST_SENTENCE / 2)
    const to = Math.min(end, from + LONGEST_SENTENCE)
    return `${from > start ? '… ' : ''}${this.value.slice(from, to).trim()}${to < end ? ' …' : ''}`
  }
}

/** The document without the heads and feet of its pages. */
export function runningText(lines: readonly Line[], furniture: ReadonlySet<number>): RunningText {
  return new RunningText(
    lines,
    lines.filter(({ number }) => !furniture.has(number)),
  )
}

/** The last index that satisfies a condition which holds up to some place and not after it; -1 for none. */
function last<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    const item = items[middle]
    if (item !== undefined && holds(item)) low = middle + 1
    else high = middle
  }
  return low - 1
}
