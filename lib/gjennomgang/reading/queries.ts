import 'server-only'
import { fromDay, today } from '@/lib/clock'
import { db } from '@/lib/db/client'
import type { Db } from '@/lib/db/connection'
import { namesOf } from '@/lib/user/queries'
import { listColleagues } from '../assignment/queries'

export interface Reader {
  userId: string
  /** null: erased. */
  name: string | null
  /** null: not this version. */
  lest: Date | null
}

/**
 * Who of the committee has read a version of an account, the first one first, then those who have not. Whoever has left the
 * committee stands there if they read it. Only for those who may read the bench.
 */
export async function listReaders(
  { enhetId, rapporteringId, komiteId }: { enhetId: string; rapporteringId: number; komiteId: number },
  now: Date,
): Promise<Reader[]> {
  const rows = await db().gjennomgangLest.findMany({
    where: { enhetId, rapporteringId },
    orderBy: [{ lest: 'asc' }, { userId: 'asc' }],
  })
  const names = await namesOf(rows.map(({ userId }) => userId))
  const readers = rows.map(({ userId, lest }) => ({ userId, name: names.get(userId) ?? null, lest }))
  const others = (await listColleagues(komiteId, now)).filter(({ userId }) => !names.has(userId))
  return [...readers, ...others.map((colleague) => ({ ...colleague, lest: null }))]
}

/** The units of a bench (their `enhetId`) whose newest account of the year somebody has not read. Without an account there is nothing to read. */
export async function unreadBy(
  gjennomgangId: string,
  userId: string,
  { now, tx = db() }: { now: Date; tx?: Db },
): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ enhetId: string }[]>`
    SELECT e.id::text AS "enhetId" FROM gjennomgang_enhet e JOIN gjennomgang g ON g.id = e.gjennomgang_id
    JOIN LATERAL (
      SELECT id FROM rapportering
      WHERE vedtak_id = e.vedtak_id AND rapporteringssesjon = g.rapporteringssesjon
        AND COALESCE(offentlig_fra, senest) <= ${fromDay(today(now))}::date
        AND NOT EXISTS (SELECT FROM trukket x WHERE x.rapportering_id = rapportering.id)
      ORDER BY versjon DESC LIMIT 1) r ON true
    WHERE g.id = ${gjennomgangId}::uuid AND NOT EXISTS (
      SELECT FROM gjennomgang_lest l
      WHERE l.enhet_id = e.id AND l.rapportering_id = r.id AND l.user_id = ${userId}::uuid)`
  return new Set(rows.map(({ enhetId }) => enhetId))
}
