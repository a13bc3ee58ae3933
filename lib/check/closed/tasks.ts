import { pattern } from '../../parse/fields/letters'
import { wordPattern, type Place } from '../../parse/fields/place'
import { topicOf } from './acts'
import { remainsIn } from './remains'

/** A plan, a law, a register … known by its kind and by what it is about. */
export interface Task extends Place {
  kind: string
  subject: ReadonlySet<string>
}

/** One name for what is made once, bokmål and nynorsk. */
const KINDS: readonly (readonly [kind: string, words: string])[] = [
  ['plan', 'plan(?:en)?'],
  ['strategi', 'strategi(?:en)?'],
  ['reform', 'reform(?:en|a)?'],
  ['melding', 'melding(?:en|a)?'],
  ['veileder', 'veileder(?:en)?|vegleiar(?:en)?|rettleiar(?:en)?'],
  ['retningslinje', 'retningslinj(?:e|en|er|ene|a|ene)|retningsliner?|retningslinene'],
  ['lov', 'lov(?:en|a)?|lovforslag(?:et)?|lovframlegg(?:et)?'],
  ['forskrift', 'forskrift(?:en|a|er|ene)?'],
  ['register', 'register(?:et)?'],
  ['ordning', 'ordning(?:en|a)?'],
  ['utvalg', 'utvalg(?:et)?|utval(?:et)?|kommisjon(?:en)?'],
]
/** The first part of a compound that tells the kind more closely, and not what it is about. */
const ONLY_KIND = wordPattern(
  String.raw`(?:handlings|opptrappings|nedtrappings|tiltaks|langtids|samhandlings|stortings|gjennomførings|framdrifts|fremdrifts|utviklings|tilskudds|tilskots|støtte|stønads|prøve|forsøks|pilot|ekspert|offentleg|offentlig|folketrygd|kommune|straffe|grunn|forvaltnings)`,
)
/** «handlingsplan for forebygging av selvmord», «register over bruk av tvang»: as far as the noun phrase reaches. */
const ABOUT = pattern(
  String.raw`^\s+(?:for|mot|om|av|over|til|med)\s(?:(?!(?:som|der|slik|innen|innan|i|vil|skal|kan|må|bør|er|var|ble|blei|vart|blir|vert|har|går|ligger|ligg|og\s+(?:vil|skal|har|er))\s)[^\s.;:,()–]{1,40}\s?){1,9}`,
  'iu',
)
/** «forebygging av …», «innsatsen mot …», «for å redusere …»: what is done about it. */
const DOING = pattern(
  String.raw`(?<!\p{L})(?:å\s+\p{L}{2,30}|\p{L}{2,40}(?=\s+(?:av|mot)\s))(?!\p{L})`,
  'giu',
)

const NAMED = KINDS.map(([kind, words]) => ({
  kind,
  pattern: pattern(String.raw`(?<![\p{L}-])(?<about>\p{L}{4,40}?)?(?:${words})(?!\p{L})`, 'giu'),
}))

const LONGEST_PHRASE = 160

/** The tasks that a text names. One without a word of what it is about is none: any account may speak of «planen». */
export function tasksIn(text: string): Task[] {
  return NAMED.flatMap(({ kind, pattern: named }) =>
    [...text.matchAll(named)].flatMap((match) => {
      const start = match.index
      const end = start + match[0].length
      const complement = ABOUT.exec(text.slice(end, end + LONGEST_PHRASE))?.[0].trimEnd() ?? ''
      const subject = subjectOf(match.groups?.about ?? '', complement)
      return subject.size === 0 ? [] : [{ kind, subject, start, end: end + complement.length }]
    }),
  )
}

function subjectOf(first: string, complement: string): Set<string> {
  const about = first === '' || ONLY_KIND.test(first) ? complement : first.replace(/s$/u, '')
  return topicOf(about.replace(DOING, ' '))
}

export const isSameTask = (one: Task, other: Task): boolean =>
  one.kind === other.kind && [...one.subject].some((word) => other.subject.has(word))

/** How far behind «vil legge frem» its object may begin, and how far before «skal ferdigstilles» its subject may end. */
const OBJECT_WITHIN = 60
const SUBJECT_WITHIN = 3
/** «vil følge opp i handlingsplanen», «i tråd med strategien»: where something is done, not what is made. */
const PLACE_OF = wordPattern(
  String.raw`(?:i|gjennom|innenfor|innanfor|under|ved|i\s+tråd\s+med|som\s+(?:del|ledd)\s+(?:av|i)|etter|på\s+bakgrunn\s+av|på\s+grunnlag\s+av|jf\.?)\s[^.;]{0,50}$`,
)

/** The tasks that a sentence says are still to be made: what «vil legge frem», «skal utarbeides» is about. */
export function unfinishedTasks(sentence: string): Task[] {
  const remains = remainsIn(sentence)
  if (remains.length === 0) return []
  return tasksIn(sentence).filter((task) => remains.some((one) => isAbout(sentence, task, one)))
}

function isAbout(sentence: string, task: Task, remains: Place): boolean {
  if (task.start >= remains.start && task.end <= remains.end) return true
  if (task.start >= remains.end) {
    const between = sentence.slice(remains.end, task.start)
    return between.length <= OBJECT_WITHIN && !/[;:]/u.test(between) && !PLACE_OF.test(` ${between}`)
  }
  return remains.start >= task.end && remains.start - task.end <= SUBJECT_WITHIN
}
