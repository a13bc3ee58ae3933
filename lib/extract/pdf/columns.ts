import type { PageRows, Region, Row, Segment } from './types'

/** The columns of a page: where each begins and ends, and the cuts between them. */
export interface Columns {
  cuts: number[]
  lefts: number[]
  rights: number[]
}

interface Box {
  left: number
  right: number
}

/** How much of its column a line fills that shows the column to be one. */
const FILLED = 0.6
const MIN_EVIDENCE = 4
/** Lists and first lines are indented by up to this many times the type size. */
const INDENT = 2.5
const MAX_CROSSING = 0.15

/**
 * The columns of every page, by geometry: three or two of the same width that lines fill side by side. A page
 * without such lines (the last one, one with a table) is laid out as the nearest that has them, left or right.
 */
export function findColumns(pages: readonly PageRows[]): (Columns | null)[] {
  const own = pages.map(({ rows }) => columnsOf(rows))
  return pages.map((page, i) => own[i] ?? borrowed(page, pages, own))
}

function borrowed(
  page: PageRows,
  pages: readonly PageRows[],
  own: readonly (Columns | null)[],
): Columns | null {
  const distance = (i: number): number => Math.abs(i + 1 - page.number)
  const [nearest] = own
    .flatMap((columns, i) => (columns && isAlike(pages[i], page) ? [{ columns, i }] : []))
    .sort((a, b) => distance(a.i) - distance(b.i))
  if (!nearest) return null
  const running = page.rows.filter(({ segments }) => segments.length === 1)
  const crossing = running.filter((row) => crosses(row, nearest.columns))
  return crossing.length <= Math.max(2, running.length * MAX_CROSSING) ? nearest.columns : null
}

const isAlike = (one: PageRows | undefined, other: PageRows): boolean =>
  one !== undefined &&
  one.number % 2 === other.number % 2 &&
  Math.abs(one.width - other.width) < 2 &&
  Math.abs(one.height - other.height) < 2

/** Where the text of some rows begins and ends; a few that stand out do not count. */
export function boxOf(rows: readonly Row[]): Box {
  const lefts = rows.flatMap(({ segments }) => segments.slice(0, 1).map(({ x }) => x)).sort((a, b) => a - b)
  const rights = rows.flatMap(({ segments }) => segments.slice(-1).map(({ right }) => right)).sort((a, b) => a - b) // prettier-ignore
  const out = Math.floor(rows.length * 0.03)
  return { left: lefts[out] ?? 0, right: rights[rights.length - 1 - out] ?? 0 }
}

function columnsOf(rows: readonly Row[]): Columns | null {
  const { left, right } = boxOf(rows)
  const width = right - left
  let best: Fit | null = null
  for (const count of [3, 2]) {
    const reach = width * (count === 2 ? 0.08 : 0.04)
    for (let shift = -reach; shift <= reach; shift += 1.5) {
      const cuts = count === 2 ? [left + width / 2 + shift] : [left + width / 3 - shift, right - width / 3 + shift] // prettier-ignore
      const fit = fitOf(rows, cuts, (width / count) * FILLED)
      if (fit && fit.score > (best?.score ?? 0)) best = fit
    }
  }
  if (!best) return null
  const { parts, cuts } = best
  const lefts = parts.map((own) => quantile(own.map(({ x }) => x), 0.1)) // prettier-ignore
  const rights = parts.map((own) => quantile(own.map(({ right: end }) => end), 0.9)) // prettier-ignore
  return { lefts, rights, cuts: cuts.map((_, k) => ((rights[k] ?? 0) + (lefts[k + 1] ?? 0)) / 2) }
}

interface Fit {
  cuts: number[]
  /** The lines that fill each column. */
  parts: Segment[][]
  score: number
}

