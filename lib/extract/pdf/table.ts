import type { Region, Row, Segment } from './types'

/** What a region holds, in reading order: lines of running text, or rows of a table with their lines. */
export type Block = { kind: 'line'; row: Row } | { kind: 'row'; lines: Segment[] }

interface Band {
  from: number
  to: number
}

const MAX_BETWEEN = 4
/** Where this share of the rows has something, a gap between columns is none. */
const COVERED = 0.1
/** Lines of a table stand no farther apart than this many times the type size. */
const MAX_STEP = 4

/** Cuts a region into running lines and the rows of tables, each row with its cells one after the other. */
export function toBlocks(region: Region): Block[] {
  const rows = region.rows.map((row) => (isStretched(row, region) ? joined(row) : row))
  const blocks: Block[] = []
  for (let i = 0; i < rows.length;) {
    const end = endOfRun(rows, i)
    const run = rows.slice(i, end)
    const bands = findBands(run, region)
    if (bands) blocks.push(...tableBlocks([...headsAbove(blocks, run, bands), ...run], bands))
    else for (const row of run) blocks.push({ kind: 'line', row })
    i = end
  }
  return blocks
}

/** A justified line of few words has wide gaps too, but all of them alike, and reaches the edge. */
function isStretched({ segments }: Row, { right }: Region): boolean {
  const [first, last] = [segments[0], segments.at(-1)]
  if (!first || !last || segments.length < 2 || last.right < right - first.size * 0.5) return false
  const gaps = segments.slice(1).map(({ x }, i) => x - (segments[i]?.right ?? 0))
  for (const { spaces } of segments) {
    if (!spaces) return false
    gaps.push(...spaces)
  }
  return gaps.length > 1 && Math.max(...gaps) - Math.min(...gaps) < first.size * 0.3
}

function joined({ y, segments }: Row): Row {
  const [first, last] = [segments[0], segments.at(-1)]
  if (!first || !last) return { y, segments }
  return { y, segments: [{ ...first, right: last.right, text: segments.map(({ text }) => text).join(' ') }] }
}

const MAX_HEADS = 4

/** Takes back the lines right above a table that stand in one of its columns: heads that are set from below. */
function headsAbove(blocks: Block[], run: readonly Row[], bands: readonly Band[]): Row[] {
  const heads: Row[] = []
  let below = run[0]
  while (below && heads.length < MAX_HEADS) {
    const above = blocks.at(-1)
    const [cell, more] = above?.kind === 'line' ? above.row.segments : []
    if (above?.kind !== 'line' || !cell || more || below.y - above.row.y > cell.size * 1.6) break
    if ((bandOf(cell, bands) ?? 0) === 0) break
    heads.unshift(above.row)
    blocks.pop()
    below = above.row
  }
  return heads
}

/** From a row with several segments on over all that may be of the same table; one row where none begins. */
function endOfRun(rows: readonly Row[], from: number): number {
  if ((rows[from]?.segments.length ?? 0) < 2) return from + 1
  let end = from + 1
  for (let i = from + 1; i < rows.length && i - end < MAX_BETWEEN; i++) {
    const [row, above] = [rows[i], rows[i - 1]]
    if (!row || !above || row.y - above.y > (row.segments[0]?.size ?? 0) * MAX_STEP) break
    if (row.segments.length > 1) end = i + 1
  }
  return withWrapped(rows, from, end)
}

/** The lines right below that stand under a cell other than the first are wrapped cells. */
function withWrapped(rows: readonly Row[], from: number, end: number): number {
  const bands = findBands(rows.slice(from, end), null)
  if (!bands) return end
  let to = end
  while (to < rows.length) {
    const [row, above] = [rows[to], rows[to - 1]]
    const [cell] = row?.segments ?? []
    if (!row || !above || !cell || row.y - above.y > cell.size * 1.6) break
    const k = row.segments.length === 1 ? bandOf(cell, bands) : null
    if (k === null || k === 0) break
    to++
  }
  return to
}

/** The columns of a table, as what the segments of its rows cover together; null when the rows are running text. */
function findBands(rows: readonly Row[], region: Region | null): Band[] | null {
  const many = rows.filter(({ segments }) => segments.length > 1)
  const bands = coveredBands(many)
  if (bands.length < 2 || many.length < (bands.length === 2 ? 3 : 2)) return null
  return region && bands.length === 2 && isJustified(many, region) ? null : bands
}

function coveredBands(rows: readonly Row[]): Band[] {
  const edges = rows
    .flatMap(({ segments }) =>
      segments.flatMap(({ x, right }) => [
        { at: x, step: 1 },
        { at: right, step: -1 },
      ]),
    ) // prettier-ignore
    .sort((a, b) => a.at - b.at || b.step - a.step)
  const most = Math.floor(rows.length * COVERED)
  const bands: Band[] = []
  let depth = 0
  for (const { at, step } of edges) {
    const isCovered = depth > most
    depth += step
    if (!isCovered && depth > most) bands.push({ from: at, to: at })
    const last = bands.at(-1)
    if (isCovered && depth <= most && last) last.to = at
  }
  return bands
}

