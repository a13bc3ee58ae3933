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

/** The session with this hash, unless it is past a limit or its user is disabled. */
export async function findLiveSession(tokenHash: string, now: Date): Promise<LiveSession | null> {
  const roleCounts = countsAt(now)
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
      user: {
        select: {
          id: true,
          name: true,
          side: true,
          maalform: true,
          roles: { where: roleCounts, select: roleFields },
          standInFor: {
            where: { ...standInsAt(now), role: { ...roleCounts, user: { disabledAt: null } } },
            select: { role: { select: roleFields } },
          },
        },
      },
    },
  })
  if (row === null) return null
  const { user, ...session } = row
  const own = user.roles.map((role) => toHeldRole(role, null))
  const others = user.standInFor.map(({ role }) => toHeldRole(role, role.userId))
  const { id: userId, name, side, maalform } = user
  return { ...session, viewer: { userId, name, side, maalform, roles: [...own, ...others] } }
}

type RoleRow = Prisma.UserRoleGetPayload<{ select: typeof roleFields }>

function toHeldRole({ id, role, departementId, komiteId }: RoleRow, onBehalfOf: string | null): HeldRole {
  return { roleId: id, role, departementId, komiteId, onBehalfOf }
}
