/**
 * Pieces that the patterns of this folder are built of. Every quantifier is bounded: a text of nothing but
 * «Innst. », blanks or brackets costs time in proportion to its length.
 */

/** White space between two parts of a citation, a line break or a nbsp among it. */
export const GAP = String.raw`\s{1,3}`
export const OPTIONAL_GAP = String.raw`\s{0,3}`

/** The dashes seen between years: «–» as a rule, «-» in letters, «−» in seed 004:8550. */
export const DASH = '[-\u2010\u2011\u2012\u2013\u2014\u2212]'

/** A word that the page cut: «Lov-⏎vedtak 20» (seed 004:5136). */
const CUT = String.raw`(?:[-\u00AD\u2010][^\S\n]{0,2}\n[^\S\n]{0,2})?`

/**
 * The letters of Norwegian, Sámi and the names around us, for the inside of a character class: with \p{L} V8 takes
 * ten times as long to build the patterns.
 */
export const LETTERS = 'A-Za-zÀ-ÖØ-öø-ɏ'

/** Not inside a word, nor in the tail of one that a line break cut («klage-⏎vedtak»). */
const NOT_IN_WORD = String.raw`(?<![${LETTERS}0-9])(?<![${LETTERS}][-\u00AD\u2010][^\S\n]{0,2}\n[^\S\n]{0,2})`

/** The number may not go on: «Innst. 2425» is not «Innst. 242». */
export const END_OF_NUMBER = String.raw`(?!\d)`

/** Pattern for a word, first letter in either case, that a line break may cut where «|» stands: «lov|ved|tak». */
export function word(syllables: string): string {
  return eitherCase(syllables.charAt(0)) + restOfWord(syllables.slice(1))
}

/** The same for the rest of a word: «|for|slag». */
export function restOfWord(syllables: string): string {
  return syllables.replaceAll('|', CUT)
}

function eitherCase(letter: string): string {
  return `[${letter.toUpperCase()}${letter.toLowerCase()}]`
}

/** Compiles a pattern of this folder: global, Unicode, never in the middle of a word. */
export function citationPattern(source: string): RegExp {
  return new RegExp(NOT_IN_WORD + source, 'gu')
}

/** A pattern for what must stand exactly at one place; for use with matchAt. */
export function stickyPattern(source: string): RegExp {
  return new RegExp(source, 'uy')
}

/** The match of a sticky pattern at one place of a text, or null. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
