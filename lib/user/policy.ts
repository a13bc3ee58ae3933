import type { HeldRole, RoleSubject, StandInSubject, UserSubject, Candidate, Role, Viewer } from './types'
import { isAdministrator, isDelegable, roles } from './rules'

/** Why not, in the codes that pages have sentences for. */
type Refused =
  | 'NOT_ALLOWED'
  | 'NOT_ONESELF'
  | 'LAST_ADMINISTRATOR'
  | 'USER_DISABLED'
  | 'USER_ERASED'
  | 'ROLE_ENDED'
  | 'NOT_DELEGABLE'
  | 'STAND_IN_ENDED'
type Decided = HeldRole | Refused

/** The viewer's own role as administrator of their side. Held by nobody as a stand-in. */
export function administratorRole(viewer: Viewer): HeldRole | null {
  const isOwn = ({ role, onBehalfOf }: HeldRole) =>
    onBehalfOf === null && isAdministrator(role) && roles[role].side === viewer.side
  return viewer.roles.find(isOwn) ?? null
}

/** Anything about users of one's own side; those of the other are as if they were not there. */
export function mayAdminister(viewer: Viewer, { side }: Pick<UserSubject, 'side'>): Decided {
  return (side === viewer.side ? administratorRole(viewer) : null) ?? 'NOT_ALLOWED'
}

/** Into one's own side only, with a role of that side. */
export function mayInvite(viewer: Viewer, { role }: { role: Role }): Decided {
  return mayAdminister(viewer, roles[role])
}

export function mayInviteAgain(viewer: Viewer, user: UserSubject): Decided {
  return ifAllowed(mayAdminister(viewer, user), refuseGone(user))
}

/** Nobody gives themselves a role: two administrators know of every one that is given. */
export function mayGrantRole(viewer: Viewer, user: UserSubject & { role: Role }): Decided {
  const decided = ifAllowed(mayAdminister(viewer, user), refuseOneself(viewer, user) ?? refuseGone(user))
  return roles[user.role].side === user.side ? decided : 'NOT_ALLOWED'
}

/** A side is never left without an administrator who can sign in. */
export function mayEndRole(viewer: Viewer, role: RoleSubject): Decided {
  const isLast = isAdministrator(role.role) && role.otherAdministrators === 0 && !role.isDisabled
  return ifAllowed(
    mayAdminister(viewer, role),
    role.isEnded ? 'ROLE_ENDED' : isLast ? 'LAST_ADMINISTRATOR' : null,
  )
}

export function mayDisable(viewer: Viewer, user: UserSubject): Decided {
  return ifAllowed(
    mayAdminister(viewer, user),
    refuseOneself(viewer, user) ?? (user.isErased ? 'USER_ERASED' : null),
  )
}

export function mayEnable(viewer: Viewer, user: UserSubject): Decided {
  return ifAllowed(mayAdminister(viewer, user), user.isErased ? 'USER_ERASED' : null)
}

/** For good: what identifies the person is emptied, what they did stays in the log. */
export function mayErase(viewer: Viewer, user: UserSubject): Decided {
  return mayDisable(viewer, user)
}

/**
 * Whoever holds the role names a colleague; the administrator of the side names anybody there. A role held as a stand-in
 * is nobody's own, so it is never passed on.
 */
export function mayNameStandIn(viewer: Viewer, role: RoleSubject, candidate: Candidate): Decided {
  const own = ownRole(viewer, role)
  const asHolder = own !== null && candidate.isColleague ? own : null
  const decided = asHolder ?? mayAdminister(viewer, role)
  if (candidate.side !== role.side) return 'NOT_ALLOWED'
  if (!isDelegable(role.role)) return ifAllowed(own ?? decided, 'NOT_DELEGABLE')
  return ifAllowed(
    decided,
    role.isEnded
      ? 'ROLE_ENDED'
      : candidate.userId === role.userId
        ? 'NOT_ONESELF'
        : (refuseGone(role) ?? refuseGone(candidate)),
  )
}

export function mayEndStandIn(viewer: Viewer, standIn: StandInSubject): Decided {
  const decided = ownRole(viewer, standIn) ?? mayAdminister(viewer, standIn)
  return ifAllowed(decided, standIn.isStandInEnded ? 'STAND_IN_ENDED' : null)
}

function ownRole(viewer: Viewer, { roleId, userId }: RoleSubject): HeldRole | null {
  if (userId !== viewer.userId) return null
  return viewer.roles.find((held) => held.roleId === roleId && held.onBehalfOf === null) ?? null
}

/** A reason is told only to whoever might have done it. */
function ifAllowed(decided: Decided, reason: Refused | null): Decided {
  return typeof decided === 'string' ? decided : (reason ?? decided)
}

function refuseOneself(viewer: Viewer, { userId }: UserSubject): Refused | null {
  return userId === viewer.userId ? 'NOT_ONESELF' : null
}

function refuseGone({ isDisabled, isErased }: UserSubject): Refused | null {
  return isErased ? 'USER_ERASED' : isDisabled ? 'USER_DISABLED' : null
}

/**
 * The viewer's role that lets them act for a departement, own or held as a stand-in; own ones first. Roles of the whole side
 * have no departement: ask with null.
 */
export function heldRole(
  viewer: Viewer,
  roles: readonly Role[],
  departementId: number | null,
): HeldRole | null {
  const fitting = viewer.roles.filter(
    (held) => roles.includes(held.role) && held.departementId === departementId,
  )
  return fitting.find(({ onBehalfOf }) => onBehalfOf === null) ?? fitting[0] ?? null
}

/** The departementer in which the viewer holds one of the roles. */
export function departementerOf(viewer: Viewer, roles: readonly Role[]): number[] {
  const ids = viewer.roles.flatMap(({ role, departementId }) =>
    roles.includes(role) && departementId !== null ? [departementId] : [],
  )
  return [...new Set(ids)]
}

/** The viewer's role as secretary of a committee, own or held as a stand-in; own ones first. */
export function komiteRole(viewer: Viewer, komiteId: number): HeldRole | null {
  const fitting = viewer.roles.filter((held) => held.role === 'KOMITESEKRETAER' && held.komiteId === komiteId)
  return fitting.find(({ onBehalfOf }) => onBehalfOf === null) ?? fitting[0] ?? null
}

/** The committees in which the viewer is a secretary. */
export function komiteerOf(viewer: Viewer): number[] {
  const ids = viewer.roles.flatMap(({ role, komiteId }) =>
    role === 'KOMITESEKRETAER' && komiteId !== null ? [komiteId] : [],
  )
  return [...new Set(ids)]
}

export function isSmk(viewer: Viewer): boolean {
  return heldRole(viewer, ['SMK'], null) !== null
}
