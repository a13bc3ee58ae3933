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

/** What joins two limits of one sentence, straight behind the first or straight before the second. */
const JOINT = /^,?\s{1,3}og\s{1,3}|,?\s{1,3}og\s{1,3}$/iu
/** «Evalueringen skal gjennomføres etter to år og senest foreligge ett år etter …» (912 (2024–2025)). */
const SUBJECT = pattern(String.raw`^\p{Lu}[^,.;:«»]{2,80}?\s(?:skal|bør|må)(?=\s)`, 'u')
const HAS_VERB = pattern(String.raw`(?<!\p{L})(?:skal|bør|må|ber|bes)(?!\p{L})`, 'iu')

/**
 * What the limits of one sentence are for, each the demanded act in the request's own words, without the address
 * («Stortinget ber regjeringen») and without the time itself. In: the sentence and its limits in order. Out: as
 * many words as limits, null where nothing is left.
 */
export function purposesOf(sentence: string, limits: readonly Place[]): (string | null)[] {
  let start = 0
  return limits.map((limit, at) => {
    const joint = jointOf(sentence, limit, limits[at + 1])
    const purpose = ownPurpose(sentence, limit, { start, end: joint?.start ?? sentence.length })
    start = joint?.end ?? start
    return purpose ?? purposeOf(sentence, limit)
  })
}

/** What the stretch between two joints says, the second half with the subject of the first. */
function ownPurpose(sentence: string, limit: Place, { start, end }: Place): string | null {
  const own = purposeOf(sentence.slice(start, end), { start: limit.start - start, end: limit.end - start })
  return start === 0 || own === null ? own : withSubject(sentence, own)
}

function jointOf(sentence: string, limit: Place, next: Place | undefined): Place | null {
  const joint = next && JOINT.exec(sentence.slice(limit.end, next.start))
  if (!joint) return null
  const start = limit.end + joint.index
  return { start, end: start + joint[0].length }
}

/** The second half of «X skal a … og b …» leans on the subject of the first. */
function withSubject(sentence: string, words: string): string {
  const act = words.replace(/^(?:senest|seinast)\s/iu, '')
  const subject = HAS_VERB.test(act) || ASKS.test(sentence) ? null : SUBJECT.exec(sentence)
  return subject ? `${subject[0]} ${act}` : act
}

function purposeOf(whole: string, place: Place): string | null {
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
