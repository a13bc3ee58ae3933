import { wordPattern } from '../fields/place'
import type { Place } from '../fields/place'

export interface Judged extends Place {
  resultat: 'UTKVITTERT' | 'IKKE_UTKVITTERT'
}

const SIGN_OFF = String.raw`utkvitter(?:t|te|es|e|a|ast|ing)?|kvitter(?:t|te|es|e|a|ast)\s(?:\p{L}{1,20}\s){0,3}?ut`
const KEEP = String.raw`opprettholde[rst]{0,2}|opprettholdt|oppretthalde[rst]{0,2}|oppretthaldne?|(?:held|holder|halde|haldne|holde|holdes)\s(?:\p{L}{1,20}\s){0,3}?(?:åpent|ope|åpne|opne|oppe)`
/** In the years before «utkvittert» became the word; others say it too, so the committee must be named. */
const ENDS = String.raw`rapportering(?:en|a)?\s(?:\p{L}{1,20}\s){0,6}?(?:kan|bør)\s(?:\p{L}{1,20}\s){0,3}?avslutt(?:es|ast)`
const STAYS = String.raw`(?:stå|står|bli|blir|vert)\s(?:fortsatt\s|framleis\s)?(?:ved\slag|ståande|stående)`
const BY_COMMITTEE = wordPattern(
  String.raw`(?:komit[eé]en|komit[eé]|flertallet|fleirtalet|mindretallet|mindretalet|medlemmer|medlemmene|medlemene|flertall|mindretall)(?:\s\S{1,40}){0,30}?\s(?:mener|meiner|anser|finner|finn|ser)|(?:mener|meiner|anser|finner|finn)\s(?:\p{L}{1,12}\s){0,2}?(?:komit[eé]en|flertallet|fleirtalet|mindretallet)`,
  'iu',
)
const SAYS = wordPattern(`(?<off>${SIGN_OFF})|(?<keep>${KEEP})|(?<stays>${STAYS})|(?<ends>${ENDS})`, 'giu')
const NOT = wordPattern(String.raw`ikke|ikkje|verken|korkje|heller\singen`, 'iu')
/** «vedtak nr. 909 (2017–2018) utkvitteres ikke» */
const NOT_AFTER =
  /^\s(?:(?:derfor|difor|dermed|heller|likevel)\s)?(?:ikke|ikkje)(?!\s(?:bare|berre|kun|minst))(?!\p{L})/iu
const NOTHING_BUT = /\b(?:ikke|ikkje)\s(?:\p{L}{1,12}\s){0,3}(?:annet|anna)\senn\b/iu
/** Asked, not said: «ber fagkomiteen vurdere om vedtaket kan kvitteres ut». */
const ASKED = wordPattern(
  String.raw`(?:vurdere|vurderer|spør|spurt|spørsmål(?:et)?|stilling\stil|avgjøre|avgjere|uttale\sseg|ber|bedt|bede)(?:\s[^\s.;]{1,30}){0,12}?\s(?:om|hvorvidt|korvidt|kva|hva|hvilke)`,
  'iu',
)
/** What happens once something else has: «når loven er vedtatt, kan vedtaket kvitteres ut». */
const ONCE = wordPattern(String.raw`når|dersom|hvis|viss|først\snår|så\ssnart|så\ssnart\ssom`, 'iu')
/** What was said of an earlier report: «ble ikke kvittert ut i Innst. 216 S (2024–2025)». */
const EARLIER = wordPattern(
  String.raw`(?:ble|blei|vart)\s(?:(?!(?:truffet|truffe|fattet|fatta|vedtatt|vedteke|gjort|anses|mener|meiner|er)\s)[^\s,;]{1,24}\s){0,10}?(?:utkvittert|kvittert)|(?:i\sfjor|tidligere|tidlegare|forrige|førre)`,
  'iu',
)

/**
 * What a sentence says of signing off, one for each time it says so, in order: «kan kvitteres ut», «anses ikke som utkvittert»,
 * «vedtaket opprettholdes»; bokmål and nynorsk. A question, a condition and what an earlier innstilling said are none.
 */
export function readJudged(sentence: string): Judged[] {
  const judged: Judged[] = []
  let from = 0
  for (const match of sentence.matchAll(SAYS)) {
    const start = from
    const end = match.index + match[0].length
    const clause = sentence.slice(start, match.index)
    from = end
    if (ASKED.test(clause)) continue
    if ((match.groups?.ends ?? match.groups?.stays) !== undefined && !BY_COMMITTEE.test(clause)) continue
    const isNegated =
      NOT.test(`${clause}${match.groups?.ends ?? ''}`.replace(NOTHING_BUT, '')) ||
      NOT_AFTER.test(sentence.slice(end))
    const isKept = (match.groups?.keep ?? match.groups?.stays) !== undefined
    if (!isNegated && !isKept && ONCE.test(clause)) continue
    if (EARLIER.test(sentence.slice(start, end)) && !/\bi år\b/iu.test(sentence)) continue
    // «opprettholder sin merknad» keeps a remark, not a vedtak.
    if (isKept && !/vedtak/iu.test(sentence)) continue
    const isOff = isKept ? isNegated : !isNegated
    judged.push({ start, end, resultat: isOff ? 'UTKVITTERT' : 'IKKE_UTKVITTERT' })
  }
  return judged
}

const NO_REMARKS = wordPattern(
  String.raw`(?:ingen|ikke|ikkje|inga|ingen\s(?:særskilte|ytterligere))\s(?:\p{L}{1,20}\s){0,2}?(?:merknad|merknader|merknadar|kommentar|kommentarer|kommentarar)`,
  'iu',
)

/** Whether a committee says that it has nothing to remark: «har ingen merknader», «ikkje merknader». */
export const hasNoRemarks = (sentence: string): boolean => NO_REMARKS.test(sentence)

/** «dette», «denne vurderingen», «finanskomiteens vurdering»; not «dette arbeidet», «denne bekymringen». */
const QUOTED = String.raw`(?:dette(?=[.,]|\sog\s|\sogså|$)|(?:(?:denne|desse|disse|dette)\s)?(?:vurderingen|vurderinga|konklusjonen|synet|synspunktet|oppfatningen|oppfatninga|merknaden|merknadene|merknadane|uttalelsen|fråsegna)|\p{L}{1,40}(?:-\sog\s\p{L}{1,20})?komit[eé]ens\s(?:vurdering|konklusjon|syn|merknad|merknader|merknadar|uttalelse|fråsegn))`
const KOMITEEN = String.raw`\p{L}{1,40}(?:-\sog\s\p{L}{1,20})?komit[eé]en`
const AGREES = wordPattern(
  String.raw`(?:støtter|støttar|stør|deler|delar|tiltrer|tiltrår)\s(?:\p{L}{1,20}\s){0,2}?${QUOTED}|(?:slutter|sluttar)\sseg\s(?:\p{L}{1,20}\s){0,2}?til\s(?:${QUOTED}|${KOMITEEN})|er\s(?:\p{L}{1,20}\s){0,2}?(?:enig|enige|einig|einige|samd|samde)\s(?:i\s|med\s)(?:${QUOTED}|${KOMITEEN}(?=[.,]|$))`,
  'iu',
)

/**
 * Where somebody agrees with what has just been quoted: «Komiteen støtter dette», «slutter seg til familie- og kulturkomiteens
 * vurdering». Null where nobody does, and where it is denied.
 */
export function agreementAt(sentence: string): number | null {
  return NOT.test(sentence) ? null : (AGREES.exec(sentence)?.index ?? null)
}
