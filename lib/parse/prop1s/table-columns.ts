import type { Line } from '../text/lines'
import { isColumnHead, isHeaderLine } from './head-words'

/** What the heads tell of a table: which columns it has, and in which order. */
export interface Columns {
  hasPunktColumn: boolean
  hasDatoColumn: boolean
  hasDepartementColumn: boolean
  /** Pages or sections behind the answer: «Side», «Omtalt i kap.». */
  hasSideColumn: boolean
  /** Where the account or the answer stands, between words and answer: «Omtalt i». */
  hasPlaceColumn: boolean
  /** Where the matter stands, between words and answer: «Status». */
  hasStatusColumn: boolean
  /** Rows may begin «Vedtak nr. 376 (2011–2012)». */
  hasNamedRows: boolean
  isAnswerBeforeWords: boolean
  isWordsFirst: boolean
  /** Number, words, session, answer. */
  isSesjonAfterWords: boolean
}

export const PLAIN_COLUMNS: Columns = {
  hasPunktColumn: false,
  hasDatoColumn: false,
  hasDepartementColumn: false,
  hasSideColumn: false,
  hasPlaceColumn: false,
  hasStatusColumn: false,
  hasNamedRows: false,
  isAnswerBeforeWords: false,
  isWordsFirst: false,
  isSesjonAfterWords: false,
}

const SESJON = /sesjon/iu
const NUMMER = /(?<!\p{L})(?:(?:anmodnings|oppmodings|utrednings|utgreiings|stortings)?vedtak|vedtaks-?(?:nr|nummer)|nr|nummer)(?!\p{L})/iu // prettier-ignore
const WORDS =
  /stikkord|(?<!\p{L})(?:tema|emne|sak|kort\p{L}*|innh[oa]ld|tittel|beskrivelse|omtale|innhald)(?!\p{L})/iu
const ANSWER = /rapporter|(?<!\p{L})(?:følgt|fulgt|fylgt|følgd|avslutt\p{L}*|status|oppfølging)(?!\p{L})/iu
const PLACE = /(?<!\p{L})(?:omtal[te]{1,2}\s(?:i|under)|henvisning|tilvising|sjå|se)(?!\p{L})/iu
const STATUS = /(?<!\p{L})status(?!\p{L})/iu
const REPORTING = /rapporter/iu
const MAX_HEADS = 10

/** The columns of the first table of the lines that has both numbers and answers; the usual ones where no heads stand. */
export function readColumns(lines: readonly Line[]): Columns {
  const all = lines.flatMap(({ text }) => (text !== '' && isHeaderLine(text) ? [text] : [])).join(' ')
  const heads = headsOf(lines)
  const at = (name: RegExp): number => heads.search(name)
  const [sesjon, nummer, words, answer] = [at(SESJON), at(NUMMER), at(WORDS), at(ANSWER)]
  const isBefore = (one: number, other: number): boolean => one !== -1 && other !== -1 && one < other
  return {
    hasPunktColumn: /\b(?:punkt|pkt)\b/iu.test(all),
    hasDatoColumn: /\bdato\b/iu.test(all),
    hasDepartementColumn: /(?<!\p{L})(?:departement\p{L}*|dep\.?)(?!\p{L})/iu.test(heads),
    hasSideColumn: /(?<!\p{L})(?:side\p{L}*|kap\p{L}*\.?|pkt\.)(?!\p{L})/iu.test(heads),
    hasPlaceColumn: isBefore(at(PLACE), answer) && isBefore(words, at(PLACE)),
    hasStatusColumn: isBefore(words, at(STATUS)) && isBefore(at(STATUS), at(REPORTING)),
    hasNamedRows: nummer !== -1 && answer !== -1,
    isAnswerBeforeWords: isBefore(nummer, answer) && isBefore(answer, words),
    isWordsFirst: isBefore(words, nummer) && isBefore(nummer, answer) && !isBefore(sesjon, words),
    isSesjonAfterWords: isBefore(nummer, words) && isBefore(words, sesjon) && isBefore(sesjon, answer),
  }
}

/** The heads that stand together and name at least a number and an answer; empty where none do. */
function headsOf(lines: readonly Line[]): string {
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]
    if (!line || line.isBlank || !isColumnHead(line)) continue
    const heads: string[] = []
    for (let j = i; j < lines.length && heads.length < MAX_HEADS; j++) {
      const head = lines[j]
      if (!head || head.isBlank) continue
      if (!isHeaderLine(head.text)) break
      heads.push(head.text)
    }
    const text = heads.join(' ')
    if (NUMMER.test(text) && ANSWER.test(text)) return text
  }
  return ''
}
