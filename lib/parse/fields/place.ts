import { pattern } from './letters'

/** Where a reading stands: `[start, end)` in UTF-16 units of the text it was read from. */
export interface Place {
  start: number
  end: number
}

/** A piece of the text, verbatim, with its place. */
export interface Piece extends Place {
  text: string
}

/** Not inside a word: `\b` of JavaScript does not know æ, ø and å. */
export const WORD_START = String.raw`(?<![\p{L}\p{N}])`
export const WORD_END = String.raw`(?![\p{L}\p{N}])`

/** Compiles alternatives that must stand as whole words, in either case. Every quantifier in them is bounded. */
export function wordPattern(source: string, flags = 'iu'): RegExp {
  return pattern(`${WORD_START}(?:${source})${WORD_END}`, flags)
}

/** The piece of `text` between two offsets, without the white space around it. */
export function pieceOf(text: string, start: number, end: number): Piece {
  const raw = text.slice(start, end)
  const trimmed = raw.trim()
  const from = start + raw.length - raw.trimStart().length
  return { text: trimmed, start: from, end: from + trimmed.length }
}
