import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import PgBoss from 'pg-boss'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { dayBefore, today } from '@/lib/clock'
import { transaction } from '@/lib/db/client'
import { enqueue } from '@/lib/jobs/mutations'
import { JOBS_SCHEMA, schedules } from '@/lib/jobs/queues'
import { tasksWith } from '@/lib/jobs/tasks'
import type { Tasks } from '@/lib/jobs/types'
import { startWorker, type RunningWorker } from '@/lib/jobs/worker'
import { makeDatabase, type TestDatabase } from '../support/database'

let database: TestDatabase
beforeAll(async () => {
  database = await makeDatabase()
})

const workers: RunningWorker[] = []
const work = async (tasks: Tasks, keepsTime = false) => {
  const worker = await startWorker({ url: database.appUrl, tasks, pollingSeconds: 0.5, keepsTime })
  workers.push(worker)
}
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()))
  await database.query('DELETE FROM pgboss.job')
})

const jobsIn = (queue: string) =>
  database.query<{ data: unknown; state: string; output: unknown; retry_count: number }>(
    'SELECT data, state, output, retry_count FROM pgboss.job WHERE name = $1',
    [queue],
  )
const invite = (userId: string) => ({ kind: 'INVITATION', userId }) as const

test('the migration makes exactly what the installed pg-boss wants', () => {
  const sql = readFileSync('prisma/migrations/20261122190000_jobber/migration.sql', 'utf8')
  const made = sql.slice(sql.indexOf('-- plan\n') + 8, sql.indexOf('-- end of plan'))
  const wanted = PgBoss.getConstructionPlans(JOBS_SCHEMA)
  const inside = wanted.slice(wanted.indexOf('CREATE SCHEMA'), wanted.lastIndexOf('COMMIT;'))
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim()
  expect(plain(made), 'write a migration that brings the tables to the new version').toBe(plain(inside))
  expect(plain(wanted.slice(0, wanted.indexOf('CREATE SCHEMA')))).toMatch(
    /^BEGIN; SET LOCAL .* SELECT pg_advisory_xact_lock/,
  )
})

test('the product makes no tables and no queues: what it works with is there, and it starts as the role app', async () => {
  await work({ mail: async () => undefined }, true)
  const queues = await database.query('SELECT name FROM pgboss.queue ORDER BY name')
  expect(queues.map(({ name }) => String(name))).toEqual([
    '__pgboss__send-it',
    'cleanup',
    'dead-letter',
    'digest',
    'import',
    'mail',
    'notices',
    'publication',
    'stortinget',
  ])
  const planned = await database.query<{ name: string; cron: string; timezone: string }>(
    'SELECT name, cron, timezone FROM pgboss.schedule',
  )
  expect(Object.fromEntries(planned.map(({ name, cron }) => [name, cron]))).toEqual(schedules)
  expect(new Set(planned.map(({ timezone }) => timezone))).toEqual(new Set(['Europe/Oslo']))
})

test('a job is there when its transaction is committed, and never when it is rolled back', async () => {
  const kept = invite(randomUUID())
  await transaction((tx) => enqueue(tx, 'mail', kept))
  const failing = transaction(async (tx) => {
    await enqueue(tx, 'mail', invite(randomUUID()))
    throw new Error('changed our mind')
  })
  await expect(failing).rejects.toThrow('changed our mind')
  expect(await jobsIn('mail')).toMatchObject([{ data: kept, state: 'created' }])
})

test('each job is done once, by one of two workers', async () => {
  const wanted = Array.from({ length: 12 }, () => randomUUID())
  const done: string[] = []
  const task = async (letter: { userId: string }) => void done.push(letter.userId)
  await Promise.all([work({ mail: task }), work({ mail: task })])
  await transaction(async (tx) => {
    for (const userId of wanted) await enqueue(tx, 'mail', invite(userId))
  })
  await vi.waitFor(async () => {
    const states = (await jobsIn('mail')).map(({ state }) => state)
    expect(new Set(states)).toEqual(new Set(['completed']))
  }, 20_000)
  expect(done.sort()).toEqual(wanted.sort())
})

test('a job that fails is tried again later, and what is kept of its error names nobody', async () => {
  const userId = randomUUID()
  await work({
    mail: async () => {
      throw Object.assign(new Error('550 <kari.nordmann@dep.eksempel.no>: no such user'), {
        recipient: 'kari@eksempel.no',
      })
    },
  })
  await transaction((tx) => enqueue(tx, 'mail', invite(userId)))
  await vi.waitFor(async () => {
    expect(await jobsIn('mail')).toMatchObject([{ state: 'retry', data: { userId } }])
  }, 10_000)
  const [job] = await jobsIn('mail')
  expect(JSON.stringify(job?.output)).toContain('550 <…>: no such user')
  expect(JSON.stringify(job?.output)).not.toContain('kari')
})

test('a job that has failed for good is laid aside with its ids', async () => {
  const userId = randomUUID()
  await transaction((tx) => enqueue(tx, 'mail', invite(userId)))
  await database.query(`UPDATE pgboss.job SET retry_count = retry_limit`)
  await work({ mail: () => Promise.reject(new Error('no')) })
  await vi.waitFor(async () => {
    expect(await jobsIn('dead-letter')).toMatchObject([{ state: 'created', data: { userId } }])
  }, 10_000)
  expect(await jobsIn('mail')).toMatchObject([{ state: 'failed' }])
})

test('jobs of a queue that nobody works at wait', async () => {
  await transaction((tx) => enqueue(tx, 'mail', invite(randomUUID())))
  await work({ cleanup: async () => undefined })
  await transaction((tx) => enqueue(tx, 'cleanup', {}))
  await vi.waitFor(
    async () => expect(await jobsIn('cleanup')).toMatchObject([{ state: 'completed' }]),
    10_000,
  )
  expect(await jobsIn('mail')).toMatchObject([{ state: 'created' }])
})

test('the worker publishes the digest of yesterday once, and deletes what has been kept long enough', async () => {
  await database.query(`INSERT INTO rate_limit VALUES ('signIn:192.0.2.1', 3, 0)`)
  await database.query(`INSERT INTO security_event VALUES ($1, now() - interval '400 days', 'SIGN_IN')`, [
    randomUUID(),
  ])
  await work(tasksWith(null))
  await transaction(async (tx) => {
    for (const queue of ['digest', 'cleanup', 'digest'] as const) await enqueue(tx, queue, {})
  })
  await vi.waitFor(async () => {
    const states = [...(await jobsIn('digest')), ...(await jobsIn('cleanup'))].map(({ state }) => state)
    expect(states).toEqual(['completed', 'completed', 'completed'])
  }, 10_000)
  const digests = await database.query('SELECT dag::text FROM avtrykk')
  expect(digests).toEqual([{ dag: dayBefore(today()) }])
  expect(await database.query('SELECT 1 FROM rate_limit UNION ALL SELECT 1 FROM security_event')).toEqual([])
})
