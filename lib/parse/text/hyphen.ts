import type { Line } from './lines'

/** How often each word stands unbroken in the document, in lower case, hyphens kept. */
export type WordCounts = ReadonlyMap<string, number>

export interface HyphenDecision {
  /** What stands between the two parts: nothing, the hyphen, or the hyphen and a space. */
  glue: '' | '-' | '- '
  isDoubtful: boolean
}

const WORD = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu
const SUSPENDED = new Set(['og', 'eller', 'samt', 'og/eller'])
/** First parts that keep their hyphen wherever they stand: «ikke-kommersiell», «én-til-én». */
const KEPT_APART = new Set(['ikke', 'ikkje', 'én'])
const DOUBTFUL_BALANCE = 0.2
/** Endings of nouns and adjectives, bokmål and nynorsk: «møtt-gebyr» tells how «møtt-⏎gebyret» is written. */
const ENDINGS = ['', 'a', 'e', 'en', 'et', 'er', 'ar', 'ene', 'ane', 's', 'ens', 'ets', 'enes']
const SHORTEST_STEM = 4

/** Counts the whole words of the document; what a line break cuts is no evidence. */
export function countWords(lines: readonly Line[]): WordCounts {
  const counts = new Map<string, number>()
  let isTail = false
  for (const line of lines) {
    if (line.isBlank) continue
    const words = line.text.match(WORD) ?? []
    const isCut = line.text.endsWith('-')
    words.forEach((word, i) => {
      if ((isTail && i === 0) || (isCut && i === words.length - 1)) return
      const key = word.toLowerCase()
      counts.set(key, (counts.get(key) ?? 0) + 1)
    })
    isTail = isCut
  }
  return counts
}

/**
 * What to make of a hyphen at the end of a line. `before` ends with the hyphen, `after` is the next line.
 * The document decides when it has the joined or the hyphenated word elsewhere, or the same word with another
 * ending; else the rule: «pasient- og» is suspended, capitals, digits and single letters keep theirs
 * (ROP-lidelser, LIS1-ordningen, e-helse), as do «ikke-» and «én-», and any other word was only cut. Source: domain notes § 5.4.
 */
export function decideHyphen(before: string, after: string, counts: WordCounts): HyphenDecision {
  const head = lastPart(before)
  const tail = /^[\p{L}\p{N}]+(?:\/[\p{L}]+)?/u.exec(after)?.[0] ?? ''
  if (SUSPENDED.has(tail.toLowerCase())) return { glue: '- ', isDoubtful: false }
  if (head === '' || tail === '') return { glue: '-', isDoubtful: false }
  // «§ 3-⏎9»: figures are not cut, whatever other figures the document has.
  if (/\d$/u.test(head) && /^\d/u.test(tail)) return { glue: '-', isDoubtful: false }
  if (counts.size === 0) return byRule(head, tail)
  const whole = /^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/u.exec(after)?.[0] ?? tail
  for (const forms of [[whole.toLowerCase()], otherForms(whole.toLowerCase())]) {
    const joined = countOf(forms, head, counts)
    const hyphened = countOf(forms, `${head}-`, counts)
    if (joined + hyphened > 0) return byEvidence(joined, hyphened)
  }
  return byRule(head, tail)
}

/** Two lines of a title as one: «anmodnings-» and «og utredningsvedtak» keep their hyphen, «stortings-» and «sesjonen» do not. */
export function joinWords(before: string, after: string, words: WordCounts): string {
  if (!/[\p{L}\p{N}]-$/u.test(before)) return `${before} ${after}`
  const { glue } = decideHyphen(before, after, words)
  return `${before.replace(/-$/u, '')}${glue}${after}`
}

function countOf(forms: readonly string[], head: string, counts: WordCounts): number {
  return forms.reduce((sum, form) => sum + (counts.get(`${head.toLowerCase()}${form}`) ?? 0), 0)
}

function otherForms(word: string): string[] {
  const stems = ENDINGS.filter((ending) => word.endsWith(ending))
    .map((ending) => word.slice(0, word.length - ending.length))
    .filter((stem) => stem.length >= SHORTEST_STEM)
  return [...new Set(stems.flatMap((stem) => ENDINGS.map((ending) => stem + ending)))]
}

function byEvidence(joined: number, hyphened: number): HyphenDecision {
  const balance = Math.min(joined, hyphened) / Math.max(joined, hyphened)
  return { glue: joined >= hyphened ? '' : '-', isDoubtful: balance > DOUBTFUL_BALANCE }
}

function byRule(head: string, tail: string): HyphenDecision {
  const last = head.split('-').at(-1) ?? head
  if (/^[\p{Lu}\p{N}]/u.test(tail)) return { glue: '-', isDoubtful: false }
  if (/[\p{Lu}\p{N}]$/u.test(last)) return { glue: '-', isDoubtful: false }
  if (KEPT_APART.has(last.toLowerCase())) return { glue: '-', isDoubtful: false }
  if (last.length === 1) return { glue: '-', isDoubtful: true }
  return { glue: '', isDoubtful: false }
}

function lastPart(before: string): string {
  const trimmed = before.replace(/-$/, '').slice(-80)
  const word = trimmed.slice(trimmed.lastIndexOf(' ') + 1)
  return /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+){0,4}$/u.exec(word)?.[0] ?? ''
}
