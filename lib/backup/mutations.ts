import 'server-only'
import pg from 'pg'
import { createOwnerClient } from '@/lib/db/client'
import type { Db } from '@/lib/db/connection'
import { deploy } from '@/lib/db/migrate/commands'
import { migrationFolders, readMigrations } from '@/lib/db/migrate/files'
import { markChanged } from '@/lib/db/notify'
import { DomainError } from '@/lib/errors'
import { verifyIn } from '@/lib/hendelse/queries'
import type { Verification } from '@/lib/hendelse/verify/types'
import { readPieces } from './format'
import { checkBackup, tablesAndColumns } from './queries'
import { compareMigrations, leftOut, signsOfUse } from './rules'
import type { Manifest } from './schema'

const rowsAtOnce = 500
const bytesAtOnce = 4_000_000
const hour = 3_600_000

export interface RestoreOptions {
  /** The owner's login, who may switch triggers off. */
  url: string
  root: string
  /** Replace what is there. */
  replace: boolean
}

export interface RestoreResult {
  manifest: Manifest
  rows: number
  verification: Verification
}

/**
 * Takes a backup into a register that is empty, or in the place of the one that is there. The file is read and checked
 * first; then everything comes in one transaction, which ends with all that `verify-log` checks: a backup that is
 * not whole, or a log that is broken, leaves the register as it was.
 */
export async function restoreBackup(file: string, options: RestoreOptions): Promise<RestoreResult> {
  const { manifest, tabeller } = await checkBackup(file)
  await prepare(manifest, options)
  const client = createOwnerClient(options.url)
  try {
    const verification = await client.$transaction((tx) => load(tx, file, manifest), { timeout: 12 * hour })
    return { manifest, rows: tabeller.reduce((sum, { rader }) => sum + rader, 0), verification }
  } finally {
    await client.$disconnect()
    // Where the backup is older, the register goes on to the newest, whether the rows came in or not.
    await deploy(options)
  }
}

/** Refuses what cannot be taken in, and takes an empty database to the migrations of the backup. */
async function prepare({ migreringer }: Manifest, { url, root, replace }: RestoreOptions): Promise<void> {
  const own = readMigrations(migrationFolders(root)).migrationDirectories.map(({ path }) => path)
  const { unknown, newer } = compareMigrations(migreringer, own)
  if (unknown.length > 0)
    throw new DomainError(
      'NYERE_KOPI',
      `Sikkerhetskopien er laget av en nyere versjon av Oppfulgt (${unknown.join(', ')}).`,
    )
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const isUsed = await isInUse(client)
    if (isUsed && !replace)
      throw new DomainError('IKKE_TOMT', 'Registeret er ikke tomt. Bruk --erstatt for å skrive over det.')
    if (newer.length === 0) return
    if (isUsed)
      throw new DomainError(
        'ELDRE_KOPI',
        'Sikkerhetskopien er fra en eldre versjon, og kan bare gjenopprettes i en tom database.',
      )
    await client.query(
      'DROP SCHEMA IF EXISTS pgboss CASCADE; DROP SCHEMA public CASCADE; CREATE SCHEMA public',
    )
    await deploy({ url, root, only: migreringer })
  } finally {
    await client.end()
  }
}

async function isInUse(client: pg.Client): Promise<boolean> {
  const some = signsOfUse.map((table) => `EXISTS (SELECT FROM ${pg.escapeIdentifier(table)})`).join(' OR ')
  const { rows } = await client.query<{ used: boolean }>(`SELECT ${some} AS used`)
  return rows[0]?.used === true
}

async function load(tx: Db, file: string, manifest: Manifest): Promise<Verification> {
  await tx.$executeRawUnsafe('SET LOCAL timezone = UTC')
  const tables = await listTables(tx, manifest)
  const guards = await readGuards(tx)
  for (const { off } of guards) await tx.$executeRawUnsafe(off)
  await tx.$executeRawUnsafe(`TRUNCATE ${tables.map((name) => pg.escapeIdentifier(name)).join(', ')}`)
  await forgetJobs(tx)
  await loadRows(tx, file, manifest)
  for (const { navn, neste } of manifest.tellere) {
    await tx.$executeRaw`SELECT setval(${`public.${pg.escapeIdentifier(navn)}`}::regclass, ${neste}::bigint, false)`
  }
  for (const { on } of guards) await tx.$executeRawUnsafe(on)
  await tx.$executeRawUnsafe('ANALYZE')
  await markChanged(tx, ['*'])
  return assertWhole(tx, manifest)
}

