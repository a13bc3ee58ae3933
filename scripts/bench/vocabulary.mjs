// @ts-check

/** A random number in [0, 1) that is the same in every run. @param {number} seed @returns {() => number} */
export function seeded(seed) {
  let state = (seed * 2_654_435_761) >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/**
 * The words of a register of so many units: those of the sample, the common ones first, then compounds of them. Different
 * words grow as the square root of all words or so (Heaps).
 * @param {readonly string[]} known @param {number} units
 * @returns {string[]}
 */
export function vocabularyOf(known, units) {
  const random = seeded(7)
  const base = known.filter((word) => /^[a-zæøå]{2,}$/.test(word))
  base.sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
  const parts = base.filter((word) => word.length > 4 && word.length < 12)
  const wanted = Math.round(40 * (units * 150) ** 0.55)
  const words = new Set(base)
  while (words.size < wanted) {
    const pick = () => parts[Math.floor(random() * parts.length)] ?? ''
    words.add(pick() + pick() + (words.size % 3 === 0 ? pick() : ''))
  }
  return [...words]
}

/**
 * So many words, drawn by Zipf's law: the second half as often as the first, the tenth a tenth as often.
 * @param {readonly string[]} words @param {number} count @param {number} seed
 */
export function wordsFrom(words, count, seed) {
  const random = seeded(seed)
  const scale = Math.log(words.length)
  return Array.from({ length: count }, () => words[Math.floor(Math.exp(random() * scale))] ?? '').join(' ')
}
