import 'server-only'
import PgBoss from 'pg-boss'
import type { Db } from '@/lib/db/connection'
import { JOBS_SCHEMA } from './queues'
import type { Jobs, QueueName } from './types'

/** Never started: it only knows what a job looks like, and writes it where it is told to. */
let writer: PgBoss | undefined

interface NewJob<Name extends QueueName> {
  queue: Name
  data: Jobs[Name]
  /** Seconds before it may begin, or when. */
  startAfter: number | Date
}

/**
 * Puts a job in line inside the caller's transaction: it is there when that is committed, and was never there when it is
 * rolled back.
 */
export function enqueue<Name extends QueueName>(tx: Db, queue: Name, data: Jobs[Name]): Promise<void> {
  return put(tx, { queue, data, startAfter: 0 })
}

/** The same for a job that is to wait for its moment. */
export function enqueueAt(tx: Db, queue: 'publication', startAfter: Date): Promise<void> {
  return put(tx, { queue, data: {}, startAfter })
}

/**
 * The same, unless the very same job waits already. That one is held meanwhile, so that no worker begins it before what this
 * transaction wrote can be seen.
 */
export async function enqueueOnce<Name extends QueueName>(tx: Db, job: NewJob<Name>): Promise<void> {
  const waiting = await tx.$queryRaw<unknown[]>`
    SELECT id FROM pgboss.job WHERE name = ${job.queue} AND state = 'created' AND data = ${JSON.stringify(job.data)}::jsonb
    LIMIT 1 FOR UPDATE SKIP LOCKED`
  if (waiting.length === 0) await put(tx, job)
}

async function put<Name extends QueueName>(tx: Db, { queue, data, startAfter }: NewJob<Name>): Promise<void> {
  writer ??= new PgBoss({ schema: JOBS_SCHEMA, db: { executeSql: async () => ({ rows: [] }) } })
  const executeSql = async (text: string, values: unknown[]) => ({
    rows: await tx.$queryRawUnsafe<{ id: string }[]>(text, ...values),
  })
  const id = await writer.send(queue, data, { startAfter, db: { executeSql } })
  if (id === null) throw new Error(`no queue «${queue}»`)
}