/** Jobs carry ids of the register that was there; a backup from before the queue has none. */
async function forgetJobs(tx: Db): Promise<void> {
  const [queue] = await tx.$queryRaw<
    { exists: boolean }[]
  >`SELECT to_regclass('pgboss.job') IS NOT NULL AS exists`
  if (queue?.exists === true) await tx.$executeRaw`DELETE FROM pgboss.job`
}

/** Every table there is; those of the backup must be the same, column by column. */
async function listTables(tx: Db, { tabeller }: Manifest): Promise<string[]> {
  const here = await tx.$queryRawUnsafe<Manifest['tabeller']>(tablesAndColumns)
  const told = here.filter(({ navn }) => !leftOut.includes(navn))
  if (JSON.stringify(told) !== JSON.stringify(tabeller))
    throw new DomainError('ANDRE_TABELLER', 'Databasen har andre tabeller enn sikkerhetskopien. Ingenting er endret.') // prettier-ignore
  return here.map(({ navn }) => navn)
}

/** Triggers and foreign keys: off while rows come in any order, and made again, which checks every row. */
async function readGuards(tx: Db): Promise<{ off: string; on: string }[]> {
  return tx.$queryRaw<{ off: string; on: string }[]>`
    SELECT format('ALTER TABLE %I DISABLE TRIGGER USER', c.relname) AS off,
      format('ALTER TABLE %I ENABLE TRIGGER USER', c.relname) AS on
    FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND c.relname <> '_prisma_migrations'
    UNION ALL
    SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname),
      format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
    FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace`
}

async function loadRows(tx: Db, file: string, { tabeller }: Manifest): Promise<void> {
  const columns = new Map(tabeller.map(({ navn, kolonner }) => [navn, kolonner]))
  let table = ''
  let rows: string[] = []
  let bytes = 0
  const flush = async () => {
    if (rows.length > 0) await insertRows(tx, { table, columns: columns.get(table) ?? [] }, rows)
    rows = []
    bytes = 0
  }
  for await (const piece of readPieces(file)) {
    if (piece.kind === 'row') {
      rows.push(piece.json)
      bytes += piece.json.length
      if (rows.length >= rowsAtOnce || bytes >= bytesAtOnce) await flush()
      continue
    }
    await flush()
    if (piece.kind === 'table') table = piece.name
  }
}

async function insertRows(
  tx: Db,
  { table, columns }: { table: string; columns: string[] },
  rows: string[],
): Promise<void> {
  const name = pg.escapeIdentifier(table)
  const names = columns.map((column) => pg.escapeIdentifier(column)).join(', ')
  await tx.$executeRawUnsafe(
    `INSERT INTO ${name} (${names}) SELECT ${names} FROM json_populate_recordset(null::${name}, $1::text::json)`,
    `[${rows.join(',')}]`,
  )
}

async function assertWhole(tx: Db, { logg }: Manifest): Promise<Verification> {
  const verification = await verifyIn(tx)
  const { firstBreak } = verification
  if (firstBreak !== null)
    throw new DomainError(
      'BRUDD',
      `Loggen i sikkerhetskopien er brutt ved hendelse ${firstBreak.nr}: ${firstBreak.reason}. Ingenting er endret.`,
    )
  const last = await tx.hendelse.findFirst({ orderBy: { nr: 'desc' }, select: { nr: true, hash: true } })
  if (last?.nr !== logg?.nr || last?.hash !== logg?.hash)
    throw new DomainError('ANNEN_LOGG', 'Loggen ender ikke der sikkerhetskopien sier. Ingenting er endret.')
  return verification
}
