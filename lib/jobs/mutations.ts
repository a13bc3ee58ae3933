import 'server-only'
import PgBoss from 'pg-boss'
import type { Db } from '@/lib/db/connection'
import { JOBS_SCHEMA } from './queues'
import type { Jobs, QueueName } from './types'

/** Never started: it only knows what a job looks like, and writes it where it is told to. */
let writer: PgBoss | undefined

/**
 * Puts a job in line inside the caller's transaction: it is there when that is committed, and was never there when it is
 * rolled back.
 */
export function enqueue<Name extends QueueName>(tx: Db, queue: Name, data: Jobs[Name]): Promise<void> {
  return send(tx, { queue, data })
}

/** The same for a job that is to wait for its moment. */
export function enqueueAt(tx: Db, queue: 'publication', startAfter: Date): Promise<void> {
  return send(tx, { queue, data: {}, startAfter })
}

async function send(
  tx: Db,
  { queue, data, startAfter }: { queue: QueueName; data: object; startAfter?: Date },
) {
  writer ??= new PgBoss({ schema: JOBS_SCHEMA, db: { executeSql: async () => ({ rows: [] }) } })
  const executeSql = async (text: string, values: unknown[]) => ({
    rows: await tx.$queryRawUnsafe<{ id: string }[]>(text, ...values),
  })
  const id = await writer.send(queue, data, { db: { executeSql }, ...(startAfter && { startAfter }) })
  if (id === null) throw new Error(`no queue «${queue}»`)
}
