import { GIVEN_NAMES } from './given-names'

/** A heading right below the names is no name. */
const WORD = String.raw`(?!(?:Representantforslag|Framlegg|Dokument|Til|Bakgrunn)\b)\p{Lu}(?:\.|[\p{L}’'-]{1,30})`
const PARTICLE = String.raw`(?:von|van|de|der|den|af|av|la|el)`
const NAME = String.raw`${WORD}(?:\s(?:${PARTICLE}\s){0,2}${WORD}){1,4}`
const LISTED = new RegExp(
  String.raw`(?:[Ss]tortings)?[Rr]epresentant(?:en|ene|ane)?\s(${NAME}(?:,\s${NAME}){0,10}(?:,?\sog\s${NAME})?)`,
  'u',
)
const ONE_NAME = new RegExp(`^${NAME}$`, 'u')

/**
 * The proposers as a sentence lists them, in print order: «fra stortingsrepresentantene Sylvi Listhaug, Himanshu Gulati og
 * Bård Hoksrud» (seed 000:6–8). Empty where none does. At most ten sign a representantforslag (forretningsordenen § 38).
 */
export function readListedProposers(text: string): string[] {
  for (const paragraph of text.split(/\n\s*\n/u)) {
    const listed = LISTED.exec(paragraph.replace(/\s+/gu, ' '))?.[1]
    if (listed !== undefined) return listed.split(/,\s(?:og\s)?|\sog\s/u)
  }
  return []
}

/** Whether a line of signatures may be meant: names and nothing else. */
export function isSignatureLine(text: string): boolean {
  const words = text.split(/\s+/u)
  return (
    words.length >= 2 &&
    words.length <= 30 &&
    words.every((word) => new RegExp(`^(?:${WORD}|${PARTICLE})$`, 'u').test(word))
  )
}

/**
 * The names on lines of signatures. Wide gaps part them; where there are none, the likeliest cut does: a name has two to four
 * words, begins with a given name and does not end with one.
 */
export function readSignatures(lines: readonly string[]): string[] {
  return lines.flatMap((line) => {
    const parts = line.trim().split(/\s{2,}|\t/u)
    const areNames = parts.length > 1 && parts.every((part) => ONE_NAME.test(part))
    return areNames ? parts : cutNames(line.trim().split(/\s+/u))
  })
}

interface Cut {
  score: number
  names: string[]
}

/** The best way of cutting words into names, found from the front. */
function cutNames(words: readonly string[]): string[] {
  const best: (Cut | undefined)[] = [{ score: 0, names: [] }]
  for (let end = 2; end <= words.length; end++) {
    for (let length = 2; length <= 4 && length <= end; length++) {
      const before = best[end - length]
      if (!before) continue
      const name = words.slice(end - length, end)
      const score = before.score + scoreOf(name)
      if (score > (best[end]?.score ?? -Infinity))
        best[end] = { score, names: [...before.names, name.join(' ')] }
    }
  }
  return best[words.length]?.names ?? [words.join(' ')]
}

function scoreOf(name: readonly string[]): number {
  const isGiven = (word: string | undefined) => word !== undefined && GIVEN_NAMES.has(word)
  const first = isGiven(name[0]) ? 3 : 0
  const last = isGiven(name.at(-1)) ? -4 : 0
  // «Bård Ludvig Thorheim» has two given names; «Listhaug Himanshu Gulati» has a surname before one.
  const middle = name.slice(1, -1).every(isGiven) ? 0 : -1
  return first + last + middle + (name.length === 2 ? 0.5 : 0)
}
