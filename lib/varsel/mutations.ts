import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Db } from '../db/connection'
import { enqueueOnce } from '../jobs/mutations'
import type { NewVarsel } from './types'

/** What happens within so many seconds of each other comes in one letter. */
const gatherSeconds = 5

/**
 * Puts down what some users are to be told, in the transaction in which it happened: rolled back, nobody hears of it. Whoever
 * wants letters at once has one written, the others get theirs with the daily one.
 */
export async function notify(tx: Db, userIds: readonly string[], varsel: NewVarsel): Promise<void> {
  const { now, ...told } = varsel
  const data = [...new Set(userIds)].map((userId) => ({ id: randomUUID(), userId, ...told, opprettet: now }))
  if (data.length === 0) return
  const made = await tx.varsel.createManyAndReturn({ data, skipDuplicates: true, select: { userId: true } })
  const atOnce = await tx.user.findMany({
    where: { id: { in: made.map(({ userId }) => userId) }, varsling: 'STRAKS' },
    select: { id: true },
  })
  for (const { id: userId } of atOnce) {
    const letter = { kind: 'NOTICES', userId, day: null } as const
    await enqueueOnce(tx, { queue: 'mail', data: letter, startAfter: gatherSeconds })
  }
}
