import 'server-only'
import type { Db } from '../db/connection'
import type { Prisma } from '../db/generated/client'
import { countsAt, standInsAt } from '../user/subject/queries'
import type { Role } from '../user/types'

interface Wanted {
  roles: readonly Role[]
  /** null: roles of the whole side. */
  departementId: number | null
  now: Date
}

/** Who holds one of the roles for a departement today, stand-ins too; nobody who is disabled. */
export function listHolders(tx: Db, { roles, departementId, now }: Wanted): Promise<string[]> {
  return holdersOf(tx, { role: { in: [...roles] }, departementId }, now)
}

/** The secretaries of some committees today, stand-ins too; nobody who is disabled. */
export function listSecretaries(
  tx: Db,
  { komiteIds, now }: { komiteIds: readonly number[]; now: Date },
): Promise<string[]> {
  return holdersOf(tx, { role: 'KOMITESEKRETAER', komiteId: { in: [...komiteIds] } }, now)
}

async function holdersOf(tx: Db, roles: Prisma.UserRoleWhereInput, now: Date): Promise<string[]> {
  const rows = await tx.userRole.findMany({
    where: { ...roles, ...countsAt(now) },
    select: {
      userId: true,
      standIns: {
        where: standInsAt(now),
        select: { userId: true },
      },
    },
  })
  const ids = rows.flatMap(({ userId, standIns }) => [userId, ...standIns.map((it) => it.userId)])
  const active = await tx.user.findMany({
    where: { id: { in: ids }, disabledAt: null, erasedAt: null },
    select: { id: true },
  })
  return active.map(({ id }) => id)
}
