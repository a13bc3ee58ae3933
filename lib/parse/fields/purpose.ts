import { pattern } from './letters'
import type { Place } from './place'

const ASKS = pattern(
  String.raw`^.{0,80}?(?<!\p{L})(?:ber|bed|anmoder|oppmodar|henstiller(?:\s+til)?|bes|bør|skal|må)(?!\p{L})(?:\s+(?:også|òg|om)){0,2}\s+(?:regjeringen|regjeringa)(?:\s+om)?(?:\s+at)?(?:\s+å)?[\s,]{0,3}`,
  'iu',
)
const BES = /^(?:regjeringen|regjeringa)\s+bes(?:\s+om)?(?:\s+å)?\s+/iu
/** «med ikrafttredelse senest fra 1. juli 2025»: the limit is for the noun. */
const NOUN_BEFORE = pattern(
  String.raw`(?<!\p{L})(?:med|og)\s+((?:ikrafttred|ikraftset|iverkset|verknad|virkning|oppstart|innføring|frist)\p{L}{0,10})\s+$`,
  'iu',
)
const SPLIT =
  /,?\s+(?:og\s+ber\s+(?:regjeringen\s+|regjeringa\s+)?(?:om\s+)?(?:at\s+|å\s+)?|med\s+sikte\s+på\s+(?:å\s+)?|samt\s+|,\s*og\s+)|,\s+(?:og\s+|herunder\s+|slik\s+at\s+|som\s+også\s+|med\s+)/giu
const LONGEST = 200
/** How much of the sentence on either side is read. */
const REACH = 1200

/**
 * What a deadline is for: the demanded act in the request's own words, without the address («Stortinget ber
 * regjeringen») and without the time itself. In: one sentence and the place of its time phrase. Out: the words,
 * null when nothing is left.
 */
export function purposeOf(whole: string, place: Place): string | null {
  const from = Math.max(0, place.start - REACH)
  const sentence = whole.slice(from, place.end + REACH)
  const phrase = { start: place.start - from, end: place.end - from }
  const noun = NOUN_BEFORE.exec(sentence.slice(Math.max(0, phrase.start - 60), phrase.start))
  if (noun?.[1]) return noun[1]
  const clause = clauseOf(sentence, phrase)
  const before = withoutAddress(sentence.slice(clause.start, phrase.start), clause.start === 0)
  const after = sentence.slice(phrase.end, clause.end)
  const words = `${tidy(before)} ${tidy(after)}`.trim()
  return words === '' ? null : shortened(words)
}

/** The stretch between two seams of the sentence («, og ber om at», «, med sikte på å») that holds the phrase. */
function clauseOf(sentence: string, phrase: Place): Place {
  let start = 0
  let end = sentence.length
  for (const seam of sentence.matchAll(SPLIT)) {
    const seamEnd = seam.index + seam[0].length
    if (seamEnd <= phrase.start && tidy(sentence.slice(seamEnd, phrase.start)) !== '') start = seamEnd
    else if (seam.index >= phrase.end && hasAct(sentence, phrase, seam.index)) {
      end = seam.index
      break
    }
  }
  return { start, end }
}

/** Whether anything but the address and the phrase stands before `seam`: the act may come after the phrase. */
function hasAct(sentence: string, phrase: Place, seam: number): boolean {
  const before = tidy(withoutAddress(sentence.slice(0, phrase.start), true))
  return tidy(`${before} ${sentence.slice(phrase.end, seam)}`) !== ''
}

function withoutAddress(words: string, isStart: boolean): string {
  if (!isStart) return words
  const address = ASKS.exec(words) ?? BES.exec(words)
  return address ? words.slice(address[0].length) : words
}

function tidy(words: string): string {
  return words.replace(/^[\s,;]{1,5}|[\s,;.]{1,5}$/gu, '').trim()
}

function shortened(words: string): string {
  if (words.length <= LONGEST) return words
  const cut = words.slice(0, LONGEST)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).replace(/[\s,;]{1,3}$/u, '')} …`
}
