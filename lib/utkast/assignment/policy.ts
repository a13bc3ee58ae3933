import type { AarUnit } from '@/lib/rapporteringsaar/types'
import { heldRole } from '@/lib/user/policy'
import type { HeldRole, Role, Viewer } from '@/lib/user/types'

/** Who may be given a unit. */
export const writers = ['SAKSBEHANDLER', 'KOORDINATOR'] as const satisfies Role[]

export type AssignedUnit = Pick<AarUnit, 'departementId' | 'saksbehandlerId'>

interface AssignSubject {
  units: AssignedUnit[]
  isPublished: boolean
}

type Decided = HeldRole | 'NOT_ALLOWED' | 'YEAR_PUBLISHED' | 'ONE_DEPARTEMENT'

/**
 * The coordinator gives any unit of the departement to anybody there. A case officer takes one that nobody has, and passes on
 * or lays down their own, and those of whoever they stand in for.
 */
export function mayAssign(
  viewer: Viewer,
  { units, isPublished }: AssignSubject,
  { saksbehandler }: { saksbehandler: string },
): Decided {
  const decided = units.map((unit) => roleFor(viewer, unit, saksbehandler))
  const [first] = decided
  if (!first || decided.includes(null)) return 'NOT_ALLOWED'
  if (isPublished) return 'YEAR_PUBLISHED'
  // One act is done in one role.
  const departementer = new Set(units.map(({ departementId }) => departementId))
  return departementer.size > 1 ? 'ONE_DEPARTEMENT' : first
}

function roleFor(viewer: Viewer, unit: AssignedUnit, saksbehandler: string): HeldRole | null {
  const { departementId, saksbehandlerId } = unit
  if (departementId === null) return null
  const coordinator = heldRole(viewer, ['KOORDINATOR'], departementId)
  if (coordinator !== null) return coordinator
  if (saksbehandlerId === null && saksbehandler !== viewer.userId) return null
  return saksbehandlerId === null
    ? heldRole(viewer, ['SAKSBEHANDLER'], departementId)
    : holderRole(viewer, unit)
}

/** The case officer's role that holds a unit: the viewer's own, or of somebody they stand in for. */
export function holderRole(
  viewer: Viewer,
  { departementId, saksbehandlerId }: AssignedUnit,
): HeldRole | null {
  const isHolder = ({ role, departementId: of, onBehalfOf }: HeldRole) =>
    of === departementId &&
    writers.some((writer) => writer === role) &&
    (onBehalfOf ?? viewer.userId) === saksbehandlerId
  return saksbehandlerId === null ? null : (viewer.roles.find(isHolder) ?? null)
}

/** Whether a viewer may do anything at all about who has a unit. */
export function mayReassign(viewer: Viewer, unit: AssignedUnit): boolean {
  return roleFor(viewer, unit, viewer.userId) !== null
}
