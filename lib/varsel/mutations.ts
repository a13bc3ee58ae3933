import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Db } from '../db/connection'
import type { NewVarsel } from './types'

/**
 * Puts down what some users are to be told, in the transaction in which it happened: rolled back, nobody hears of it. The
 * letters are written and sent by the worker.
 */
export async function notify(tx: Db, userIds: readonly string[], varsel: NewVarsel): Promise<void> {
  const { now, ...told } = varsel
  const data = [...new Set(userIds)].map((userId) => ({ id: randomUUID(), userId, ...told, opprettet: now }))
  if (data.length > 0) await tx.varsel.createMany({ data, skipDuplicates: true })
}
