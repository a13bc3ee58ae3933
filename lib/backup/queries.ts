import 'server-only'
import { createWriteStream } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import pg from 'pg'
import { DomainError } from '@/lib/errors'
import { readPieces, toLines } from './format'
import { leftOut } from './rules'
import type { Manifest, Trailer } from './schema'
import type { BackupResult } from './types'

const rowsAtOnce = 500

/**
 * Writes the whole register as it is at one moment to a file, which gets its name when it is complete. Others go on
 * reading and writing meanwhile. `url` is the owner's: the role app does not see everything.
 */
export async function writeBackup(url: string, file: string, at: Date): Promise<BackupResult> {
  if (await stat(file).catch(() => null)) throw new DomainError('FINNES', `${file} finnes alt.`)
  const unfinished = `${file}.uferdig`
  const client = new pg.Client({ connectionString: url, options: '-c timezone=UTC -c datestyle=ISO' })
  await client.connect()
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    const manifest = await readManifest(client, at)
    const columns = new Map(manifest.tabeller.map(({ navn, kolonner }) => [navn, kolonner]))
    const lines = toLines(manifest, (table) => readRows(client, table, columns.get(table) ?? []))
    // Names and addresses stand in it: nobody else on the machine is to read it.
    const target = createWriteStream(unfinished, { mode: 0o600 })
    await pipeline(Readable.from(lines, { highWaterMark: 4 }), createGzip(), target)
    await client.query('COMMIT')
    await settle(unfinished)
    const { tabeller } = await checkBackup(unfinished)
    await rename(unfinished, file)
    return { manifest, tables: tabeller.length, rows: tabeller.reduce((sum, { rader }) => sum + rader, 0) }
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  } finally {
    await client.end()
  }
}

/** On the disk, not on its way there. */
async function settle(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  await handle.sync()
  await handle.close()
}

/** Reads a whole backup without doing anything with it; throws when it is not whole. */
export async function checkBackup(file: string): Promise<Trailer & { manifest: Manifest }> {
  let manifest: Manifest | null = null
  let trailer: Trailer | null = null
  for await (const piece of readPieces(file)) {
    if (piece.kind === 'manifest') manifest = piece.manifest
    if (piece.kind === 'trailer') trailer = piece.trailer
  }
  if (!manifest || !trailer) throw new Error('a backup that was read to its end has manifest and trailer')
  return { ...trailer, manifest }
}

async function readManifest(client: pg.Client, at: Date): Promise<Manifest> {
  const tables = await client.query<{ navn: string; kolonner: string[] }>(tablesAndColumns)
  const migrations = await client.query<{ name: string }>(
    'SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY migration_name',
  )
  const counters = await client.query<{ navn: string; neste: string }>(`
    SELECT sequencename AS navn, COALESCE(last_value + increment_by, start_value)::text AS neste
    FROM pg_sequences WHERE schemaname = 'public' ORDER BY sequencename`)
  const log = await client.query<{ nr: number; hash: string }>('SELECT nr, hash FROM hendelse ORDER BY nr DESC LIMIT 1') // prettier-ignore
  return {
    oppfulgt: 'sikkerhetskopi',
    versjon: 1,
    tatt: at.toISOString(),
    migreringer: migrations.rows.map(({ name }) => name),
    tabeller: tables.rows.filter(({ navn }) => !leftOut.includes(navn)),
    tellere: counters.rows,
    logg: log.rows[0] ?? null,
  }
}

/** Without columns that the database computes, and without Prisma's own table. */
export const tablesAndColumns = `
  SELECT c.relname AS navn, array_agg(a.attname::text ORDER BY a.attnum) AS kolonner
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
  WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND c.relname <> '_prisma_migrations'
  GROUP BY c.relname ORDER BY c.relname`

async function* readRows(client: pg.Client, table: string, columns: string[]): AsyncGenerator<string[]> {
  const names = columns.map((name) => pg.escapeIdentifier(name)).join(', ')
  await client.query(
    `DECLARE rader NO SCROLL CURSOR FOR SELECT row_to_json(r)::text AS row FROM (SELECT ${names} FROM ${pg.escapeIdentifier(table)}) r`,
  )
  for (;;) {
    const { rows } = await client.query<{ row: string }>(`FETCH ${rowsAtOnce} FROM rader`)
    if (rows.length === 0) break
    yield rows.map(({ row }) => row)
  }
  await client.query('CLOSE rader')
}
