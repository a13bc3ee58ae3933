/** Something that is compared by its words. */
export interface Worded {
  /** Each stem once. */
  stems: readonly string[]
}

export interface Alike {
  /** Places in the list: `later` stands behind `earlier`. */
  earlier: number
  later: number
  /** Twice the shared words through all words of both: 1 the same words, 0 none shared. */
  likeness: number
  shared: number
}

export interface Threshold {
  likeness: number
  /** So many words must be shared, however short the texts are. */
  shared: number
}

/**
 * The pairs of a list whose words are as alike as asked, the most alike first. Not every pair is looked at: two lists of words
 * that share a part of them share one of the rarest ones of each, so each is looked up by its rarest words alone, as many as it
 * takes to miss none. Time is in proportion to the length of the list, as long as its rare words are rare.
 */
export function findAlike(list: readonly Worded[], threshold: Threshold): Alike[] {
  const frequency = countWords(list)
  const rarest = list.map(({ stems }) =>
    stems.toSorted((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || (a < b ? -1 : 1)),
  )
  const sets = list.map(({ stems }) => new Set(stems))
  const index = new Map<string, number[]>()
  const found: Alike[] = []
  for (const [later, stems] of rarest.entries()) {
    const asked = stems.slice(0, stems.length - leastShared(stems.length, threshold) + 1)
    const candidates = new Set(asked.flatMap((stem) => index.get(stem) ?? []))
    for (const earlier of candidates) {
      const pair = compare(sets[earlier], sets[later])
      if (pair.likeness >= threshold.likeness && pair.shared >= threshold.shared)
        found.push({ earlier, later, ...pair })
    }
    for (const stem of asked) {
      const places = index.get(stem)
      if (places === undefined) index.set(stem, [later])
      else places.push(later)
    }
  }
  return found.sort((a, b) => b.likeness - a.likeness || a.earlier - b.earlier || a.later - b.later)
}

/** Of so many words, how many a text must share with any that is as alike as asked: the other may be shorter. */
function leastShared(count: number, { likeness, shared }: Threshold): number {
  return Math.max(1, shared, Math.ceil((count * likeness) / (2 - likeness)))
}

/** How alike two sets of words are. */
export function compare(
  a: ReadonlySet<string> = new Set(),
  b: ReadonlySet<string> = new Set(),
): Pick<Alike, 'likeness' | 'shared'> {
  const [fewer, more] = a.size < b.size ? [a, b] : [b, a]
  let shared = 0
  for (const word of fewer) if (more.has(word)) shared += 1
  return { shared, likeness: a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size) }
}

function countWords(list: readonly Worded[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { stems } of list) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  return counts
}