/** Lines of running text that reach from edge to edge may have a wide gap at the same place by chance. */
function isJustified(rows: readonly Row[], { left, right }: Region): boolean {
  const full = rows.filter(({ segments }) => {
    const [first, last] = [segments[0], segments.at(-1)]
    return first && last && first.x < left + first.size && last.right > right - first.size * 0.5
  })
  return full.length > rows.length * 0.7
}

/** The one band a segment stands in. */
function bandOf({ x, right }: Segment, bands: readonly Band[]): number | null {
  const found = bands.flatMap(({ from, to }, k) => (x < to && right > from ? [k] : []))
  return found.length === 1 ? (found[0] ?? null) : null
}

const isTableRow = ({ segments }: Row, bands: readonly Band[]): boolean =>
  segments.every((segment) => bandOf(segment, bands) !== null)

function tableBlocks(rows: readonly Row[], bands: readonly Band[]): Block[] {
  const blocks: Block[] = []
  for (let i = 0; i < rows.length;) {
    const row = rows[i]
    let end = i
    while (end < rows.length && isTableRow(rows[end] ?? { y: 0, segments: [] }, bands)) end++
    if (end === i) {
      if (row) blocks.push({ kind: 'line', row })
      i++
    } else {
      for (const one of logicalRows(rows.slice(i, end), bands)) blocks.push(toBlock(one, bands))
      i = end
    }
  }
  return blocks
}

/** The rows of the table, however their cells are set: a row reaches up to the widest gap above the next one. */
function logicalRows(rows: readonly Row[], bands: readonly Band[]): Row[][] {
  const key = keyBand(rows, bands)
  const starts = rows.flatMap((row, i) => (row.segments.some((one) => bandOf(one, bands) === key) ? [i] : []))
  const isTop = !standsBelow(rows, new Set(starts))
  const cuts = starts.slice(1).map((to, k) => widestGap(rows, { from: starts[k] ?? 0, to, isTop }))
  const edges = [0, ...cuts, rows.length]
  return edges.slice(1).map((to, k) => rows.slice(edges[k], to))
}

/**
 * Whether numbers stand beside the last line of their row, not the first: there words go on with a small letter beside them,
 * and the other lines mostly begin.
 */
function standsBelow(rows: readonly Row[], starts: ReadonlySet<number>): boolean {
  const others = rows.filter((_, i) => !starts.has(i))
  const beside = rows.filter((row, i) => starts.has(i) && goesOn(row))
  return others.length > 1 && beside.length > 1 && others.filter(goesOn).length < others.length / 2
}

const goesOn = ({ segments }: Row): boolean =>
  segments.some(({ text }) => /^\p{Ll}{2}/u.test(text) && !ANSWER.test(text))

const ANSWER = /^(?:ja|nei)\b/iu

interface Between {
  from: number
  to: number
  /** Where all gaps are alike, the lines between go with the row above. */
  isTop: boolean
}

/** Of the type size: lines are set to whole dots of a screen or a press. */
const ALIKE = 0.1

function widestGap(rows: readonly Row[], { from, to, isTop }: Between): number {
  let best = { at: isTop ? to : from + 1, gap: 0 }
  for (let i = from + 1; i <= to; i++) {
    const gap = (rows[i]?.y ?? 0) - (rows[i - 1]?.y ?? 0)
    const alike = (rows[i]?.segments[0]?.size ?? 0) * ALIKE
    if (isTop ? gap >= best.gap - alike : gap > best.gap + alike)
      best = { at: i, gap: Math.max(gap, best.gap) }
  }
  return best.at
}

/** The column with one line in each row: its lines stand beside most others. Session and number go before answers. */
function keyBand(rows: readonly Row[], bands: readonly Band[]): number {
  const stats = bands.map((_, k) => {
    const own = rows.filter(({ segments }) => segments.some((one) => bandOf(one, bands) === k))
    const beside = own.reduce((sum, { segments }) => sum + segments.length, 0)
    return { count: own.length, beside: own.length > 0 ? beside / own.length : 0 }
  })
  const most = Math.max(...stats.map(({ beside }) => beside))
  const company = stats.map(({ beside, count }) => (beside >= most - 0.4 ? count : 0))
  const count = Math.max(...company)
  return company.findIndex((one) => one > 0 && one >= count * 0.85 - 3)
}

/** The cells of a row one after the other, each beginning behind the last line of the one before. */
function toBlock(rows: readonly Row[], bands: readonly Band[]): Block {
  const lines: Segment[] = []
  bands.forEach((_, k) => {
    const cell = rows.flatMap(({ segments }) => segments.filter((one) => bandOf(one, bands) === k))
    cell.forEach((segment, i) => {
      const last = lines.at(-1)
      if (i === 0 && last) {
        last.text = `${last.text} ${segment.text}`
        last.right = Math.max(last.right, segment.right)
      } else {
        lines.push({ ...segment })
      }
    })
  })
  return { kind: 'row', lines }
}
