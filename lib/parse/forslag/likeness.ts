const LEAD =
  /^«?(?:\d{1,2}[.)]\s*)?(?:stortinget\sber(?:\sregjering(?:en|a))?|regjering(?:en|a)\sbe(?:s|des))(?:\som)?(?:\så)?/iu

/**
 * From how many of the words in order two requests are the same. Of the 7,260 pairs among the 121 requests of Prop. 1 S (2025–2026)
 * HOD, three are above 0.5: a request made again (0.61), and two pairs adopted together that share their frame (0.58, 0.75). Of the 119
 * pairs adopted in one sak 117 are below 0.42.
 */
export const ALIKE = 0.6
/** How far the best must be ahead of the next: 83 and 84 (2024–2025) are alike (0.75), but each is its own proposal (1). */
export const LEAD_OVER_NEXT = 0.15
/** From here on it was adopted as proposed; below, with other words. */
export const SAME = 0.97

const MAX_WORDS = 600

function wordsOf(text: string): string[] {
  const own = text.trim().replace(LEAD, '')
  return (own.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, MAX_WORDS)
}

/** How alike two requests are, 0 to 1: twice the longest common row of words over all words, without «Stortinget ber regjeringen». */
export function likeness(a: string, b: string): number {
  const [left, right] = [wordsOf(a), wordsOf(b)]
  if (left.length === 0 || right.length === 0) return 0
  let above = new Uint16Array(right.length + 1)
  for (const word of left) {
    const row = new Uint16Array(right.length + 1)
    right.forEach((other, j) => {
      row[j + 1] = word === other ? (above[j] ?? 0) + 1 : Math.max(above[j + 1] ?? 0, row[j] ?? 0)
    })
    above = row
  }
  return (2 * (above[right.length] ?? 0)) / (left.length + right.length)
}

export interface Pair {
  left: number
  right: number
  likeness: number
}

/**
 * Which texts of two lists are the same request. A pair is made only where each is the other's best, alike enough, and well ahead of
 * the next best on both sides: one candidate or none.
 */
export function pairTexts(left: readonly string[], right: readonly string[]): Pair[] {
  const table = left.map((one) => right.map((other) => likeness(one, other)))
  return table.flatMap((row, i) => {
    const j = bestOf(row)
    const back = j === null ? null : bestOf(table.map((other) => other[j] ?? 0))
    return j !== null && back === i ? [{ left: i, right: j, likeness: row[j] ?? 0 }] : []
  })
}

function bestOf(row: readonly number[]): number | null {
  const [best = 0, next = 0] = row.toSorted((a, b) => b - a)
  return best >= ALIKE && best - next >= LEAD_OVER_NEXT ? row.indexOf(best) : null
}
