import { answerAgainstAssessment } from './answer-against-assessment'
import { citationDoubtful } from './citation-doubtful'
import { citationUnknown } from './citation-unknown'
import { closedEarly } from './closed-early'
import { closingAgainstAssessment } from './closing-against-assessment'
import { closingMissing } from './closing-missing'
import { dateMissing } from './date-missing'
import { deadlineNotMentioned } from './deadline-not-mentioned'
import { delkravUnanswered } from './delkrav-unanswered'
import { accountMissing, answerMissing, assessmentMissing, romertallMissing } from './field-missing'
import { promiseAfterDeadline } from './promise-after-deadline'
import { promiseMoved } from './promise-moved'
import { fill, sentences } from './sentences'
import type { Check, CheckFacts, Funn } from './types'
import type { UtkastText } from '../utkast/types'

const checks: readonly Check[] = [
  accountMissing,
  assessmentMissing,
  answerMissing,
  closingAgainstAssessment,
  answerAgainstAssessment,
  ...closedEarly,
  promiseMoved,
  romertallMissing,
  closingMissing,
  deadlineNotMentioned,
  promiseAfterDeadline,
  dateMissing,
  delkravUnanswered,
  citationDoubtful,
  citationUnknown,
]

/**
 * What there is to say about a text before it is approved, the gravest first. Pure: the browser asks at each letter, the
 * server when it counts. Never throws; time is in proportion to the length.
 */
export function checkText(text: UtkastText, facts: CheckFacts): Funn[] {
  return checks.flatMap((check) => {
    const found = check({ text, facts })
    return found === null ? [] : [{ ...found, message: fill(sentences[found.rule], found.values) }]
  })
}

/** Whether it stands in the way of approving it together with others. */
export function isHigh({ severity }: Pick<Funn, 'severity'>): boolean {
  return severity === 'feil'
}
