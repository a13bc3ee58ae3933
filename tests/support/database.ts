import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { closeDatabase, connectTo } from '@/lib/db/client'
import { onDatabase, templates } from './database-template'

export interface TestDatabase {
  name: string
  /** As `app`, the role the product works as. */
  appUrl: string
  /** As `eier`, who owns the tables. */
  ownerUrl: string
  /** As superuser: for breaking in. */
  adminUrl: string
  /** One statement as superuser. */
  query: <Row extends pg.QueryResultRow>(sql: string, values?: unknown[]) => Promise<Row[]>
}

/** A database of one's own, cloned from a template or quite empty, which `db()` then talks to. */
export async function makeDatabase(
  from: keyof typeof templates | 'empty' = 'migrated',
): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`
  const adminUrl = inject('adminUrl')
  await run(
    adminUrl,
    `CREATE DATABASE ${name} OWNER eier${from === 'empty' ? '' : ` TEMPLATE ${templates[from]}`}`,
  )
  const on = (url: string) => onDatabase(url, name)
  const breakIn = new pg.Pool({ connectionString: on(adminUrl), max: 2 })
  // A test that ends every connection ends these too; the next statement opens a new one.
  breakIn.on('error', () => undefined)
  const database: TestDatabase = {
    name,
    appUrl: on(inject('appUrl')),
    ownerUrl: on(inject('ownerUrl')),
    adminUrl: on(adminUrl),
    query: async <Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []) =>
      (await breakIn.query<Row>(sql, values)).rows,
  }
  connectTo(database.appUrl)
  afterAll(async () => {
    await closeDatabase()
    await breakIn.end()
    await run(adminUrl, `DROP DATABASE ${name} WITH (FORCE)`)
  })
  return database
}

async function run<Row extends pg.QueryResultRow>(
  url: string,
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(sql, values)).rows
  } finally {
    await client.end()
  }
}
