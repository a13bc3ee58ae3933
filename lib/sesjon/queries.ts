import 'server-only'
import { fromDay, type Day } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { sumStates, type StateCounts, type StateRow } from '@/lib/register/state-counts'

/** How the vedtak of each sesjon stand, newest sesjon first; only those of one departement when it is named. */
export async function countStatesBySesjon(
  day: Day,
  departement: string | null = null,
): Promise<Map<string, StateCounts>> {
  const date = fromDay(day)
  const only = departement === null ? Prisma.empty : Prisma.sql`AND r.departement = ${departement}`
  const rows = await db().$queryRaw<StateRow[]>`
    SELECT r.sesjon_id AS key, r.tilstand::text AS tilstand, count(*)::int AS antall
    FROM registerrad r
    WHERE r.fra <= ${date}::date AND (r.til IS NULL OR r.til > ${date}::date) ${only}
    GROUP BY 1, 2 ORDER BY 1 DESC`
  return sumStates(rows)
}
