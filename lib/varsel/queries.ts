import 'server-only'
import { fromDay, today } from '../clock'
import type { Db } from '../db/connection'
import type { Role } from '../user/types'

interface Wanted {
  roles: readonly Role[]
  /** null: roles of the whole side. */
  departementId: number | null
  now: Date
}

/** Who holds one of the roles for a departement today, stand-ins too; nobody who is disabled. */
export async function listHolders(tx: Db, { roles, departementId, now }: Wanted): Promise<string[]> {
  const day = fromDay(today(now))
  const counts = { validFrom: { lte: day }, endedAt: null, OR: [{ validTo: null }, { validTo: { gt: day } }] }
  const rows = await tx.userRole.findMany({
    where: { role: { in: [...roles] }, departementId, ...counts },
    select: {
      userId: true,
      standIns: {
        where: { validFrom: { lte: day }, validTo: { gt: day }, endedAt: null },
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
