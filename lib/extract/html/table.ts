import { fillRows, type Cell } from '../grid'
import { attributeOf, below, elementsIn, type HtmlElement } from './tree'

const GROUPS = new Set(['thead', 'tbody', 'tfoot'])
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

/** The rows of a table, its heads first; what goes over several rows stands in each. */
export function rowsOf(table: HtmlElement, textOf: (cell: HtmlElement) => string): string[][] {
  const rows = ownRows(table).map((row) =>
    cellsOf(row).map((cell): Cell => ({
      text: textOf(cell),
      columns: Number(attributeOf(cell, 'colspan') ?? 1),
      rows: Number(attributeOf(cell, 'rowspan') ?? 1),
    })),
  )
  return fillRows(rows)
}

const ownRows = (table: HtmlElement): HtmlElement[] =>
  elementsIn(table).flatMap((part) =>
    part.tagName === 'tr'
      ? [part]
      : GROUPS.has(part.tagName)
        ? elementsIn(part).filter(({ tagName }) => tagName === 'tr')
        : [],
  )

const cellsOf = (row: HtmlElement): HtmlElement[] =>
  elementsIn(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th')

/** A table that only places parts of the page beside each other: one column, or headings or tables in its cells. */
export function isForLayout(table: HtmlElement): boolean {
  const role = attributeOf(table, 'role')
  if (role === 'presentation' || role === 'none') return true
  const rows = ownRows(table)
  if (rows.every((row) => cellsOf(row).length < 2)) return true
  return [...below(table)].some(({ tagName }) => tagName === 'table' || HEADINGS.has(tagName))
}
