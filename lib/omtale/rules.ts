import type { Agreement, Match, Request } from './types'

/** A word of a text without case, accents and hyphens, and whether a sentence or a clause ends after it. */
interface Word {
  text: string
  end: 'sentence' | 'clause' | null
}

const OPENER =
  /^(?:«|“|"|\s){0,4}(?:Stortinget\s(?:(?:har|hadde)\s)?(?:\p{L}{2,10}\s){0,2}?(?:ber|bed|ba|bad|bedt|bede|beden|anmoder|anmodet|oppmoder|oppmodar|oppmoda|oppmodet|oppfordrer|oppfordret|oppfordrar|oppfordra|pålegger|pålegg|påla|pålagt)\s(?:\p{L}{2,10}\s){0,2}?regjering(?:en|a)|(?:vedtok|ba|bad)\sStortinget\s(?:at\s)?regjering(?:en|a)|Stortinget\s(?:vedtok|har\svedtatt|har\svedteke)\sat\sregjering(?:en|a))(?:\s(?:om|skal|må))?/iu
const WORD = /[\p{L}\p{N}§]+(?:[-\u00AD\u2010\u2011][\p{L}\p{N}]+)*/gu
const ELISION = /\s?(?:\[\s?(?:…|\.{3})\s?\]|\(\s?(?:…|\.{3})\s?\)|…|\.{3})\s?/u

/** Words whose coming and going changes nothing of what is asked. */
const LIGHT = new Set('og i på en ei et eit den det de dei å at som også òg samt skal der her'.split(' '))
/** Words of many requests: they tell nothing of which one it is. */
const COMMON = new Set(
  (
    'stortinget storting regjeringen regjeringa komme kome tilbake attende til med om for av ved fra frå etter innen ' +
    'snarest mulig råd egnet eigna egna måte sak saken saka saker forslag framlegg fremme fremja legge leggje fram frem ' +
    'sikre utrede greie ut vurdere gjennomgå gjennomgang gi orientere orientering informere tiltak nødvendig nødvendige ' +
    'nye ny dette disse slik kan skal må blir bli være er å og i på en et det den de som at samt også eventuelt herunder ' +
    'senest løpet året statsbudsjettet budsjettet revidert nasjonalbudsjett arbeid arbeidet'
  ).split(' '),
)

/** A quotation of fewer telling words names nothing. Measured on the 121 of seed 004: see the test. */
const LEAST_TELLING = { SAME: 3, PART: 4, SLIP: 5 } as const
/** One slip for each so many words. */
const WORDS_PER_SLIP = 12

/**
 * Tells which vedtak a text repeats: the only one whose request agrees with it, or none. In: what stands between the marks
 * of a quotation, or a running sentence («Stortinget har bedt regjeringen …»). The agreement is one of words in their
 * order, never of likeness: a request that differs in a number, a negation or any telling word is another request. Where
 * two agree, and be it word for word, nobody can tell which is meant. Each quotation is held only against those requests
 * that share its telling words.
 */
export function requestIndex<T>(requests: readonly Request<T>[]): (text: string) => Match<T> | null {
  const read = requests.map(({ key, text }) => ({ key, words: wordsOf(text) }))
  const byWord = new Map<string, number[]>()
  read.forEach(({ words }, i) => {
    for (const text of new Set(words.map((word) => word.text))) {
      if (COMMON.has(text)) continue
      const list = byWord.get(text)
      if (list) list.push(i)
      else byWord.set(text, [i])
    }
  })
  return (text) => {
    const pieces = text.split(ELISION).map(wordsOf)
    const shared = new Map<number, number>()
    const telling = tellingWords(pieces.flat())
    for (const word of telling)
      for (const i of byWord.get(word) ?? []) shared.set(i, (shared.get(i) ?? 0) + 1)
    const near = [...shared].filter(([, count]) => count >= telling.length * 0.6)
    const agreeing = near.flatMap(([i]) => {
      const request = read[i]
      const agreement =
        request &&
        agreementOf(
          pieces.filter((piece) => piece.length > 0),
          request.words,
        )
      return request && agreement ? [{ key: request.key, agreement }] : []
    })
    for (const agreement of ['SAME', 'PART', 'SLIP'] as const) {
      const found = agreeing.filter((match) => match.agreement === agreement)
      if (found.length > 1) return null
      if (found[0]) return found[0]
    }
    return null
  }
}

/** How a quotation agrees with one request; null where it does not. `pieces`: between the marks of what is left out. */
function agreementOf(pieces: readonly Word[][], request: readonly Word[]): Agreement | null {
  const [quote] = pieces
  if (!quote) return null
  const telling = tellingWords(pieces.flat()).length
  if (pieces.length > 1) return telling >= LEAST_TELLING.PART && inOrder(pieces, request) ? 'PART' : null
  if (telling >= LEAST_TELLING.SAME && isSame(quote, request)) return 'SAME'
  if (telling >= LEAST_TELLING.PART && isPart(quote, request)) return 'PART'
  return telling >= LEAST_TELLING.SLIP && isSlip(quote, request) ? 'SLIP' : null
}

const isSame = (a: readonly Word[], b: readonly Word[]): boolean =>
  a.length === b.length && a.every(({ text }, i) => text === b[i]?.text)

/** Whole sentences of the request, from its beginning or from that of another sentence of it. */
function isPart(quote: readonly Word[], request: readonly Word[]): boolean {
  for (let from = 0; from + quote.length <= request.length; from++) {
    if (from > 0 && request[from - 1]?.end !== 'sentence') continue
    const to = from + quote.length
    if (request[to - 1]?.end === 'sentence' && isSame(quote, request.slice(from, to))) return true
  }
  return false
}

/** The pieces one after the other; the first from the beginning of a sentence, the last to the end of one. */
function inOrder(pieces: readonly Word[][], request: readonly Word[]): boolean {
  let from = 0
  for (const piece of pieces) {
    if (piece.length < 3) return false
    let at = from
    while (at + piece.length <= request.length && !isSame(piece, request.slice(at, at + piece.length))) at++
    if (at + piece.length > request.length) return false
    from = at + piece.length
  }
  return true
}

/** The same words but for a letter or a light word here and there. */
function isSlip(quote: readonly Word[], request: readonly Word[]): boolean {
  const allowed = Math.max(1, Math.floor(quote.length / WORDS_PER_SLIP))
  return sentenceEnds(request).some((to) => slips(quote, request.slice(0, to), allowed) <= allowed)
}

function sentenceEnds(request: readonly Word[]): number[] {
  return request.flatMap(({ end }, i) => (end === 'sentence' || i === request.length - 1 ? [i + 1] : []))
}

/** How many slips lie between two texts; more than `allowed` as soon as one difference is more than a slip. */
function slips(a: readonly Word[], b: readonly Word[], allowed: number): number {
  if (Math.abs(a.length - b.length) > allowed) return allowed + 1
  let i = 0
  let j = 0
  let count = 0
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i]?.text, b[j]?.text]
    if (left !== undefined && left === right) {
      i++
      j++
      continue
    }
    if (++count > allowed) return count
    if (left !== undefined && right !== undefined && isMisprint(left, right)) {
      i++
      j++
    } else if (left !== undefined && LIGHT.has(left) && (a[i + 1]?.text === right || right === undefined)) i++
    else if (right !== undefined && LIGHT.has(right) && (b[j + 1]?.text === left || left === undefined)) j++
    else return allowed + 1
  }
  return count
}

