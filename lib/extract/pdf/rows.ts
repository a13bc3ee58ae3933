import type { Piece, Row, Segment } from './types'

const RAISED_DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹'
/** A gap of this many times the type size parts cells and columns; words of a justified line stand closer. */
const CELL_GAP = 0.8
const WORD_GAP = 0.12

/** Puts pieces on base lines, and on each those together that no wide gap parts. */
export function toRows(pieces: readonly Piece[]): Row[] {
  const rows: Piece[][] = []
  for (const piece of lowered(pieces).sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row && first && piece.y - first.y <= Math.min(first.size, piece.size) * 0.35) row.push(piece)
    else rows.push([piece])
  }
  return rows.map((row) => ({ y: row[0]?.y ?? 0, segments: toSegments(row) }))
}

/** Raised figures stand on the line of the word they belong to, told apart as «¹». */
function lowered(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece) => {
    if (!/^\d{1,3}$/u.test(piece.text)) return piece
    const word = pieces.find((other) => isWordOf(other, piece))
    if (!word) return piece
    const text = [...piece.text].map((digit) => RAISED_DIGITS.charAt(Number(digit))).join('')
    return { ...piece, text, y: word.y, size: word.size, isApart: false }
  })
}

function isWordOf(word: Piece, mark: Piece): boolean {
  const rise = word.y - mark.y
  const isNear = Math.abs(mark.x - word.right) < word.size * 0.3 || Math.abs(word.x - mark.right) < word.size * 0.4 // prettier-ignore
  return isNear && mark.size < word.size * 0.9 && rise > word.size * 0.12 && rise < word.size * 0.8
}

function toSegments(pieces: readonly Piece[]): Segment[] {
  const segments: Segment[] = []
  for (const piece of [...pieces].sort((a, b) => a.x - b.x)) {
    const last = segments.at(-1)
    const gap = last ? piece.x - last.right : Infinity
    if (!last || gap > Math.max(last.size, piece.size) * CELL_GAP) {
      segments.push({ text: piece.text, x: piece.x, right: piece.right, y: piece.y, size: piece.size, font: piece.font, spaces: spacesOf(piece) }) // prettier-ignore
      continue
    }
    const isWord = piece.isApart || gap > Math.min(last.size, piece.size) * WORD_GAP
    last.text += isWord ? ` ${piece.text}` : piece.text
    last.spaces = last.spaces && spacesOf(piece) && [...last.spaces, ...(isWord ? [gap] : [])]
    last.right = Math.max(last.right, piece.right)
    if (piece.text.length > last.text.length / 2) last.font = piece.font
  }
  return segments
}

const spacesOf = ({ text }: Piece): number[] | null => (/\s/u.test(text) ? null : [])
