/** Signs that documents and data write in different ways, and that change no word. */
const quotes = /[«»"“”„'’]/gu

/** «a.», «2)», «•» before an item of a list: of the data's lists only the items are read. */
const marker = /^[ \t]*(?:[a-zæøå]|\d{1,2})[.)][ \t]+|^[ \t]*[•–-][ \t]+/gmu

/**
 * A text as it is compared: without the marks of lists, quotation marks, hyphens and white space, which the two kinds of sources set
 * differently; so «e-resept» of the data is «e- resept» of a print.
 */
export function sameWords(text: string): string {
  return text.normalize('NFC').replace(marker, '').replace(quotes, '').replace(/[\p{Pd}\u00AD\s]/gu, '').replace(/\.$/u, '') // prettier-ignore
}
