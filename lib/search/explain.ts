import { splitSentences } from '@/lib/parse/fields/sentences'
import type { HitFinder, TextHit } from './hits'
import type { Relation } from './lexicon/types'

/** Where in a vedtak a hit stands, nearest to what it is about first. */
export type HitField = 'tittel' | 'vedtak' | 'redegjorelse'

export interface TextPiece {
  text: string
  hit: boolean
}

/** One typed word or phrase, the words of the vedtak that answer to it, and where the best of them stand. */
export interface HitReason {
  typed: string
  found: string[]
  relation: Relation | 'ordrett'
  field: HitField
}

/** The sentence with the hit. `isCut`: it begins or ends inside a longer one. */
export interface Excerpt {
  field: 'vedtak' | 'redegjorelse'
  pieces: TextPiece[]
  startsInside: boolean
  endsInside: boolean
}

export interface Explained {
  tittel: TextPiece[]
  excerpt: Excerpt | null
  reasons: HitReason[]
}

type Texts = Record<HitField, string>

const fields: readonly HitField[] = ['tittel', 'vedtak', 'redegjorelse']
const order: readonly HitReason['relation'][] = [
  'ordrett',
  'ordet',
  'form',
  'synonym',
  'sammensetning',
  'begynnelse',
]
const mostFound = 3

/** Why a vedtak is among the hits: which words where, and the sentence that shows it. `typed` in the order of `part`. */
export function explainHit(texts: Texts, typed: readonly string[], find: HitFinder): Explained {
  const hits = Object.fromEntries(fields.map((field) => [field, find(texts[field])])) as Record<
    HitField,
    TextHit[]
  >
  return {
    tittel: cutAtHits(texts.tittel, hits.tittel),
    excerpt: bestSentence(texts, hits),
    reasons: typed.flatMap((word, part) => reasonOf(word, part, { texts, hits })),
  }
}

function reasonOf(
  typed: string,
  part: number,
  { texts, hits }: { texts: Texts; hits: Record<HitField, TextHit[]> },
): HitReason[] {
  for (const field of fields) {
    const here = hits[field].filter((hit) => hit.part === part)
    const relation = order.find((one) => here.some((hit) => hit.relation === one))
    if (relation === undefined) continue
    const words = here
      .filter((hit) => hit.relation === relation)
      .map(({ start, end }) => texts[field].slice(start, end).toLowerCase().replaceAll(/\s+/gu, ' '))
    return [{ typed, relation, field, found: [...new Set(words)].slice(0, mostFound) }]
  }
  return []
}

const longestSentence = 360
const fragment = 260

/** The sentence with the most of what was typed, of the request before the account. */
function bestSentence(texts: Texts, hits: Record<HitField, TextHit[]>): Excerpt | null {
  let best: { field: 'vedtak' | 'redegjorelse'; start: number; end: number; parts: number } | null = null
  for (const field of ['vedtak', 'redegjorelse'] as const) {
    if (hits[field].length === 0) continue
    for (const { start, end } of splitSentences(texts[field])) {
      const inside = hits[field].filter((hit) => hit.start >= start && hit.end <= end)
      const parts = new Set(inside.map(({ part }) => part)).size
      if (parts > (best?.parts ?? 0)) best = { field, start, end, parts }
    }
  }
  return best === null ? null : excerptOf(texts[best.field], hits[best.field], best)
}

function excerptOf(
  text: string,
  hits: readonly TextHit[],
  { field, ...sentence }: { field: Excerpt['field']; start: number; end: number },
): Excerpt {
  const inside = hits.filter((hit) => hit.start >= sentence.start && hit.end <= sentence.end)
  const { start, end } =
    sentence.end - sentence.start > longestSentence ? aroundFirst(text, sentence, inside) : sentence
  const shown = inside
    .filter((hit) => hit.start >= start && hit.end <= end)
    .map((hit) => ({ ...hit, start: hit.start - start, end: hit.end - start }))
  const pieces = cutAtHits(text.slice(start, end), shown)
  return { field, pieces, startsInside: start > sentence.start, endsInside: end < sentence.end }
}

/** Of an overlong sentence the part with the first hit, cut between words. */
function aroundFirst(
  text: string,
  sentence: { start: number; end: number },
  hits: readonly TextHit[],
): { start: number; end: number } {
  const first = hits[0] ?? { start: sentence.start, end: sentence.start }
  const wanted = Math.max(sentence.start, first.start - fragment / 3)
  const start = wanted === sentence.start ? wanted : text.indexOf(' ', wanted) + 1
  const latest = Math.min(sentence.end, Math.max(start + fragment, first.end))
  const blank = latest === sentence.end ? latest : text.indexOf(' ', latest)
  return {
    start: Math.min(start, first.start),
    end: blank < 0 || blank > sentence.end ? sentence.end : blank,
  }
}

/** A text in pieces, hit and not. Put end to end they are the text. */
export function cutAtHits(text: string, hits: readonly Pick<TextHit, 'start' | 'end'>[]): TextPiece[] {
  const pieces: TextPiece[] = []
  let at = 0
  for (const { start, end } of hits) {
    if (start < at) continue
    if (start > at) pieces.push({ text: text.slice(at, start), hit: false })
    pieces.push({ text: text.slice(start, end), hit: true })
    at = end
  }
  if (at < text.length) pieces.push({ text: text.slice(at), hit: false })
  return pieces
}