const SHORTEST_MISPRINT = 6

/** One letter too many, too few or wrong in the middle of a long word; never a figure, never «u-» or «ikke». */
function isMisprint(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < SHORTEST_MISPRINT || /\d/u.test(a + b) || a.charAt(0) !== b.charAt(0))
    return false
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length - short.length > 1) return false
  let at = 0
  while (at < short.length && short.charAt(at) === long.charAt(at)) at++
  return short.length === long.length
    ? short.slice(at + 1) === long.slice(at + 1)
    : short.slice(at) === long.slice(at + 1)
}

const tellingWords = (words: readonly Word[]): string[] => [
  ...new Set(words.map(({ text }) => text).filter((text) => text.length > 2 && !COMMON.has(text))),
]

/** The words of a request without «Stortinget ber regjeringen», which all of them begin with. */
function wordsOf(text: string): Word[] {
  const plain = text.replace(/\s+/gu, ' ').trim().replace(OPENER, '')
  const matches = [...plain.matchAll(WORD)]
  return matches.map((match, i) => {
    const after = plain.slice(match.index + match[0].length, matches[i + 1]?.index ?? plain.length)
    const end = matches[i + 1] === undefined || /[.!?:;](?:\s|$|["»”])/u.test(after) ? 'sentence' : /,/u.test(after) ? 'clause' : null // prettier-ignore
    return { text: folded(match[0]), end }
  })
}

const TENSE: Partial<Record<string, string>> = {
  ba: 'ber',
  bad: 'ber',
  bed: 'ber',
  regjeringa: 'regjeringen',
}

function folded(word: string): string {
  const plain = word
    .toLowerCase()
    .replace(/[-\u00AD\u2010\u2011]/gu, '')
    .replace(/[éèê]/gu, 'e')
    .replace(/[óòô]/gu, 'o')
  return TENSE[plain] ?? plain
}
