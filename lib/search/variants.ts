import { SAME_PART, SAME_PHRASE, SAME_WORD } from './synonyms'

/** Parts as short as this are exchanged only where a word begins: «vei» is in «veien», not in «leveile». */
const SHORT_PART = 3
const MOST_VARIANTS = 24
/** «sykehjem» takes two exchanges to become «sjukeheim». */
const EXCHANGES = 2

const wholeWords = othersByWord(SAME_WORD)
const parts = [...othersByWord(SAME_PART)].map(([part, others]) => ({ part, others }))

/** What a word may be called in the other written form: guesses, to be held against the words the register has. */
export function variantsOf(word: string): string[] {
  const found = new Set<string>([word, ...(wholeWords.get(word) ?? [])])
  let last = [word]
  for (let round = 0; round < EXCHANGES; round += 1) {
    last = last.flatMap(exchangeEach).filter((variant) => !found.has(variant))
    for (const variant of last) if (found.size <= MOST_VARIANTS) found.add(variant)
  }
  found.delete(word)
  return [...found]
}

function exchangeEach(word: string): string[] {
  return parts.flatMap(({ part, others }) => {
    const at = word.indexOf(part)
    const isPlace = at === 0 || (at > 0 && part.length > SHORT_PART)
    return isPlace ? others.map((other) => word.slice(0, at) + other + word.slice(at + part.length)) : []
  })
}

/** «utrede» is «greie ut» in nynorsk: the words one after the other. */
export function phrasesFor(word: string): (readonly [string, ...string[]])[] {
  return SAME_PHRASE.filter((row) => row.word === word).map(({ phrase }) => phrase)
}

/** «greie ut» typed as two words is «utrede»: one word for both. */
export function joinPhrases(words: readonly string[]): string[] {
  return SAME_PHRASE.reduce<string[]>(
    (joined, { word, phrase }) => {
      const at = joined.findIndex((_, start) =>
        phrase.every((part, offset) => joined[start + offset] === part),
      )
      return at < 0 ? joined : joined.toSpliced(at, phrase.length, word)
    },
    [...words],
  )
}

function othersByWord(rows: readonly (readonly string[])[]): Map<string, string[]> {
  const byWord = new Map<string, string[]>()
  for (const row of rows) {
    for (const word of row) {
      const others = row.filter((other) => other !== word)
      byWord.set(word, [...new Set([...(byWord.get(word) ?? []), ...others])])
    }
  }
  return byWord
}
