import type { Decision } from '../handling/types'
import { heldRole } from '../user/policy'
import type { HeldRole, Role, Viewer } from '../user/types'
import type { UtkastStatus } from './types'

/** Who writes in a departement. Whoever has written a text approves it no more; that is for the approval to say. */
const writers: readonly Role[] = ['SAKSBEHANDLER', 'KOORDINATOR', 'GODKJENNER']

interface UtkastSubject {
  /** Who answers for the text. */
  departementId: number
  status: UtkastStatus
}

/** Anybody of the departement, and SMK: what is not published is nobody else's. The role that lets them, or null. */
export function mayReadUtkast(
  viewer: Viewer,
  { departementId }: Pick<UtkastSubject, 'departementId'>,
): HeldRole | null {
  return heldRole(viewer, writers, departementId) ?? heldRole(viewer, ['SMK'], null)
}

/** Until it is approved: what is approved is taken back by whoever approves, and what is published is corrected. */
export function mayWriteUtkast(viewer: Viewer, { departementId, status }: UtkastSubject): Decision {
  const role = heldRole(viewer, writers, departementId)
  if (role === null) return 'NOT_ALLOWED'
  return status === 'KLAR' || status === 'PUBLISERT' ? 'TEXT_CLOSED' : role
}

/** Notes and files are for colleagues, whatever has become of the text. */
export function mayNote(viewer: Viewer, { departementId }: Pick<UtkastSubject, 'departementId'>): Decision {
  return heldRole(viewer, writers, departementId) ?? 'NOT_ALLOWED'
}
