import { departementerOf, heldRole, isSmk } from '../user/policy'
import type { HeldRole, Role, Viewer } from '../user/types'

/** Whoever works with the texts of a departement. */
export const contentRoles = ['SAKSBEHANDLER', 'GODKJENNER', 'KOORDINATOR'] as const satisfies Role[]

/** Whether there is anything of the rapporteringsår for a viewer: administrators and the Storting's people see none of it. */
export function maySeeYears(viewer: Viewer): boolean {
  return isSmk(viewer) || departementerOf(viewer, contentRoles).length > 0
}

type Refused =
  | 'NOT_ALLOWED'
  | 'YEAR_OPEN'
  | 'YEAR_PUBLISHED'
  | 'TIME_PASSED'
  | 'MOVE_WAITING'
  | 'MOVE_SETTLED'
  | 'NEEDS_ANOTHER'
type Decided = HeldRole | Refused

/** A year as far as a policy must know of it. */
interface YearSubject {
  isOpen: boolean
  /** Its accounts are public, published here or read from documents. */
  isPublished: boolean
  /** The moment of publication has come. */
  isDue: boolean
  isMoving: boolean
}

const office = (viewer: Viewer) => heldRole(viewer, ['SMK'], null)

export function mayOpen(viewer: Viewer, { isOpen, isPublished }: YearSubject): Decided {
  return decide(viewer, isOpen ? 'YEAR_OPEN' : isPublished ? 'YEAR_PUBLISHED' : null)
}

export function mayChangeFrister(viewer: Viewer, { isOpen, isPublished }: YearSubject): Decided {
  return decide(viewer, isPublished ? 'YEAR_PUBLISHED' : isOpen ? null : 'NOT_ALLOWED')
}

/** One proposal at a time, and none once the moment has come. */
export function mayProposeFlytting(viewer: Viewer, year: YearSubject): Decided {
  const decided = mayChangeFrister(viewer, year)
  if (typeof decided === 'string') return decided
  return decide(viewer, year.isDue ? 'TIME_PASSED' : year.isMoving ? 'MOVE_WAITING' : null)
}

interface MoveSubject extends YearSubject {
  foreslattAv: string
  isSettled: boolean
}

/**
 * It takes two: whoever proposed may only take it back, and so may whoever is there in that one's place and no other. Nobody
 * moves what has been published, or a moment that has come.
 */
export function maySettleFlytting(
  viewer: Viewer,
  move: MoveSubject,
  { svar }: { svar: 'ja' | 'nei' },
): Decided {
  const held = office(viewer)
  const isSame = viewer.userId === move.foreslattAv || held?.onBehalfOf === move.foreslattAv
  if (move.isSettled) return decide(viewer, 'MOVE_SETTLED')
  if (svar === 'nei') return decide(viewer, null)
  if (move.isPublished) return decide(viewer, 'YEAR_PUBLISHED')
  return decide(viewer, isSame ? 'NEEDS_ANOTHER' : move.isDue ? 'TIME_PASSED' : null)
}

/** A reason is told only to whoever might have done it. */
function decide(viewer: Viewer, reason: Refused | null): Decided {
  const held = office(viewer)
  return held === null ? 'NOT_ALLOWED' : (reason ?? held)
}
