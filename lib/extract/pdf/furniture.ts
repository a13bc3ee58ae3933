import type { PageRows, Row } from './types'

/** Pages without their heads and feet, and the number printed on each. */
export interface Bare {
  pages: PageRows[]
  printed: (string | null)[]
}

interface Edge {
  page: number
  row: Row
  isTop: boolean
  text: string
}

const MAX_ROWS = 3
/** Between a head and the text there is more room than between lines. */
const ROOM = 1.9
const NEAR = 3
const MANY = 0.4

/**
 * Takes running heads, feet and page numbers out: rows at the edge of the page that return at the same place on
 * other pages, numbers that count aside. The head of the first page stays: a part of a document, which has no
 * title page, says there what it is part of.
 */
export function takeFurniture(pages: readonly PageRows[]): Bare {
  const edges = pages.flatMap((page, i) => [...edgeRows(page, i, true), ...edgeRows(page, i, false)])
  const offset = commonOffset(edges)
  const isCounted = ({ page, row }: Edge): boolean =>
    offset !== null && numbersIn(row).includes(page + offset)
  const furniture = new Set<Row>()
  for (const edge of edges) {
    if (returns(edge, edges, pages.length) || isCounted(edge)) furniture.add(edge.row)
  }
  for (const row of letterFoot(edges, pages, furniture)) furniture.add(row)
  const printed = pages.map((_, i) => {
    const counted = edges.some((edge) => edge.page === i && furniture.has(edge.row) && isCounted(edge))
    return counted && offset !== null ? String(i + offset) : null
  })
  const isKept = (row: Row, i: number): boolean =>
    !furniture.has(row) ||
    (i === 0 && edges.some((edge) => edge.row === row && edge.isTop && edge.page === 0))
  return {
    pages: pages.map((page, i) => ({ ...page, rows: page.rows.filter((row) => isKept(row, i)) })),
    printed,
  }
}

/** The addresses below a letter's first page, which reach lower than any line on the other pages. */
function letterFoot(edges: readonly Edge[], pages: readonly PageRows[], furniture: ReadonlySet<Row>): Row[] {
  const foot = edges.flatMap(({ page, isTop, row }) => (page === 0 && !isTop ? [row] : []))
  const lowest = pages.slice(1).flatMap(({ rows }) => rows.filter((row) => !furniture.has(row)).slice(-1))
  const isLower = lowest.length > 0 && foot.some(({ y }) => lowest.every((row) => row.y < y - MARGIN))
  return isLower ? foot : []
}

/** Footnotes stand inside the text's own edge, give or take a line. */
const MARGIN = 14

/** The rows at the top or foot of a page that stand apart from the text. */
function edgeRows({ rows, height }: PageRows, page: number, isTop: boolean): Edge[] {
  const ordered = isTop ? rows : rows.toReversed()
  for (let count = Math.min(MAX_ROWS, ordered.length); count > 0; count--) {
    const [last, next] = [ordered[count - 1], ordered[count]]
    if (!last) continue
    const size = Math.max(last.segments[0]?.size ?? 0, next?.segments[0]?.size ?? 0)
    if (next && Math.abs(next.y - last.y) < size * ROOM) continue
    if (isTop ? last.y > height * 0.25 : last.y < height * 0.75) continue
    return ordered.slice(0, count).map((row) => ({ page, row, isTop, text: wordsOf(row) }))
  }
  return []
}

const wordsOf = ({ segments }: Row): string =>
  segments
    .map(({ text }) => text.replace(/\d+/gu, '#'))
    .toSorted()
    .join(' ')

function numbersIn({ segments }: Row): number[] {
  return segments.flatMap(({ text }) => (text.match(/(?<![\p{L}\d])\d{1,4}(?![\p{L}\d])/gu) ?? []).map(Number)) // prettier-ignore
}

/** What to add to a page's place to get its number, when enough pages print one. */
function commonOffset(edges: readonly Edge[]): number | null {
  const pagesOf = new Map<number, Set<number>>()
  for (const { page, row } of edges) {
    for (const number of numbersIn(row)) {
      pagesOf.set(number - page, (pagesOf.get(number - page) ?? new Set()).add(page))
    }
  }
  const [best] = [...pagesOf].sort((a, b) => b[1].size - a[1].size)
  const printing = new Set(edges.map(({ page }) => page)).size
  return best && best[1].size >= Math.max(2, printing * MANY) ? best[0] : null
}

/** Whether the same words stand at the same height of many pages; right and left pages may have their own. */
function returns(edge: Edge, edges: readonly Edge[], pageCount: number): boolean {
  if (edge.text.replace(/[#\s]/gu, '') === '') return false
  const same = edges.filter(
    ({ isTop, text, row }) =>
      isTop === edge.isTop && text === edge.text && Math.abs(row.y - edge.row.y) <= NEAR,
  )
  return new Set(same.map(({ page }) => page)).size >= Math.max(2, Math.min(4, pageCount * MANY * 0.5))
}
