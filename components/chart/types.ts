import type { VedtakFilter } from '@/lib/vedtak/schema'

/** How a segment is filled. Each has a colour on screen and a pattern where colours are not to be had. */
export type ChartFill = 'apen' | 'opphevet' | 'anses' | 'avsluttet' | 'sterk' | 'svak'

export interface ChartSeries {
  key: string
  label: string
  fill: ChartFill
}

/** A number that counts vedtak, with the list behind it. */
export interface ChartValue {
  count: number
  filter: Partial<VedtakFilter>
  /** The whole of it in words, beginning with the number: «25 åpne vedtak fra 2024–2025». */
  name: string
}

export interface ChartRow {
  key: string
  label: string
  /** The page of what the row is about. */
  href?: string
  /**
   * One for each series, in their order; null where the series is not of this row. All of it null: nothing of it has
   * been read, which is not the same as none.
   */
  values: (ChartValue | null)[] | null
  sum: ChartValue
}

export interface ChartData {
  /** Unique on the page, fit for an id. */
  id: string
  /** What stands above the labels in the table: «Sesjon». */
  head: string
  series: ChartSeries[]
  rows: ChartRow[]
  /** All rows together; null where they overlap or are no sum of anything. */
  total: ChartValue | null
}
