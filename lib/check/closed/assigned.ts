import { pattern } from '../../parse/fields/letters'
import { sharedTopics, topicOf } from './acts'
import { remainsIn } from './remains'

/** «fikk i oppdrag å utvikle …», «har gjeve direktoratet i oppdrag om å …»: what somebody is to do. */
const ASSIGNED = pattern(
  String.raw`(?<!\p{L})oppdrag(?:et)?(?:\s+[^\s.;:,]{1,30}){0,5}?\s+(?:om\s+)?å\s+(?<object>[^.;:«»]{20,300})`,
  'giu',
)
const SHARED_AT_LEAST = 3
const ALIKE = 0.8

/** What a sentence tells that somebody has been told to do. */
export const assignmentsIn = (sentence: string): string[] =>
  [...sentence.matchAll(ASSIGNED)].map(({ groups }) => groups?.object ?? '')

/** The same assignment in nearly the same words; one may tell more of it. */
export function isSameAssignment(one: string, other: string): boolean {
  const fewest = Math.min(topicOf(one).size, topicOf(other).size)
  const shared = sharedTopics(one, other)
  return shared >= SHARED_AT_LEAST && shared / fewest >= ALIKE
}

/** Whether sentences tell of an assignment, and then of something of it that is still to come. */
export function isUnfinishedIn(sentences: readonly string[], assignment: string): boolean {
  const at = sentences.findIndex((text) =>
    assignmentsIn(text).some((one) => isSameAssignment(one, assignment)),
  )
  return (
    at >= 0 &&
    sentences
      .slice(at + 1)
      .some((text) => remainsIn(text).some(({ clause }) => sharedTopics(clause, assignment) > 0))
  )
}
