import { scaleBand, scaleLinear } from 'd3-scale'
import { stack } from 'd3-shape'
import type { ChartRow } from './types'

/**
 * Where things stand in a chart. Lengths along the scale are per cent of the plot, so that it follows the width of
 * its column while letters keep their size; everything else is pixels.
 */
export interface Segment {
  /** Index of the series. */
  series: number
  from: number
  length: number
  /** Whether the number has room on it at the least width the drawing is shown at. */
  fits: boolean
}

export interface BarRow {
  segments: Segment[]
  end: number
}

/** Of the plot: less than this nobody sees, and what is there must be seen. */
const leastLength = 0.6
const digitWidth = 8.5

/** The width of a number as it stands on a bar, at 14 px. */
function numberWidth(count: number): number {
  const digits = String(count).length
  return (digits + Math.floor((digits - 1) / 3) * 0.4) * digitWidth + 4
}

/** The longest row is the whole width; an empty chart has a scale too. */
export function highest(counts: readonly number[]): number {
  return Math.max(1, ...counts)
}

/** Whole numbers only: there is no half vedtak. */
export function ticksUpTo(most: number, wanted: number): { value: number; at: number }[] {
  const scale = scaleLinear([0, most], [0, 100])
  const values = scale.ticks(Math.min(wanted, most)).filter((value) => Number.isInteger(value))
  return values.map((value) => ({ value, at: scale(value) }))
}

/** Bars that lie end to end, each row from zero. `plotWidth`: the least the plot is shown at, in pixels. */
export function stackRows(rows: readonly ChartRow[], seriesCount: number, plotWidth: number): BarRow[] {
  const sums = rows.map(({ values }) => (values ?? []).reduce((sum, value) => sum + (value?.count ?? 0), 0))
  const scale = scaleLinear([0, highest(sums)], [0, 100])
  const keys = Array.from({ length: seriesCount }, (_, index) => index)
  const layers = stack<ChartRow, number>()
    .keys(keys)
    .value(({ values }, index) => values?.[index]?.count ?? 0)([...rows])
  return rows.map((_, row) => {
    const segments = layers.flatMap((layer): Segment[] => {
      const [from = 0, to = 0] = layer[row] ?? []
      if (to === from) return []
      const length = scale(to) - scale(from)
      const fits = (length / 100) * plotWidth >= numberWidth(to - from)
      return [{ series: layer.key, from: scale(from), length, fits }]
    })
    return pushApart(segments)
  })
}

/** Gives slivers the least visible length and moves what follows. */
function pushApart(segments: Segment[]): BarRow {
  let end = 0
  const moved = segments.map((segment) => {
    const from = Math.max(segment.from, end)
    const length = Math.max(segment.length, leastLength)
    end = from + length
    return { ...segment, from, length }
  })
  return { segments: moved, end }
}

export interface Column {
  from: number
  width: number
  middle: number
  /** Per cent of the height, from the base line. */
  height: number
}

/** Columns side by side, as high as their counts. */
export function columnsOf(counts: readonly number[]): Column[] {
  // A few columns would be as broad as walls.
  const gap = counts.length < 8 ? 0.55 : 0.18
  const band = scaleBand(counts.map((_, index) => index), [0, 100]).paddingInner(gap).paddingOuter(gap / 2) // prettier-ignore
  const height = scaleLinear([0, highest(counts)], [0, 100])
  return counts.map((count, index) => {
    const from = band(index) ?? 0
    const width = band.bandwidth()
    const tall = count === 0 ? 0 : Math.max(height(count), leastLength)
    return { from, width, middle: from + width / 2, height: tall }
  })
}

/** Breaks a label between words into lines of about so many letters; one word stays whole. */
export function breakLabel(label: string, letters: number): string[] {
  const lines: string[] = []
  for (const word of label.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** A length along the scale, as an attribute. */
export function percent(value: number): string {
  return `${Number(value.toFixed(2))}%`
}
