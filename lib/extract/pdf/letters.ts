import type { PageRows } from './types'

/** A bullet of a symbol font, which has no letters but places of its own for its signs. */
const SYMBOL = /^[\uf020-\uf0ff]$/u
const LIGATURES = /[\ufb00-\ufb06]/gu

/** A piece of text as anybody writes it: «ﬁ» as two letters, «å» as one, a sign of a symbol font as a bullet. */
export function plainLetters(text: string): string {
  if (SYMBOL.test(text)) return '•'
  return text.replace(LIGATURES, (ligature) => ligature.normalize('NFKC')).normalize('NFC')
}

const ENOUGH = 300
const MAX_STRANGE = 0.1
/** Four letters in ten are vowels, in Norwegian as in English and Sami, in small letters as in capitals. */
const LEAST_VOWELS = 0.25

/**
 * Whether what the file gives for text is none: a font without a table of its letters gives the numbers of its signs, and
 * other letters come of them, or none.
 */
export function isGarbled(pages: readonly PageRows[]): boolean {
  const text = pages
    .flatMap(({ rows }) => rows.flatMap(({ segments }) => segments.map((one) => one.text)))
    .join('')
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0
  if (text.length < ENOUGH) return false
  if (count(/[\p{Cc}\p{Co}\p{Cn}\ufffd]/gu) > text.length * MAX_STRANGE) return true
  const letters = count(/\p{L}/gu)
  return letters > ENOUGH && count(/[aeiouyæøåäöéèêóòôáü]/giu) < letters * LEAST_VOWELS
}
