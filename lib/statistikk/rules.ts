import type { StateCounts, StateDatum, YearDatum } from './types'

/** How much of the whole is open, in words that hold for any number: «three of ten», «between three and four». */
export type OpenShare =
  | { kind: 'ingen' | 'alle' | 'under' | 'over' }
  | { kind: 'tideler'; tideler: number }
  /** Between so many tenths and one more. */
  | { kind: 'mellom'; fra: number }

/** Within this of a whole tenth it may be called one. */
const near = 0.02

/** Null where there is nothing to be a share of. */
export function openShare({ APEN, sum }: StateCounts): OpenShare | null {
  if (sum === 0) return null
  if (APEN === 0) return { kind: 'ingen' }
  if (APEN === sum) return { kind: 'alle' }
  const share = APEN / sum
  const tideler = Math.round(share * 10)
  if (tideler >= 1 && tideler <= 9 && Math.abs(share - tideler / 10) <= near)
    return { kind: 'tideler', tideler }
  if (share < 0.1) return { kind: 'under' }
  if (share > 0.9) return { kind: 'over' }
  return { kind: 'mellom', fra: Math.floor(share * 10) }
}

/** The row that has more than half of all the open ones: only then «most of them» are there. */
export function mostlyOpenIn<Row extends StateDatum>(rows: readonly Row[]): Row | null {
  const open = rows.reduce((sum, { counts }) => sum + (counts?.APEN ?? 0), 0)
  if (rows.filter(({ counts }) => counts !== null && counts.sum > 0).length < 2) return null
  return rows.find(({ counts }) => (counts?.APEN ?? 0) * 2 > open) ?? null
}

/** The one that has more than any other; null where two share it, or there is nothing to compare. */
export function foremost<Row>(rows: readonly Row[], countOf: (row: Row) => number): Row | null {
  const [first, second] = rows.toSorted((a, b) => countOf(b) - countOf(a))
  if (first === undefined || second === undefined || countOf(first) === 0) return null
  return countOf(first) > countOf(second) ? first : null
}

/** The first year that has any; null where none has, or only those of an unknown year. */
export function firstYear(rows: readonly YearDatum[]): YearDatum | null {
  return rows.find(({ year, antall }) => antall > 0 && /^\d{4}$/.test(year)) ?? null
}

/** So many years in a row are shown one by one; a gap of more is a misprint somewhere, not a history. */
const longestRow = 60

/** Every year from the first to the last, also those with none: a gap is a fact. The unknown year stays last. */
export function fillYears(rows: readonly YearDatum[], empty: (year: string) => YearDatum): YearDatum[] {
  const known = rows.filter(({ year }) => /^\d{4}$/.test(year))
  const byYear = new Map(known.map((row) => [row.year, row]))
  const years = [...byYear.keys()].map(Number)
  const from = Math.min(...years)
  const to = Math.max(...years)
  const unknown = rows.filter(({ year }) => !byYear.has(year))
  if (known.length === 0 || to - from >= longestRow) return [...known, ...unknown]
  const filled = Array.from({ length: to - from + 1 }, (_, index) => String(from + index))
  return [...filled.map((year) => byYear.get(year) ?? empty(year)), ...unknown]
}
