import type { Decision } from '@/lib/handling/types'
import { heldRole } from '@/lib/user/policy'
import type { HeldRole, Role, Viewer } from '@/lib/user/types'

/** An account that somebody wants to correct. */
export interface CorrectionSubject {
  departementId: number
  /** Whether there is a public account of that year to correct. */
  isPublished: boolean
  /** Whether a text of the same year is on its way already. */
  isUnderWay: boolean
}

const writers: readonly Role[] = ['SAKSBEHANDLER', 'KOORDINATOR', 'GODKJENNER']

export function mayReadCorrection(viewer: Viewer, departementId: number): HeldRole | null {
  return heldRole(viewer, writers, departementId) ?? heldRole(viewer, ['SMK'], null)
}

/** Whoever writes in the departement that gave the account; one correction at a time. */
export function mayStart(
  viewer: Viewer,
  { departementId, isPublished, isUnderWay }: CorrectionSubject,
): Decision {
  const role = heldRole(viewer, writers, departementId)
  if (role === null) return 'NOT_ALLOWED'
  return isPublished ? (isUnderWay ? 'CORRECTION_OPEN' : role) : 'NOT_PUBLISHED'
}
