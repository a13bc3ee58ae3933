import 'server-only'
import { addDays, fromDay, toDay, today } from '@/lib/clock'
import type { Db } from '@/lib/db/connection'
import type { Prisma } from '@/lib/db/generated/client'
import type { LoggedRole, LoggedUser } from '@/lib/hendelse/types'
import { isAdministrator } from '../rules'
import type { Candidate, RoleSubject, Side, StandInSubject, UserSubject } from '../types'

/** Any number that no other lock takes; the second one is the side. */
const sideLock = 8_245_002

/**
 * The users of a side are changed one at a time: two administrators who end each other's role at once would otherwise
 * both find that one is left.
 */
export async function lockSide(tx: Db, side: Side): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${sideLock}::int, ${side === 'STORTING' ? 2 : 1}::int)`
}

/** A user of the side; those of the other are not there. */
export async function readUser(tx: Db, side: Side, userId: string): Promise<UserSubject | null> {
  await lockSide(tx, side)
  const row = await tx.user.findFirst({ where: { id: userId, side }, select: userFields })
  return row && toSubject(row)
}

export type StoredRole = Prisma.UserRoleGetPayload<{ select: typeof storedRoleFields }>

/** A role of somebody on the side, with the row for the log. */
export async function readRole(
  tx: Db,
  side: Side,
  { roleId, now }: { roleId: string; now: Date },
): Promise<(RoleSubject & { stored: StoredRole }) | null> {
  await lockSide(tx, side)
  const stored = await tx.userRole.findFirst({ where: { id: roleId, side }, select: storedRoleFields })
  if (stored === null) return null
  const { id, role, departementId, komiteId } = stored
  return {
    ...toSubject(stored.user),
    roleId: id,
    role,
    departementId,
    komiteId,
    isEnded: isOver(stored, now),
    otherAdministrators: isAdministrator(role) ? await countOtherAdministrators(tx, stored, now) : 0,
    stored,
  }
}

/** Somebody on the side who is to stand in, and whether the holder may name them: a colleague with the same. */
export async function readCandidate(
  tx: Db,
  role: RoleSubject,
  { userId, now }: { userId: string; now: Date },
): Promise<Candidate | null> {
  const row = await tx.user.findFirst({ where: { id: userId, side: role.side }, select: userFields })
  if (row === null) return null
  const shared = await tx.userRole.count({ where: { userId, ...isColleagueOf(role), ...countsAt(now) } })
  return { ...toSubject(row), isColleague: shared > 0 }
}

/** Roles whose holders work with the same: of the departement, or of the same kind where it is for a committee or the side. */
export function isColleagueOf({ role, departementId }: Pick<RoleSubject, 'role' | 'departementId'>) {
  return departementId === null ? { role } : { departementId }
}

/** Roles that count at a moment, by the day in Oslo. */
export function countsAt(now: Date) {
  const day = fromDay(today(now))
  return {
    endedAt: null,
    validFrom: { lte: day },
    OR: [{ validTo: null }, { validTo: { gt: day } }],
  } satisfies Prisma.UserRoleWhereInput
}

/** Stand-ins that count at a moment. */
export function standInsAt(now: Date) {
  const day = fromDay(today(now))
  return { endedAt: null, validFrom: { lte: day }, validTo: { gt: day } } satisfies Prisma.StandInWhereInput
}

export type StoredStandIn = Prisma.StandInGetPayload<{ select: typeof standInFields }>

export async function readStandIn(
  tx: Db,
  side: Side,
  { standInId, now }: { standInId: string; now: Date },
): Promise<(StandInSubject & { stored: StoredRole; standIn: StoredStandIn }) | null> {
  await lockSide(tx, side)
  const standIn = await tx.standIn.findFirst({ where: { id: standInId, side }, select: standInFields })
  if (standIn === null) return null
  const role = await readRole(tx, side, { roleId: standIn.roleId, now })
  if (role === null) return null
  return {
    ...role,
    standInId,
    standInUserId: standIn.userId,
    isStandInEnded: isOver(standIn, now),
    standIn,
  }
}

const userFields = { id: true, side: true, disabledAt: true, erasedAt: true } satisfies Prisma.UserSelect

export const storedRoleFields = {
  id: true,
  userId: true,
  side: true,
  role: true,
  departementId: true,
  komiteId: true,
  validFrom: true,
  validTo: true,
  endedAt: true,
  user: { select: userFields },
} satisfies Prisma.UserRoleSelect

export const standInFields = {
  id: true,
  roleId: true,
  userId: true,
  validFrom: true,
  validTo: true,
  endedAt: true,
} satisfies Prisma.StandInSelect

function toSubject(row: Prisma.UserGetPayload<{ select: typeof userFields }>): UserSubject {
  const { id, side, disabledAt, erasedAt } = row
  return { userId: id, side, isDisabled: disabledAt !== null, isErased: erasedAt !== null }
}

function isOver({ endedAt, validTo }: { endedAt: Date | null; validTo: Date | null }, now: Date): boolean {
  return endedAt !== null || (validTo !== null && toDay(validTo) <= today(now))
}

/** Others who administer the side today without an end, are not disabled, and have signed in once. */
function countOtherAdministrators(tx: Db, { userId, role, side }: StoredRole, now: Date): Promise<number> {
  return tx.user.count({
    where: {
      id: { not: userId },
      side,
      disabledAt: null,
      identities: { some: {} },
      roles: { some: { ...countsAt(now), role, validTo: null } },
    },
  })
}

/** The user as the log tells them. */
export function loggedUser({ userId, side, isDisabled, isErased }: UserSubject): LoggedUser {
  return { bruker: userId, side, aktiv: !isDisabled, slettet: isErased }
}

/** The role as the log tells it. */
export function loggedRole(stored: Omit<StoredRole, 'id' | 'side' | 'user'>): LoggedRole {
  const { userId, role, departementId, komiteId, validFrom, validTo, endedAt } = stored
  return {
    bruker: userId,
    rolle: role,
    departement: departementId,
    komite: komiteId,
    fra: toDay(validFrom),
    til: validTo && toDay(validTo),
    avsluttet: endedAt !== null,
  }
}

/** The day after a last day, as the database holds an end. */
export function dayAfter(lastDay: string): Date {
  return fromDay(addDays(lastDay, 1))
}
