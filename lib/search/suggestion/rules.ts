/**
 * How many slips of the finger lie between two words: a letter too many, too few, another, or two changed about. æ, ø
 * and å are letters like the others.
 */
export function slipsBetween(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const at = (r: number[] | undefined, k: number) => r?.[k] ?? Number.POSITIVE_INFINITY
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      const changed = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(rows[i - 2], j - 2) + 1 : Infinity
      row.push(Math.min(at(rows[i - 1], j) + 1, at(row, j - 1) + 1, at(rows[i - 1], j - 1) + same, changed))
    }
    rows.push(row)
  }
  return rows[a.length]?.[b.length] ?? 0
}

/** A short word with a slip is too near to too many others. */
export function slipsForgiven(word: string): number {
  if (word.length < 4) return 0
  if (word.length < 6) return 1
  return word.length < 11 ? 2 : 3
}

/** The words of the register that the typed one may have been meant as, the likeliest first. */
export function likeliest(typed: string, candidates: readonly string[]): string[] {
  return candidates
    .map((word) => ({ word, slips: slipsBetween(typed, word) }))
    .filter(({ word, slips }) => slips > 0 && slips <= slipsForgiven(typed) && word[0] !== undefined)
    .toSorted(
      (a, b) =>
        a.slips - b.slips ||
        Number(a.word[0] !== typed[0]) - Number(b.word[0] !== typed[0]) ||
        a.word.length - b.word.length ||
        (a.word < b.word ? -1 : 1),
    )
    .map(({ word }) => word)
}
