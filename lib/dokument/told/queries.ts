import 'server-only'
import type { Day } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { publicOn } from '@/lib/register/public'
import { inRegister, linkFields } from '@/lib/vedtak/related/queries'

/**
 * What a document tells of its vedtak: that the Storting made them, what the departement says of them, what kontroll- og
 * konstitusjonskomiteen judged, what another committee said, or that the Storting repealed them or refused to.
 */
export type DocumentTold = 'vedtatt' | 'redegjort' | 'vurdert' | 'uttalt' | 'opphevet' | 'ikke-opphevet'

/** What is told by documents other than a departement's own, as public on the day. */
const toldOn = (day: Day) => Prisma.sql`
  SELECT * FROM (
    SELECT 'vedtatt' AS told, dokument_id, vedtak_id, linje, offentlig_fra FROM registrering
    UNION ALL SELECT 'vurdert', dokument_id, vedtak_id, linje, offentlig_fra FROM vurdering
      WHERE NOT utledet AND NOT EXISTS (SELECT FROM trukket x WHERE x.vurdering_id = vurdering.id)
    UNION ALL SELECT 'uttalt', dokument_id, vedtak_id, linje, offentlig_fra FROM uttalelse
      WHERE NOT EXISTS (SELECT FROM trukket x WHERE x.uttalelse_id = uttalelse.id)
    UNION ALL SELECT CASE resultat WHEN 'OPPHEVET' THEN 'opphevet' ELSE 'ikke-opphevet' END, dokument_id, vedtak_id,
      linje, offentlig_fra FROM opphevelse) f
  WHERE f.offentlig_fra <= ${day}::date`

/** What a document tells and of which vedtak; null for one that gives accounts, or nothing yet. */
export async function findTold(dokumentId: number, day: Day) {
  const rows = await db().$queryRaw<{ told: DocumentTold; id: number; linje: number }[]>`
    SELECT f.told, f.vedtak_id AS id, f.linje FROM (${toldOn(day)}) f WHERE f.dokument_id = ${dokumentId}`
  const [first] = rows
  if (!first) return null
  const lines = new Map(rows.map(({ id, linje }) => [id, linje]))
  const units = await db().vedtak.findMany({
    where: { AND: [{ id: { in: [...lines.keys()] } }, inRegister(day)] },
    select: { id: true, ...linkFields(day) },
  })
  return { told: first.told, list: units.map(({ id, ...vedtak }) => ({ linje: lines.get(id) ?? 1, vedtak })) }
}

/** The same for all documents: what each tells, and of how many vedtak. */
export async function countTold(day: Day): Promise<Map<number, { told: DocumentTold; count: number }>> {
  const rows = await db().$queryRaw<{ id: number; told: DocumentTold; count: number }[]>`
    SELECT f.dokument_id AS id, min(f.told) AS told, count(DISTINCT f.vedtak_id)::int AS count
    FROM (${toldOn(day)}) f GROUP BY 1`
  return new Map(rows.map(({ id, told, count }) => [id, { told, count }]))
}

/** Of how many vedtak of the register each document gives accounts: one that was read anew holds several of the same. */
export async function countAccounts(day: Day): Promise<Map<number, number>> {
  const rows = await db().rapportering.groupBy({
    by: ['dokumentId', 'vedtakId'],
    where: { ...publicOn(day), vedtak: inRegister(day) },
  })
  const counts = new Map<number, number>()
  for (const { dokumentId } of rows) counts.set(dokumentId, (counts.get(dokumentId) ?? 0) + 1)
  return counts
}
