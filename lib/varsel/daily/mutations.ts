import 'server-only'
import { hourOfDay, today } from '@/lib/clock'
import { transaction } from '@/lib/db/client'
import { enqueueOnce } from '@/lib/jobs/mutations'
import { morning } from '../rules'

/** A letter that should have gone at once has had this long. */
const lateMs = 10 * 60_000

/**
 * Has the daily letters written, one a day to whoever wants that and has something waiting; asked for all day, so that a worker
 * that slept in the morning makes up for it. And those whose letter should have gone at once, had its job not been lost.
 */
export function gatherLetters(now: Date): Promise<void> {
  const day = today(now)
  const late = new Date(now.getTime() - lateMs)
  return transaction(async (tx) => {
    const waiting = await tx.$queryRaw<{ userId: string; daily: boolean }[]>`
      SELECT u.id::text AS "userId", u.varsling = 'SAMLET' AS daily FROM "user" u
      WHERE EXISTS (SELECT FROM varsel w WHERE w.user_id = u.id AND w.status = 'VENTER' AND w.brev_id IS NULL
          AND (u.varsling = 'SAMLET' OR w.opprettet < ${late}))
        AND (u.varsling = 'STRAKS' OR NOT EXISTS (SELECT FROM brev b WHERE b.user_id = u.id AND b.dag = ${day}::date))`
    for (const { userId, daily } of waiting) {
      if (daily && hourOfDay(now) < morning) continue
      const letter = { kind: 'NOTICES', userId, day: daily ? day : null } as const
      await enqueueOnce(tx, { queue: 'mail', data: letter, startAfter: 0 })
    }
  })
}
