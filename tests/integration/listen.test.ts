import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { isFresh, isListening, placeInOrder } from '@/lib/cache/changes.mjs'
import { listenForChanges } from '@/lib/cache/listen'
import { db } from '@/lib/db/client'
import { markChanged } from '@/lib/db/notify'
import { makeDatabase, type TestDatabase } from '../support/database'

const page = '/vedtak/2024-2025/83'
const other = '/om'
let database: TestDatabase
const ending = new AbortController()

const mark = (...paths: string[]) => db().$transaction((tx) => markChanged(tx, paths))
const connections = () =>
  database.query<{ pid: number }>(
    `SELECT pid FROM pg_stat_activity WHERE application_name = 'oppfulgt cache' AND datname = current_database()`,
  )

beforeAll(async () => {
  database = await makeDatabase()
  void listenForChanges(database.appUrl, ending.signal)
  await vi.waitFor(() => expect(isListening()).toBe(true), { timeout: 10_000 })
})
afterAll(() => ending.abort())

test('a change in the database outdates its page here, and no other', async () => {
  const place = placeInOrder()
  await mark(page)
  await vi.waitFor(() => expect(isFresh(place, [page])).toBe(false))
  expect(isFresh(place, [other])).toBe(true)
})

test('a change that is taken back outdates nothing', async () => {
  const place = placeInOrder()
  const refused = db().$transaction(async (tx) => {
    await markChanged(tx, [other])
    throw new Error('taken back')
  })
  await expect(refused).rejects.toThrow('taken back')
  await mark(page)
  await vi.waitFor(() => expect(isFresh(place, [page])).toBe(false))
  expect(isFresh(place, [other])).toBe(true)
})

test('what changed while the connection was down is found when it is back', async () => {
  const place = placeInOrder()
  const [listening] = await connections()
  await database.query('SELECT pg_terminate_backend($1)', [listening?.pid])
  await mark(page)
  await vi.waitFor(() => expect(isFresh(place, [page])).toBe(false), { timeout: 5_000 })
  expect(isFresh(place, [other])).toBe(true)
  expect(await connections()).toHaveLength(1)
})

test('a message that cannot be read counts as a change of everything', async () => {
  const place = placeInOrder()
  await database.query(`SELECT pg_notify('cache_tag', 'tull')`)
  await vi.waitFor(() => expect(isFresh(place, [other])).toBe(false))
})
