import { pattern } from './letters'
import { wordPattern } from './place'

const OTHERS = wordPattern(
  String.raw`\p{L}{0,40}komit[eé](?:en|a)?|flertallet|fleirtalet|mindretallet|mindretalet|medlemmene|medlemene|representantene|representantane|Riksrevisjonen|Sivilombudet`,
  'giu',
)
const MINISTRY = wordPattern(String.raw`regjeringen|regjeringa|\p{L}{0,40}departementet|statsråden|vi`, 'giu')
const REPORTED = /Innst\.?\s[^;]{0,80}?\sat\s/u

/** One letter that no formula has, one UTF-16 unit wide like what it covers. */
const BLOT = '·'
const LONGEST_QUOTE = 2000

/** How far before a formula its speaker is looked for. */
const REACH = 300

/**
 * Whether the words at `at` in `sentence` are another's, told by the ministry: «Komiteen anser derfor ikke
 * anmodningsvedtaket som utkvittert» (seed 004:5570). The actor named last before the formula speaks.
 */
export function isOthersVoice(sentence: string, at: number): boolean {
  const before = sentence.slice(Math.max(0, at - REACH), at)
  const others = lastIndexOf(before, OTHERS)
  const ministry = lastIndexOf(before, MINISTRY)
  if (others >= 0 || ministry >= 0) return others > ministry
  return REPORTED.test(before)
}

function lastIndexOf(text: string, pattern: RegExp): number {
  let last = -1
  for (const match of text.matchAll(pattern)) last = match.index
  return last
}

/** «Arbeids- og sosialdepartementet uttaler i brev 15. januar 2021: «…»»: what stands there is the ministry's own account. */
const OWN_LETTER = pattern(
  String.raw`(?:departement(?:et)?|kontor|[Ss]tatsråden)\s?(?:uttaler|uttalar|skriver|skriv|opplyser|svarer|svarar)\s[^«»:\n]{0,40}brev[^«»:\n]{0,60}:\s{1,3}«|(?:følgende|følgjande)\ssvar[^«»:\n]{0,40}:\s{1,3}«`,
  'gu',
)

/**
 * The same text, as long as before, with everything between « and » blotted out: what is quoted is not said by
 * the ministry itself, unless it quotes its own letter. A quote never closed, or longer than a vedtak can be, is left alone.
 */
export function withoutQuotes(text: string): string {
  const own = new Set([...text.matchAll(OWN_LETTER)].map((match) => match.index + match[0].length - 1))
  const open: number[] = []
  const pieces: string[] = []
  let done = 0
  for (const match of text.matchAll(/[«»]/gu)) {
    if (match[0] === '«') {
      open.push(match.index)
      continue
    }
    const start = open.pop()
    if (start === undefined || own.has(start) || start < done || match.index - start > LONGEST_QUOTE) continue
    pieces.push(text.slice(done, start), text.slice(start, match.index + 1).replace(/[^\s«».!?]/gu, BLOT))
    done = match.index + 1
  }
  return pieces.join('') + text.slice(done)
}
