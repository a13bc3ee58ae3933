/** A cell as the source says it: its words and how many columns and rows it takes. */
export interface Cell {
  text: string
  columns: number
  rows: number
}

const MAX_SPAN = 200

/**
 * The rows of a table with a cell that goes over several rows repeated in each, so that every row reads by itself,
 * and one that goes over several columns said once.
 */
export function fillRows(rows: readonly (readonly Cell[])[]): string[][] {
  const waiting = new Map<number, { text: string; rows: number; columns: number }>()
  return rows.map((row) => {
    const cells: string[] = []
    let column = 0
    const takeWaiting = () => {
      for (let held = waiting.get(column); held; held = waiting.get(column)) {
        cells.push(held.text)
        if (--held.rows === 0) waiting.delete(column)
        column += held.columns
      }
    }
    for (const cell of row) {
      takeWaiting()
      const columns = spanOf(cell.columns)
      cells.push(cell.text)
      if (cell.rows > 1) waiting.set(column, { text: cell.text, rows: spanOf(cell.rows) - 1, columns })
      column += columns
    }
    takeWaiting()
    return cells
  })
}

const spanOf = (span: number): number => Math.min(MAX_SPAN, Math.max(1, Math.floor(span) || 1))
