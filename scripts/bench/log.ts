// How long verify-log takes for a long log, and how much room. Makes a database of its own, takes the sample in and copies
// one of its units, with its events, facts and states, until the log is long enough. Prints one line of JSON.
import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { now } from '@/lib/clock'
import { openDatabase } from '@/lib/db/open'
import { hashOf } from '@/lib/hendelse/chain'
import { verifyLog } from '@/lib/hendelse/queries'
import type { Json } from '@/lib/hendelse/types'
import { importSamples } from '@/lib/import/samples'

const unitsAtOnce = 2_000
/** Ids of copies begin here. */
const idsFrom = 1_000_000
const numbersFrom = 10_000

interface TemplateEvent {
  nr: number
  type: string
  tidspunkt: Date
  aktor: string
  kjoring_id: number | null
  innhold: Json
}

interface Template {
  id: number
  sesjon: string
  events: TemplateEvent[]
}

/** A unit with an event of every kind that an import writes, and a short account. */
async function findTemplate(client: pg.Client): Promise<Template> {
  const units = await client.query<{ id: number; sesjon: string }>(`
    SELECT v.id, v.sesjon_id AS sesjon FROM vedtak v JOIN vurdering u ON u.vedtak_id = v.id
    ORDER BY length(v.redegjorelse) LIMIT 1`)
  const [unit] = units.rows
  if (!unit) throw new Error('the sample has no judgement')
  const events = await client.query<TemplateEvent>('SELECT * FROM hendelse WHERE vedtak_id = $1 ORDER BY nr', [unit.id]) // prettier-ignore
  return { ...unit, events: events.rows }
}

/** Without triggers, foreign keys and search indexes, which would take most of the time and change nothing. */
async function takeOffGuards(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ off: string }>(`
    SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS off FROM pg_constraint
    WHERE contype = 'f' AND connamespace = 'public'::regnamespace
    UNION ALL SELECT format('ALTER TABLE %I DISABLE TRIGGER USER', relname) FROM pg_class
    WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> '_prisma_migrations'
    UNION ALL SELECT format('DROP INDEX %I', indexname) FROM pg_indexes WHERE tablename = 'vedtak' AND indexdef LIKE '% gin %'`)
  for (const { off } of rows) await client.query(off)
}

