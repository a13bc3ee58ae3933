import type { DocumentCheck } from '../document/types'
import { deadlinePassed } from './deadline-passed'
import { demandUnanswered } from './demand-unanswered'
import { likeUnlike } from './like-unlike'
import { openWithoutDate } from './open-without-date'
import { promisePassed } from './promise-passed'

/** Time limits and promises that have passed, and accounts that stand still. */
export const delayedChecks: readonly DocumentCheck[] = [
  deadlinePassed,
  promisePassed,
  openWithoutDate,
  demandUnanswered,
  likeUnlike,
]
