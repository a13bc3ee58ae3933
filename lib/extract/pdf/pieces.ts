import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { plainLetters } from './letters'
import type { Piece } from './types'

type Matrix = readonly [number, number, number, number, number, number]

interface Turned {
  piece: Piece
  /** Quarter turns clockwise on the page as it is shown. */
  turn: number
}

/**
 * The text of a page with its places, as the page is shown. Text that stands at another angle than most of the
 * page is left out (a stamp, a mark in the margin); a page whose text is turned as a whole is turned back.
 */
export async function readPieces(
  page: PDFPageProxy,
): Promise<{ pieces: Piece[]; width: number; height: number }> {
  const viewport = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent({ disableNormalization: true })
  const turned: Turned[] = []
  let isApart = false
  for (const item of items) {
    if (!('str' in item)) continue
    if (item.str.trim() === '') {
      isApart = true
      continue
    }
    const found = place(item, viewport.transform as unknown as Matrix, isApart || /^\s/u.test(item.str))
    isApart = item.hasEOL || /\s$/u.test(item.str)
    if (found) turned.push(found)
  }
  const turn = commonTurn(turned)
  const { width, height } = viewport
  const pieces = turned.filter((one) => one.turn === turn).map(({ piece }) => turnBack(piece, turn, { width, height })) // prettier-ignore
  const isSideways = turn % 2 === 1
  return {
    pieces: withoutDoubles(pieces),
    width: isSideways ? height : width,
    height: isSideways ? width : height,
  }
}

interface Item {
  str: string
  transform: number[]
  width: number
  fontName: string
}

function place(item: Item, view: Matrix, isApart: boolean): Turned | null {
  const [a, b, c, d, e, f] = item.transform as unknown as Matrix
  const along = [view[0] * a + view[2] * b, view[1] * a + view[3] * b] as const
  const up = Math.hypot(view[0] * c + view[2] * d, view[1] * c + view[3] * d)
  const quarters = Math.atan2(along[1], along[0]) / (Math.PI / 2)
  if (Math.abs(quarters - Math.round(quarters)) > 0.02 || up < 1) return null
  const x = view[0] * e + view[2] * f + view[4]
  const y = view[1] * e + view[3] * f + view[5]
  const piece = {
    text: plainLetters(item.str.trim()),
    x,
    right: x + item.width,
    y,
    size: up,
    font: item.fontName,
    isApart,
  }
  return { piece, turn: (Math.round(quarters) + 4) % 4 }
}

function commonTurn(turned: readonly Turned[]): number {
  const lengths = [0, 0, 0, 0]
  for (const { piece, turn } of turned) lengths[turn] = (lengths[turn] ?? 0) + piece.text.length
  return lengths.indexOf(Math.max(...lengths))
}

function turnBack(piece: Piece, turn: number, { width, height }: { width: number; height: number }): Piece {
  const { x, y, right } = piece
  const length = right - x
  if (turn === 0) return piece
  if (turn === 1) return { ...piece, x: y, right: y + length, y: width - x }
  if (turn === 2) return { ...piece, x: width - x, right: width - x + length, y: height - y }
  return { ...piece, x: height - y, right: height - y + length, y: x }
}

/** Bold is sometimes made by printing the same words twice. */
function withoutDoubles(pieces: readonly Piece[]): Piece[] {
  const seen = new Map<string, Piece>()
  return pieces.filter((piece) => {
    const key = `${piece.text}|${Math.round(piece.y / 2)}`
    const other = seen.get(key)
    seen.set(key, piece)
    return !other || Math.abs(other.x - piece.x) > piece.size * 0.2 || Math.abs(other.y - piece.y) > 1
  })
}
