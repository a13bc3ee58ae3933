import { pattern } from '../../parse/fields/letters'
import { topicOf } from './acts'
import { remainsIn } from './remains'

/** «fikk i oppdrag å utvikle …», «har gjeve direktoratet i oppdrag om å …»: what somebody is to do. */
const ASSIGNED = pattern(
  String.raw`(?<!\p{L})oppdrag(?:et)?(?:\s+[^\s.;:,]{1,30}){0,5}?\s+(?:om\s+)?å\s+(?<object>[^.;:«»]{20,300})`,
  'giu',
)
const SHARED_AT_LEAST = 3
const ALIKE = 0.8

/** What somebody has been told to do, by the words that say what it is about. */
export type Assignment = ReadonlySet<string>

export interface ReadSentence {
  text: string
  assignments: readonly Assignment[]
}

/** A sentence with what it tells that somebody has been told to do. */
export const readSentence = (text: string): ReadSentence => ({
  text,
  assignments: [...text.matchAll(ASSIGNED)].map(({ groups }) => topicOf(groups?.object ?? '')),
})

const shared = (one: Assignment, other: Assignment): number =>
  [...one].filter((word) => other.has(word)).length

/** The same assignment in nearly the same words; one may tell more of it. */
function isSameAssignment(one: Assignment, other: Assignment): boolean {
  const both = shared(one, other)
  return both >= SHARED_AT_LEAST && both / Math.min(one.size, other.size) >= ALIKE
}

/** Whether sentences tell of an assignment, and then of something of it that is still to come. */
export function isUnfinishedIn(sentences: readonly ReadSentence[], assignment: Assignment): boolean {
  const at = sentences.findIndex(({ assignments }) =>
    assignments.some((one) => isSameAssignment(one, assignment)),
  )
  return (
    at >= 0 &&
    sentences
      .slice(at + 1)
      .some(({ text }) => remainsIn(text).some(({ clause }) => shared(topicOf(clause), assignment) > 0))
  )
}
