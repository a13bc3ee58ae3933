import 'server-only'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { countsAt, standInsAt } from '@/lib/user/subject/queries'
import type { HeldRole, Viewer } from '@/lib/user/types'

/** A session that still counts, and who it belongs to as the database has them now. */
export interface LiveSession {
  id: string
  issuer: string
  idToken: string | null
  expiresAt: Date
  idleExpiresAt: Date
  viewer: Viewer
}

const roleFields = {
  id: true,
  userId: true,
  role: true,
  departementId: true,
  komiteId: true,
} satisfies Prisma.UserRoleSelect

/** What a viewer is made of, with the roles that count at a moment. */
function viewerFields(now: Date) {
  const roleCounts = countsAt(now)
  return {
    id: true,
    name: true,
    side: true,
    maalform: true,
    roles: { where: roleCounts, select: roleFields },
    standInFor: {
      where: { ...standInsAt(now), role: { ...roleCounts, user: { disabledAt: null } } },
      select: { role: { select: roleFields } },
    },
  } satisfies Prisma.UserSelect
}

type ViewerRow = Prisma.UserGetPayload<{ select: ReturnType<typeof viewerFields> }>

function toViewer({ id: userId, name, side, maalform, roles, standInFor }: ViewerRow): Viewer {
  const own = roles.map((role) => toHeldRole(role, null))
  const others = standInFor.map(({ role }) => toHeldRole(role, role.userId))
  return { userId, name, side, maalform, roles: [...own, ...others] }
}

/** The session with this hash, unless it is past a limit or its user is disabled. */
export async function findLiveSession(tokenHash: string, now: Date): Promise<LiveSession | null> {
  const row = await db().session.findFirst({
    where: {
      tokenHash,
      expiresAt: { gt: now },
      idleExpiresAt: { gt: now },
      user: { disabledAt: null },
    },
    select: {
      id: true,
      issuer: true,
      idToken: true,
      expiresAt: true,
      idleExpiresAt: true,
      user: { select: viewerFields(now) },
    },
  })
  if (row === null) return null
  const { user, ...session } = row
  return { ...session, viewer: toViewer(user) }
}

/** Somebody as they would be if they signed in now, for what is written to them; null where they may not. */
export async function findViewer(userId: string, now: Date): Promise<Viewer | null> {
  const where = { id: userId, disabledAt: null, erasedAt: null }
  const row = await db().user.findFirst({ where, select: viewerFields(now) })
  return row && toViewer(row)
}

type RoleRow = Prisma.UserRoleGetPayload<{ select: typeof roleFields }>

function toHeldRole({ id, role, departementId, komiteId }: RoleRow, onBehalfOf: string | null): HeldRole {
  return { roleId: id, role, departementId, komiteId, onBehalfOf }
}
