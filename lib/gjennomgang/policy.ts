import type { Decision } from '../handling/types'
import { komiteRole, komiteerOf } from '../user/policy'
import type { HeldRole, Viewer } from '../user/types'
import { avgjorelserOf } from './rules'
import type { Avgjorelse, GjennomgangSlag } from './types'

/** A review as far as a policy must know of it. */
export interface GjennomgangSubject {
  id: string
  komiteId: number
  slag: GjennomgangSlag
  isPublished: boolean
}

/** Whether there is a bench for the viewer at all. */
export function hasBench(viewer: Viewer): boolean {
  return komiteerOf(viewer).length > 0
}

/** The secretaries of that committee and nobody else: no government role, no other committee, no administrator. */
export function mayReadGjennomgang(
  viewer: Viewer,
  { komiteId }: Pick<GjennomgangSubject, 'komiteId'>,
): HeldRole | null {
  return komiteRole(viewer, komiteId)
}

/** Whatever is done inside the committee: assigning, commenting, taking units in, the day of the meeting. */
export function mayWorkOn(viewer: Viewer, { komiteId, isPublished }: GjennomgangSubject): Decision {
  const role = komiteRole(viewer, komiteId)
  if (role === null) return 'NOT_ALLOWED'
  return isPublished ? 'REVIEW_PUBLISHED' : role
}

/** KKK judges, a fagkomité recommends; the database refuses the same. null: what was decided is taken back. */
export function mayDecide(
  viewer: Viewer,
  subject: GjennomgangSubject,
  avgjorelse: Avgjorelse | null,
): Decision {
  const decided = mayWorkOn(viewer, subject)
  if (typeof decided === 'string') return decided
  const isTheirs = avgjorelse === null || avgjorelserOf(subject.slag).includes(avgjorelse)
  return isTheirs ? decided : 'NOT_THEIRS_TO_SAY'
}

/** One review of a year at a time. */
export function mayOpenGjennomgang(
  viewer: Viewer,
  { komiteId, isOpen }: { komiteId: number; isOpen: boolean },
): Decision {
  const role = komiteRole(viewer, komiteId)
  if (role === null) return 'NOT_ALLOWED'
  return isOpen ? 'REVIEW_OPEN' : role
}
