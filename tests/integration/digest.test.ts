import { beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { publishDigest } from '@/lib/hendelse/mutations'
import { listDigests, verifyLog } from '@/lib/hendelse/queries'
import { makeDatabase, type TestDatabase } from '../support/database'

let database: TestDatabase
beforeEach(async () => void (database = await makeDatabase()))

/** Five past midnight in Oslo, after the day. */
const after = (day: string) => new Date(`${day}T23:05:00Z`)

test('a day gets one digest, whoever asks and how often', async () => {
  const asked = await Promise.all(Array.from({ length: 8 }, () => publishDigest('2026-11-21', after('2026-11-21')))) // prettier-ignore
  expect(asked.filter(({ isNew }) => isNew)).toHaveLength(1)
  expect(new Set(asked.map(({ hash }) => hash)).size).toBe(1)
  expect(await listDigests()).toEqual([{ dag: '2026-11-21', hash: asked[0]?.hash }])
  expect(await verifyLog()).toMatchObject({ hendelser: 1, avtrykk: 1, firstBreak: null })
})

test('a day that is not over in Oslo, or comes before one that has its digest, gets none', async () => {
  const atEleven = new Date('2026-11-21T22:59:00Z')
  await expect(publishDigest('2026-11-21', atEleven)).rejects.toThrow('Dagen 2026-11-21 er ikke over')
  await publishDigest('2026-11-21', after('2026-11-21'))
  await expect(publishDigest('2026-11-20', after('2026-11-21'))).rejects.toThrow('senere dag')
})

test('the digest of a quiet day cannot be made from the one before, and is another', async () => {
  const first = await publishDigest('2026-11-20', after('2026-11-20'))
  const second = await publishDigest('2026-11-21', after('2026-11-21'))
  expect(second.hash).not.toBe(first.hash)
  const [event] = await db().hendelse.findMany({ where: { hash: second.hash } })
  expect(event?.innhold).toMatchObject({ etter: { salt: expect.stringMatching(/^[0-9a-f]{64}$/) as string } })
})

test('the page is told, in the moment the digest is there', async () => {
  await publishDigest('2026-11-21', after('2026-11-21'))
  expect((await db().cacheTag.findMany()).map(({ tag }) => tag)).toEqual(['/om/historikk'])
})

test('what is published is never changed', async () => {
  await publishDigest('2026-11-21', after('2026-11-21'))
  for (const sql of ['UPDATE avtrykk SET dag = dag', 'DELETE FROM avtrykk', 'TRUNCATE avtrykk']) {
    await expect(db().$executeRawUnsafe(sql)).rejects.toThrow('permission denied')
    await expect(database.query(sql)).rejects.toThrow('kan bare føyes til')
  }
})
