import 'server-only'
import { fromDay, type Day } from '@/lib/clock'
import { Prisma } from '@/lib/db/generated/client'

/**
 * What a departement was called on a day, as one row of `departement_navn`; its first name where it was not there yet.
 * The same as `toDepartement`.
 */
export function nameOn(departementId: Prisma.Sql, day: Day): Prisma.Sql {
  const isUsed = Prisma.sql`(dn.fra IS NULL OR dn.fra <= ${fromDay(day)}::date)`
  return Prisma.sql`SELECT dn.bokmal, dn.nynorsk, dn.engelsk, dn.forkortelse FROM departement_navn dn
    WHERE dn.departement_id = ${departementId}
    ORDER BY ${isUsed} DESC, CASE WHEN ${isUsed} THEN dn.fra END DESC NULLS LAST, dn.fra LIMIT 1`
}
