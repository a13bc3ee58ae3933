export type MarkFormat = 'bullet' | 'decimal' | 'lower-alpha' | 'upper-alpha' | 'lower-roman' | 'upper-roman'

/** The bullet of Norwegian official print. */
export const BULLET = '–'

const ROMAN = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const
/** Letters run out long before; beyond it a number says more. */
const MAX_ROMAN = 399

/** The figure of one item: «3», «c», «iii». */
export function figureOf(ordinal: number, format: MarkFormat): string {
  const lower = format.endsWith('alpha') ? letter(ordinal) : format.endsWith('roman') ? roman(ordinal) : null
  if (lower === null) return String(ordinal)
  return format.startsWith('upper') ? lower.toUpperCase() : lower
}

/** The mark in front of an item, «c.» or «–». */
export const markOf = (ordinal: number, format: MarkFormat): string =>
  format === 'bullet' ? BULLET : `${figureOf(ordinal, format)}.`

function letter(ordinal: number): string | null {
  if (ordinal < 1 || ordinal > 26 * 27) return null
  const first = Math.floor((ordinal - 1) / 26)
  const last = String.fromCharCode(97 + ((ordinal - 1) % 26))
  return first === 0 ? last : String.fromCharCode(96 + first) + last
}

function roman(ordinal: number): string | null {
  if (ordinal < 1 || ordinal > MAX_ROMAN) return null
  let rest = ordinal
  let figure = ''
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      figure += sign
      rest -= value
    }
  }
  return figure
}
