import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { waitText, tooManyRequests } from '@/lib/rate-limit/answer'
import { limits } from '@/lib/rate-limit/limits'
import { deleteExpiredLimits, limitMutation, limitSignIn, makeLimiter } from '@/lib/rate-limit/mutations'
import { deleteOldSecurityEvents, recordSecurityEvent } from '@/lib/security/mutations'
import { createClient } from '@/lib/db/client'
import { makeDatabase, type TestDatabase } from '../support/database'

let database: TestDatabase
beforeAll(async () => {
  database = await makeDatabase()
})

const noon = new Date('2026-11-22T12:00:00Z')

test('a refused sign-in leaves a row with a code and the first part of the address', async () => {
  const userId = randomUUID()
  await recordSecurityEvent({
    kind: 'SIGN_IN_REFUSED',
    userId,
    reason: 'ACR',
    address: '192.0.2.57',
    now: noon,
  })
  const rows = await database.query('SELECT at, kind, user_id, reason, address FROM security_event')
  expect(rows).toEqual([
    { at: noon, kind: 'SIGN_IN_REFUSED', user_id: userId, reason: 'ACR', address: '192.0.2.0/24' },
  ])
})

test('the security log is kept for a year and no longer', async () => {
  const days = ['2025-11-22T11:59:59Z', '2025-11-22T12:00:00Z']
  for (const day of days) await recordSecurityEvent({ kind: 'SIGN_IN', now: new Date(day) })
  expect(await deleteOldSecurityEvents(noon)).toBe(1)
  const rows = await database.query(`SELECT at FROM security_event WHERE kind = 'SIGN_IN'`)
  expect(rows).toEqual([{ at: new Date(days[1] ?? '') }])
})

test('the product may add to the security log and never change it', async () => {
  const app = createClient(database.appUrl, 1)
  await expect(app.$executeRaw`UPDATE security_event SET reason = NULL`).rejects.toThrow('permission denied')
  await app.$disconnect()
})

test('two instances count together: of all tries at once exactly the allowed ones pass', async () => {
  const clients = [createClient(database.appUrl, 5), createClient(database.appUrl, 5)]
  const limiters = clients.map((client) => makeLimiter(() => client))
  const key = randomUUID()
  const { points, seconds } = limits.mutation
  const turns = Array.from({ length: points / 2 + 20 }, () => limiters).flat()
  const waits = await Promise.all(turns.map((limiter) => limiter('mutation', key)))
  expect(waits.filter((wait) => wait === 0)).toHaveLength(points)
  for (const wait of waits.filter((it) => it !== 0)) {
    expect(wait).toBeGreaterThan(0)
    expect(wait).toBeLessThanOrEqual(seconds)
  }
  for (const client of clients) await client.$disconnect()
})

test('one who is stopped stops nobody else, and may go on when the time is out', async () => {
  for (let i = 0; i < limits.signIn.points; i++) expect(await limitSignIn('192.0.2.1')).toBe(0)
  expect(await limitSignIn('192.0.2.1')).toBeGreaterThan(0)
  expect(await limitSignIn('192.0.2.2')).toBe(0)
  expect(await limitMutation(randomUUID())).toBe(0)
  await database.query(`UPDATE rate_limit SET expire = 0 WHERE key = 'signIn:192.0.2.1'`)
  expect(await limitSignIn('192.0.2.1')).toBe(0)
})

test('counters that have run out are dropped', async () => {
  await database.query(`UPDATE rate_limit SET expire = 0`)
  await limitSignIn('192.0.2.9')
  await deleteExpiredLimits(new Date())
  expect(await database.query('SELECT key FROM rate_limit')).toEqual([{ key: 'signIn:192.0.2.9' }])
})

test('whoever must wait is told how long, in words and for programs', async () => {
  expect(waitText(1)).toBe('Vent 1 sekund, og prøv igjen. Ingenting er endret.')
  expect(waitText(12, 'nn')).toBe('Vent 12 sekund, og prøv igjen. Ingenting er endra.')
  const response = tooManyRequests(12)
  expect(response.status).toBe(429)
  expect(response.headers.get('retry-after')).toBe('12')
  expect(await response.text()).toContain('Vent 12 sekunder, og prøv igjen.')
})
