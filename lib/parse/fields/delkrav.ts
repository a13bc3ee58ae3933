import { pattern } from './letters'
import { pieceOf, type Piece } from './place'
import { splitSentences } from './sentences'

/** «a.», «b)», «1.», «i)», «–» at the head of a line. */
const ITEM = /^[^\S\n]{0,4}(?:(?:[a-zæøå]|\d{1,2}|[ivx]{1,4})[.)]|[–•·-])\s{1,3}(?=\S)/iu
/** «i) arbeidsmiljø …, ii) oppgavedeling …» within one line. */
const INLINE = /(?<=^|\s)\(?(?:[a-h]|[1-9]|i{1,3}|iv|v)\)\s/giu
const ASKS = pattern(
  String.raw`^(?:Stortinget\s+(?:ber|bed|anmoder|oppmodar|henstiller|forventer|ventar)|Regjering(?:en|a)\s+bes)(?!\p{L})`,
  'u',
)
/** «sikre at A, at B, og at C» (705 (2024–2025)). */
const SECURES = pattern(
  String.raw`(?<!\p{L})(?:sikre|sørge\s+for|syte\s+for|påse|sjå\s+til)\s+(?=at\s)`,
  'iu',
)
/** «Stortinget ber regjeringen komme tilbake på egnet måte»: how to answer, no demand of its own. */
const ONLY_COME_BACK =
  /^.{0,40}(?:regjeringen|regjeringa)\s+(?:om\s+å\s+|å\s+)?(?:komme|kome|koma)\s+(?:tilbake|attende)(?:\s+til\s+Stortinget)?(?:\s+med\s+(?:saken|saka|dette))?(?:\s+på\s+(?:egnet|eigna)\s+måte)?\.?$/iu
const AT_CLAUSE = /(?:^|,\s+(?:og\s+|samt\s+)?|\s+(?:og|samt)\s+)at\s/giu

/**
 * The separate demands of one request, where the text itself keeps them apart: items of a list (a–d in 20
 * (2018–2019)), a chain of «at» («sikre at …, at …, og at …», 705 (2024–2025)), or several sentences that each
 * ask. In: the cleaned request. Out: the demands with offsets, in order; none when there is only one. Demands are
 * never counted and have no state (design § 2).
 */
export function readDelkrav(request: string): Piece[] {
  for (const split of [listItems, inlineItems, atClauses, askingSentences]) {
    const demands = split(request)
    if (demands.length > 1) return demands
  }
  return []
}

function listItems(request: string): Piece[] {
  const items: Piece[] = []
  let at = 0
  for (const line of request.split('\n')) {
    const label = ITEM.exec(line)
    if (label) items.push(withoutSeam(pieceOf(request, at + label[0].length, at + line.length)))
    at += line.length + 1
  }
  return items
}

function inlineItems(request: string): Piece[] {
  const labels = [...request.matchAll(INLINE)]
  const first = labels[0]?.[0].trim().toLowerCase().replace('(', '')
  if (first !== 'a)' && first !== '1)' && first !== 'i)') return []
  return labels.map((label, index) => {
    const end = labels[index + 1]?.index ?? request.length
    return withoutSeam(pieceOf(request, label.index + label[0].length, end))
  })
}

function atClauses(request: string): Piece[] {
  const sentences = splitSentences(request)
  const [sentence] = sentences
  const opening = sentence ? SECURES.exec(sentence.text) : null
  if (!sentence || !opening || sentences.length > 1) return []
  const from = sentence.start + opening.index + opening[0].length
  const clauses = [...request.slice(from, sentence.end).matchAll(AT_CLAUSE)]
  if (clauses[0]?.index !== 0) return []
  return clauses.map((clause, index) => {
    const start = from + clause.index + clause[0].length - 'at '.length
    return withoutSeam(pieceOf(request, start, from + (clauses[index + 1]?.index ?? sentence.end - from)))
  })
}

function askingSentences(request: string): Piece[] {
  return splitSentences(request).filter(({ text }) => ASKS.test(text) && !ONLY_COME_BACK.test(text))
}

/** Without the comma, «og» or full stop that ties an item to the next. */
function withoutSeam({ text, start }: Piece): Piece {
  const bare = text.replace(/(?:[,;]?\s+(?:og|samt)|[,;.])$/u, '')
  return { text: bare, start, end: start + bare.length }
}
