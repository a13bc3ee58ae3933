import type { Decision } from '../handling/types'
import { heldRole, komiteRole } from '../user/policy'
import type { HeldRole, Role, Viewer } from '../user/types'
import type { FunnSubject } from './types'

/** Who works with the texts of a departement. */
const writers: readonly Role[] = ['SAKSBEHANDLER', 'KOORDINATOR', 'GODKJENNER']

/**
 * Whose work a funn is: on the government's side the departement that answers for the unit, and SMK; on the Storting's the
 * control committee, and the committee of the sak. The role that lets them, or null.
 */
export function mayWorkWithFunn(
  viewer: Viewer,
  { departementer, komiteer, kontroll }: FunnSubject,
): HeldRole | null {
  if (viewer.side === 'STORTING')
    return [kontroll, ...komiteer].map((id) => komiteRole(viewer, id)).find((role) => role !== null) ?? null
  const own = departementer.map((id) => heldRole(viewer, writers, id)).find((role) => role !== null)
  return own ?? heldRole(viewer, ['SMK'], null)
}

/** Sets it aside for one's own side, with a reason; what the other side does with it is theirs. */
export function mayDismissFunn(viewer: Viewer, subject: FunnSubject): Decision {
  const role = mayWorkWithFunn(viewer, subject)
  if (role === null) return 'NOT_ALLOWED'
  return subject.avvistAv.includes(viewer.side) ? 'STALE' : role
}

/** Anybody who might have set it aside takes that back. What the other side has set aside looks like what nobody has. */
export function mayRestoreFunn(viewer: Viewer, subject: FunnSubject): Decision {
  const role = mayWorkWithFunn(viewer, subject)
  if (role === null) return 'NOT_ALLOWED'
  return subject.avvistAv.includes(viewer.side) ? role : 'NOT_ALLOWED'
}
