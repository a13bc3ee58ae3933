import { pattern } from './letters'
import { pieceOf, type Piece } from './place'

/** Never the last word of a sentence: something always follows them. */
const NEVER_LAST = new Set(
  (
    'jf jfr jmf sml cf nr innst prop meld dok st ot ev evt hhv ca f.eks t.d dvs d.v.s bl.a m.a kap pkt art kgl ' +
    'vedr ang inkl ekskl eksl kl tlf dr prof fig tab tilsv div alm off gj.snitt maks min avd adm adr red iht ift mht pga'
  ).split(' '),
)

/** May close a sentence: then a capital letter follows. */
const MAY_BE_LAST = new Set(
  'mv m.v m.m mm m.fl mfl osv o.l ol o.a e.l el etc pst mill mrd kr nn ff mnd'.split(' '),
)

const MONTH = pattern(
  String.raw`^(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)(?!\p{L})`,
  'iu',
)
const LIST_LABEL = /^[^\S\n]{0,3}(?:[a-zæøå]|\d{1,2}|[ivx]{1,4})$/iu
const TOKEN = pattern(String.raw`[\p{L}\p{N}.]{1,24}$`, 'u')
const CAPITALISED_BEFORE = pattern(String.raw`\p{Lu}\p{Ll}{1,30}\s$`, 'u')
const ONE_CAPITAL = pattern(String.raw`^\p{Lu}$`, 'u')
const OPENS_SENTENCE = pattern(String.raw`\p{Lu}|[«“"]`, 'u')
const SMALL = pattern(String.raw`\p{Ll}`, 'u')
const LONGEST_TOKEN = 24

/**
 * Splits a cleaned text into sentences, in order. In: text with paragraphs joined by a blank line and list items
 * by a line break; both always end a sentence. Out: pieces without surrounding white space. A dot after an
 * abbreviation («jf.», «25 pst.»), in a date («1. juli») or after a list label («a.», «1.») does not end one. The
 * mark of a footnote behind the dot («gruppen.¹») belongs to the sentence that it closes.
 */
export function splitSentences(text: string): Piece[] {
  const sentences: Piece[] = []
  let from = 0
  const cut = (at: number): void => {
    const piece = pieceOf(text, from, at)
    if (piece.text !== '') sentences.push(piece)
    from = at
  }
  for (const match of text.matchAll(/\n|[.!?]{1,3}[»”")\]’']{0,3}[¹²³⁴⁵⁶⁷⁸⁹]{0,2}(?=\s)/gu)) {
    const end = match.index + match[0].length
    if (match[0] === '\n' || endsSentence(text, match.index, end)) cut(end)
  }
  cut(text.length)
  return sentences
}

function endsSentence(text: string, dot: number, end: number): boolean {
  const after = /^\s{0,4}([«“"(–-]{0,3}\s?)(\S?)/u.exec(text.slice(end, end + 8))
  const next = after?.[2] ?? ''
  if (next === '') return true
  if (SMALL.test(next)) return false
  if (text[dot] !== '.') return true
  const token = tokenBefore(text, dot)
  if (isListLabel(text, dot)) return false
  if (/^\d{1,4}$/u.test(token)) return !MONTH.test(text.slice(end).trimStart())
  if (NEVER_LAST.has(token.toLowerCase())) return false
  if (MAY_BE_LAST.has(token.toLowerCase())) return OPENS_SENTENCE.test(next) && after?.[1] !== '('
  return !isInitial(text, dot, token)
}

/** The letters, figures and inner dots straight before the dot. */
function tokenBefore(text: string, dot: number): string {
  const window = text.slice(Math.max(0, dot - LONGEST_TOKEN), dot)
  return TOKEN.exec(window)?.[0] ?? ''
}

function isListLabel(text: string, dot: number): boolean {
  const window = text.slice(Math.max(0, dot - 8), dot)
  const lineStart = window.lastIndexOf('\n') + 1
  if (lineStart === 0 && dot > 8) return false
  return LIST_LABEL.test(window.slice(lineStart))
}

/** «Erna S. Solberg», but neither «hepatitt C.», «Innst. 60 L.» nor «romertallsvedtak X.». */
function isInitial(text: string, dot: number, token: string): boolean {
  if (!ONE_CAPITAL.test(token)) return false
  return CAPITALISED_BEFORE.test(text.slice(Math.max(0, dot - 33), dot - 1))
}
