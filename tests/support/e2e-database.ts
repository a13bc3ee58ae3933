import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'

interface Postmaster {
  port: number
}

/** The database that the server of the journeys uses, as superuser. Read anew each time: a test may start another. */
function addressOf(dataDir: string): string {
  const { port } = JSON.parse(readFileSync(path.join(dataDir, 'postmaster.json'), 'utf8')) as Postmaster
  const secret = readFileSync(path.join(dataDir, 'secret'), 'utf8')
  const password = createHmac('sha256', secret).update('postgres').digest('base64url')
  return `postgresql://postgres:${password}@127.0.0.1:${port}/oppfulgt`
}

/** One statement on the database of the journeys, or of another data folder. */
export async function queryE2e<Row extends pg.QueryResultRow>(
  sql: string,
  values: unknown[] = [],
  dataDir = process.env.DATA_DIR ?? '',
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: addressOf(dataDir) })
  await client.connect()
  try {
    return (await client.query<Row>(sql, values)).rows
  } finally {
    await client.end()
  }
}