/** How well cuts part the lines: those that fill a column speak for them, lines that a cut goes through against. */
function fitOf(rows: readonly Row[], cuts: number[], least: number): Fit | null {
  const parts: Segment[][] = [[], ...cuts.map(() => [])]
  let crossing = 0
  for (const row of rows) {
    if (crosses(row, { cuts })) {
      if (row.segments.length === 1) crossing++
      continue
    }
    splitAt(row, cuts).forEach((segments, k) => {
      const [first, last] = [segments[0], segments.at(-1)]
      if (first && last && last.right - first.x >= least) parts[k]?.push({ ...first, right: last.right })
    })
  }
  if (parts.some((own) => own.length < MIN_EVIDENCE)) return null
  return { cuts, parts, score: parts.flat().length - crossing }
}

const crosses = ({ segments }: Row, { cuts }: { cuts: readonly number[] }): boolean =>
  segments.some(({ x, right }) => cuts.some((cut) => x < cut - 1 && right > cut + 1))

function splitAt({ segments }: Row, cuts: readonly number[]): Segment[][] {
  const edges = [-Infinity, ...cuts, Infinity]
  return edges.slice(1).map((to, k) =>
    segments.filter(({ x, right }) => {
      const middle = (x + right) / 2
      return middle > (edges[k] ?? 0) && middle <= to
    }),
  )
}

/**
 * Cuts a page into regions in reading order: between what stands over all columns, the columns from left to
 * right.
 */
export function toRegions({ rows }: PageRows, columns: Columns | null): Region[] {
  const box = boxOf(rows)
  if (!columns) return rows.length > 0 ? [{ ...box, rows: [...rows] }] : []
  const wide = wideRows(rows, columns)
  const regions: Region[] = []
  for (let from = 0; from < rows.length;) {
    let to = from
    while (to < rows.length && wide[to] === wide[from]) to++
    const band = rows.slice(from, to)
    if (wide[from])
      regions.push({ left: Math.min(box.left, columns.lefts[0] ?? 0), right: Math.max(box.right, columns.rights.at(-1) ?? 0), rows: band }) // prettier-ignore
    else regions.push(...columnRegions(band, columns))
    from = to
  }
  return regions
}

function columnRegions(band: readonly Row[], { cuts, lefts, rights }: Columns): Region[] {
  const parts = band.map((row) => splitAt(row, cuts))
  return lefts.flatMap((left, k) => {
    const rows = parts.flatMap((part) => {
      const segments = part[k] ?? []
      return segments[0] ? [{ y: segments[0].y, segments }] : []
    })
    return rows.length > 0 ? [{ left, right: rights[k] ?? left, rows }] : []
  })
}

/** Rows over all columns: those that a cut would go through, and next to them rows of the same table. */
function wideRows(rows: readonly Row[], columns: Columns): boolean[] {
  const wide = rows.map((row) => crosses(row, columns))
  const spread = (i: number, from: number): void => {
    const [row, near] = [rows[i], rows[from]]
    if (!row || !near || wide[i] || !wide[from] || !standsOff(row, columns)) return
    const size = row.segments[0]?.size ?? 0
    if (Math.abs(row.y - near.y) <= size * 2.6) wide[i] = true
  }
  for (let i = 1; i < rows.length; i++) spread(i, i - 1)
  for (let i = rows.length - 2; i >= 0; i--) spread(i, i + 1)
  return wide
}

/** Whether the last part of a row begins where no column does: it is a cell of a table over all columns. */
function standsOff(row: Row, { cuts, lefts }: Columns): boolean {
  const parts = splitAt(row, cuts)
  const k = parts.findLastIndex((part) => part.length > 0)
  const first = parts[k]?.[0]
  const left = lefts[k]
  if (!first || left === undefined) return false
  return first.x < left - 4 || first.x > left + first.size * INDENT
}

function quantile(numbers: number[], share: number): number {
  numbers.sort((a, b) => a - b)
  return numbers[Math.min(numbers.length - 1, Math.floor(numbers.length * share))] ?? 0
}
