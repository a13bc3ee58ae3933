import type { Decision } from '../handling/types'
import { heldRole, komiteRole } from '../user/policy'
import type { HeldRole, Viewer } from '../user/types'
import { mayStill } from './rules'
import type { OpplastingScope, OpplastingSubject } from './types'

/** Statsministerens kontor takes in any document, a coordinator that of the departement, KKK's secretaries innstillinger. */
export function uploadRole(
  viewer: Viewer,
  { kontrollId }: { kontrollId: number },
  departementId?: number,
): HeldRole | null {
  const coordinates = viewer.roles.filter(
    (held) =>
      held.role === 'KOORDINATOR' && (departementId === undefined || held.departementId === departementId),
  )
  return heldRole(viewer, ['SMK'], null) ?? coordinates[0] ?? komiteRole(viewer, kontrollId)
}

export function mayUpload(viewer: Viewer, subject: { kontrollId: number }): Decision {
  return uploadRole(viewer, subject) ?? 'NOT_ALLOWED'
}

/** What is uploaded in the name of a departement or a committee is its own; statsministerens kontor sees the government's. */
export function mayReadOpplasting(viewer: Viewer, { komiteId, departementId }: OpplastingScope): Decision {
  if (komiteId !== null) return komiteRole(viewer, komiteId) ?? 'NOT_ALLOWED'
  const own = departementId === null ? null : heldRole(viewer, ['KOORDINATOR'], departementId)
  return own ?? heldRole(viewer, ['SMK'], null) ?? 'NOT_ALLOWED'
}

type Act = Parameters<typeof mayStill>[1]

/** Whoever may see it may also decide about it, as long as it waits for that. */
export const mayDecide =
  (act: Act) =>
  (viewer: Viewer, subject: OpplastingSubject): Decision => {
    const decided = mayReadOpplasting(viewer, subject)
    if (typeof decided === 'string') return decided
    return mayStill(subject.status, act) ? decided : 'UPLOAD_MOVED_ON'
  }