async function columnsOf(client: pg.Client, table: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0
       AND NOT attisdropped AND attgenerated = ''`,
    [table],
  )
  return rows.map(({ name }) => name)
}

/** Copies rows of the template's unit once for each i; `other` says which columns differ, by i. */
async function copyRows(
  client: pg.Client,
  table: string,
  { unit, other, range }: { unit: string; other: Record<string, string>; range: readonly [number, number] },
): Promise<void> {
  const columns = (await columnsOf(client, table)).filter((name) => name !== 'id' || 'id' in other)
  const values = columns.map((name) => other[name] ?? `t.${name}`)
  await client.query(
    `INSERT INTO ${table} (${columns.join(', ')}) SELECT ${values.join(', ')} FROM ${table} t, generate_series($1::int, $2::int) AS i WHERE ${unit}`,
    [...range],
  )
}

async function copyUnits(client: pg.Client, template: Template, last: number, units: number): Promise<void> {
  const { id, events } = template
  const order = `ARRAY[${events.map(({ nr }) => nr).join(',')}]`
  const hendelse_nr = `${last} + i * ${events.length} + array_position(${order}, t.hendelse_nr)`
  const copyId = `${idsFrom} + i`
  const ofUnit = { vedtak_id: copyId, hendelse_nr }
  const ofReport = { vedtak_id: copyId, rapportering_id: copyId }
  const range = [0, units - 1] as const
  const copy = (table: string, unit: string, other: Record<string, string>) =>
    copyRows(client, table, { unit, other, range })
  await copy('vedtak', `t.id = ${id}`, { id: copyId, nummer: `${numbersFrom} + i` })
  for (const table of ['rapportering', 'vurdering'])
    await copy(table, `t.vedtak_id = ${id}`, { ...ofUnit, id: copyId })
  await copy('ansvar', `t.vedtak_id = ${id}`, ofUnit)
  for (const table of ['delkrav', 'frist', 'lofte']) await copy(table, `t.vedtak_id = ${id}`, ofReport)
  await copy('sitering', `t.fra_vedtak_id = ${id}`, { fra_vedtak_id: copyId, rapportering_id: copyId })
  const facts = {
    rapportering_id: `CASE WHEN t.rapportering_id IS NULL THEN NULL ELSE ${copyId} END`,
    vurdering_id: `CASE WHEN t.vurdering_id IS NULL THEN NULL ELSE ${copyId} END`,
  }
  await copy('tilstand', `t.vedtak_id = ${id}`, { ...ofUnit, ...facts })
}

/** The events of the copies, in one chain that goes on from the last event there is. */
async function writeEvents(client: pg.Client, template: Template, units: number): Promise<void> {
  const { rows } = await client.query<{ nr: number; hash: string }>('SELECT nr, hash FROM hendelse ORDER BY nr DESC LIMIT 1') // prettier-ignore
  let { nr, hash: forrigeHash } = rows[0] ?? { nr: 0, hash: '' }
  for (let first = 0; first < units; first += unitsAtOnce) {
    const written: object[] = []
    for (let i = first; i < Math.min(first + unitsAtOnce, units); i += 1) {
      for (const { type, tidspunkt, aktor, kjoring_id: kjoringId, innhold } of template.events) {
        nr += 1
        const vedtak = { sesjon: template.sesjon, nummer: numbersFrom + i, punkt: '' }
        const hash = hashOf({ nr, type, tidspunkt, aktor, vedtak, kjoringId, innhold, forrigeHash })
        written.push({ nr, type, tidspunkt, aktor, vedtak_id: idsFrom + i, kjoring_id: kjoringId, innhold, forrige_hash: forrigeHash, hash }) // prettier-ignore
        forrigeHash = hash
      }
    }
    await client.query('INSERT INTO hendelse SELECT * FROM json_populate_recordset(null::hendelse, $1::json)', [JSON.stringify(written)]) // prettier-ignore
  }
}

async function grow(url: string, wanted: number): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('SET synchronous_commit = off')
    const template = await findTemplate(client)
    const { rows } = await client.query<{ last: number }>('SELECT max(nr) AS last FROM hendelse')
    const last = rows[0]?.last ?? 0
    const units = Math.ceil((wanted - last) / template.events.length)
    await takeOffGuards(client)
    await copyUnits(client, template, last, units)
    await writeEvents(client, template, units)
    await client.query('VACUUM ANALYZE')
  } finally {
    await client.end()
  }
}

async function measure(wanted: number): Promise<string> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'oppfulgt-bench-log-'))
  chmodSync(dataDir, 0o755)
  Object.assign(process.env, { DATABASE_URL: '', DATABASE_OWNER_URL: '', DATA_DIR: dataDir })
  const database = await openDatabase(() => undefined)
  try {
    await importSamples('prisma/samples', { now: now(), say: () => undefined })
    await grow(database.url, wanted)
    return await verifyApart(database)
  } finally {
    await database.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** In a process that has done nothing else, so that its room is that of verify-log. */
function verifyApart({ url, appUrl }: { url: string; appUrl: string }): Promise<string> {
  const args = ['--conditions=react-server', '--import', 'tsx', import.meta.filename, 'verify']
  const child = spawn(process.execPath, args, {
    env: { ...process.env, DATABASE_URL: appUrl, DATABASE_OWNER_URL: url },
  })
  let printed = ''
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  child.stderr.pipe(process.stderr)
  return new Promise((resolve) => child.on('close', () => resolve(printed)))
}

async function verify(): Promise<string> {
  const database = await openDatabase(() => undefined)
  const since = performance.now()
  const { hendelser, tilstander, firstBreak } = await verifyLog()
  const seconds = (performance.now() - since) / 1000
  const megabytes = process.resourceUsage().maxRSS / 1024
  await database.stop()
  return `${JSON.stringify({ hendelser, tilstander, firstBreak, seconds, megabytes })}\n`
}

const [what] = process.argv.slice(2)
process.stdout.write(await (what === 'verify' ? verify() : measure(Number(what ?? 1_000_000))))
