import { readInnstHead } from '../innst/head'
import type { Line } from '../text/lines'

const LETTER =
  /(?:^|[.\s])(?:(?:Jeg|Eg|Vi)\s(?:viser|syner)\stil\s|(?:Viser|Syner|Det\s(?:vises|blir\svist|vert\svist|blir\ssynt|syner))\s(?:eg\s|vi\s)?til\s[^.]{0,60}?(?:brev|henvendelse|førespurnad|oversendelse|ekspedisjon))/u
const ABOUT = /representantforslag|Dok(?:ument)?\.?\s?(?:nr\.?\s?)?8\s?:/iu

/** How far into a letter its opening goes. */
export const OPENING_LINES = 40

/**
 * Whether a document is a letter about a representantforslag: its opening refers to the committee's letter and names the proposal. An
 * innstilling that prints such a letter as its vedlegg is none.
 */
export function isLetter(lines: readonly Line[]): boolean {
  const opening = lines
    .filter(({ isBlank }) => !isBlank)
    .slice(0, OPENING_LINES)
    .map(({ text }) => text)
    .join(' ')
  return LETTER.test(opening) && ABOUT.test(opening) && readInnstHead(lines) === null
}
