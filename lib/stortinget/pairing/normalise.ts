/** Signs that documents and data write in different ways, and that change no word. */
const quotes = /[«»"“”„'’]/gu

/**
 * A text as it is compared: without quotation marks, hyphens and white space, which the two kinds of sources set differently; so
 * «e-resept» of the data is «e- resept» of a print.
 */
export function sameWords(text: string): string {
  return text.normalize('NFC').replace(quotes, '').replace(/[\p{Pd}\u00AD\s]/gu, '').replace(/\.$/u, '') // prettier-ignore
}
