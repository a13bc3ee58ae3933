/** A piece of text as it is printed at one place; y is the base line and grows downwards. */
export interface Piece {
  text: string
  x: number
  right: number
  y: number
  size: number
  font: string
  /** White space was printed before it. */
  isApart: boolean
}

/** Pieces without a wide gap between them: a line of a column, or of a cell. */
export interface Segment {
  text: string
  x: number
  right: number
  y: number
  size: number
  font: string
  /** The spaces between its words, as far as they were measured; null where a piece holds several words. */
  spaces: number[] | null
}

/** What stands on one base line, from left to right. */
export interface Row {
  y: number
  segments: Segment[]
}

export interface PageRows {
  number: number
  width: number
  height: number
  rows: Row[]
}

/** A part of a page that is read from top to bottom: a column, or what stands over all columns. */
export interface Region {
  left: number
  right: number
  rows: Row[]
}

/** A line of the text to come, with what tells whether a paragraph goes on after it. */
export interface FlowLine {
  text: string
  page: number
  x: number
  right: number
  y: number
  size: number
  font: string
  region: Region
  /** A line of a table's row: with more of the row to come, or its last; null in running text. */
  cell: 'open' | 'last' | null
}
