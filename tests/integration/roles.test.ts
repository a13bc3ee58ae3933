import pg from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { makeDatabase, type TestDatabase } from '../support/database'

let database: TestDatabase
beforeAll(async () => {
  database = await makeDatabase('sample')
})

async function run(url: string, sql: string, role?: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url, ...(role && { options: `-c role=${role}` }) })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

test('the product works as the role app', async () => {
  expect(await db().$queryRaw`SELECT current_user::text AS role`).toEqual([{ role: 'app' }])
})

describe('what is appended is never changed', () => {
  const tables = ['hendelse', 'rapportering', 'vurdering', 'opphevelse', 'opphevelsesforslag', 'uttalelse', 'ansvar', 'frist', 'lofte', 'delkrav'] // prettier-ignore
  test.for(tables)('app may not change, delete or empty %s', async (table, { expect }) => {
    const column = table === 'hendelse' ? 'nr' : 'id'
    for (const sql of [
      `UPDATE ${table} SET ${column} = ${column}`,
      `DELETE FROM ${table}`,
      `TRUNCATE ${table} CASCADE`,
    ]) {
      await expect(run(database.appUrl, sql)).rejects.toThrow('permission denied')
    }
  })

  test.for(['hendelse', 'rapportering', 'vurdering'])(
    'not even the owner changes %s by a slip',
    async (table, { expect }) => {
      const column = table === 'hendelse' ? 'nr' : 'id'
      for (const sql of [
        `UPDATE ${table} SET ${column} = ${column}`,
        `DELETE FROM ${table}`,
        `TRUNCATE ${table} CASCADE`,
      ]) {
        await expect(run(database.ownerUrl, sql)).rejects.toThrow('kan bare føyes til')
      }
    },
  )

  test('an event that does not follow the last one is refused', async () => {
    const sql = `INSERT INTO hendelse (nr, type, tidspunkt, aktor, innhold, forrige_hash, hash)
      SELECT max(nr) + $1, 'X', now(), 'x', '{}', $2, repeat('a', 64) FROM hendelse`
    await expect(database.query(sql, [2, 'b'.repeat(64)])).rejects.toThrow('følger ikke hendelse')
    await expect(database.query(sql, [1, 'b'.repeat(64)])).rejects.toThrow('følger ikke hendelse')
  })
})

describe('what a committee has not published', () => {
  const internal = ['gjennomgang', 'gjennomgang_enhet', 'gjennomgang_versjon', 'gjennomgang_lest', 'komitekommentar', 'funn', 'funn_enhet', 'funn_avvist'] // prettier-ignore
  test.for(internal)('les does not read %s, and app deletes nothing of it', async (table, { expect }) => {
    await expect(run(database.adminUrl, `SELECT * FROM ${table}`, 'les')).rejects.toThrow('permission denied')
    await expect(run(database.appUrl, `DELETE FROM ${table}`)).rejects.toThrow('permission denied')
  })

  test('what it has published, les reads', async () => {
    expect(await run(database.adminUrl, 'SELECT * FROM uttalelse', 'les')).toEqual([])
  })
})

test('les reads the register and writes nothing', async () => {
  expect(await run(database.adminUrl, 'SELECT count(*)::int AS n FROM registerrad', 'les')).toEqual([
    { n: 303 },
  ])
  await expect(run(database.adminUrl, `INSERT INTO cache_tag VALUES ('/', now())`, 'les')).rejects.toThrow(
    'permission denied',
  )
  await expect(run(database.adminUrl, 'SELECT * FROM _prisma_migrations', 'les')).rejects.toThrow(
    'permission denied',
  )
})

test('app can neither make tables nor reach the migrations', async () => {
  await expect(run(database.appUrl, 'CREATE TABLE x (id int)')).rejects.toThrow('permission denied')
  await expect(run(database.appUrl, 'SELECT * FROM _prisma_migrations')).rejects.toThrow('permission denied')
})

test('the database folds Norwegian letters and sorts them last', async () => {
  const [row] = await database.query("SELECT lower('ÆØÅ') AS folded, 'ÆRLIG' ILIKE 'ærlig' AS alike")
  expect(row).toEqual({ folded: 'æøå', alike: true })
})
