import 'server-only'
import pg from 'pg'
import { passwordOf, type Folders, type Login } from './folders'

const database = 'oppfulgt'

export function urlOf(folders: Folders, port: number, login: Login): string {
  const name = login === 'postgres' ? 'postgres' : database
  return `postgresql://${login}:${passwordOf(folders, login)}@127.0.0.1:${port}/${name}`
}

/** Makes the logins and the database that migrations expect. Safe to run on every start. */
export async function provision(folders: Folders, port: number): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf(folders, port, 'postgres') })
  await client.connect()
  try {
    for (const [role, rights] of [
      ['eier', 'LOGIN CREATEDB'],
      ['app', 'LOGIN'],
      ['les', 'NOLOGIN'],
    ] as const) {
      const password = role === 'les' ? '' : ` PASSWORD ${client.escapeLiteral(passwordOf(folders, role))}`
      const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role])
      await client.query(`${rowCount === 0 ? 'CREATE' : 'ALTER'} ROLE ${role} ${rights}${password}`)
    }
    await client.query('GRANT app TO eier')
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database])
    if (rowCount === 0) await client.query(`CREATE DATABASE ${database} OWNER eier`)
  } finally {
    await client.end()
  }
}

/** Refuses a database that cannot fold Norwegian letters: searches would miss without anybody noticing. */
export async function assertNorwegian(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ folds: boolean }>(`SELECT lower('ÆØÅ') = 'æøå' AS folds`)
    if (rows[0]?.folds !== true) {
      throw new Error(
        "Databasen svarer ikke lower('ÆØÅ') = 'æøå'. Lag den med UTF8 og en norsk eller ICU-lokal.",
      )
    }
  } finally {
    await client.end()
  }
}
