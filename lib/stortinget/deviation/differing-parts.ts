import { sameWords } from '../pairing/normalise'

const longestPart = 12

/** The words of two texts from where they part to where they meet again, with the word before. */
export function differingParts(one: string, other: string): [string, string] {
  const [a, b] = [wordsOf(one), wordsOf(other)]
  const [x, y] = [lettersOf(a), lettersOf(b)]
  const least = Math.min(x.length, y.length)
  let start = 0
  while (start < least && x[start] === y[start]) start += 1
  let end = 0
  while (end < least - start && x.at(-1 - end) === y.at(-1 - end)) end += 1
  return [part(a, start, x.length - end), part(b, start, y.length - end)]
}

/** A word as it is printed, and from where to where its letters stand among those that are compared. */
interface Word {
  text: string
  same: string
  from: number
  to: number
}

function wordsOf(text: string): Word[] {
  let from = 0
  return text
    .split(/\s+/u)
    .filter((one) => one !== '')
    .map((one) => {
      const same = sameWords(one)
      const word = { text: one, same, from, to: from + same.length }
      from = word.to
      return word
    })
}

const lettersOf = (words: readonly Word[]): string => words.map(({ same }) => same).join('')

function part(words: readonly Word[], start: number, end: number): string {
  const before = words.filter(({ to }) => to <= start).slice(-1)
  const inside = words.filter(({ from, to }) => to > start && from < end)
  const told = [...before, ...inside].map(({ text }) => text)
  const text = told.slice(0, longestPart).join(' ')
  return told.length > longestPart ? `${text} …` : text || '–'
}
