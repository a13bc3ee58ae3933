import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { GET as listRoute } from '@/app/api/v1/vedtak/route'
import { restoreBackup } from '@/lib/backup/mutations'
import { checkBackup, writeBackup } from '@/lib/backup/queries'
import { leftOut } from '@/lib/backup/rules'
import { deploy, drift } from '@/lib/db/migrate/commands'
import { db, transaction } from '@/lib/db/client'
import { appendHendelser, publishDigest } from '@/lib/hendelse/mutations'
import { listDigests, verifyLog } from '@/lib/hendelse/queries'
import { recordAnswer } from '@/lib/http/record'
import { prepareUttalelser } from '@/lib/uttalelse/mutations'
import { makeDatabase, type TestDatabase } from '../support/database'
import { runOppfulgt } from '../support/run-oppfulgt'

const root = process.cwd()
const folder = mkdtempSync(path.join(tmpdir(), 'oppfulgt-backup-'))
chmodSync(folder, 0o755)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const at = new Date('2026-11-22T09:00:00Z')
const file = path.join(folder, 'kopi.gz')
const user = '0190b5c2-7a4e-7c1e-9d7a-3f0f6f1c2b11'
let source: TestDatabase
let answers: unknown

/** What the register says of itself: pages, lists, API, digests and the check of the log. */
async function readAnswers() {
  const url = 'http://localhost/api/v1/vedtak'
  const record = await recordAnswer({ sesjon: '2024-2025', nummer: '83', punkt: null, day: '2026-11-22' })
  return {
    record: await record.text(),
    lists: await Promise.all(
      ['?antall=200', '?q=tannhelse', '?tilstand=apen&antall=200'].map(async (query) =>
        (await listRoute(new Request(url + query))).text(),
      ),
    ),
    digests: await listDigests(),
    verification: await verifyLog(),
  }
}

/** Every row of every table, as one text each, in any order. */
async function readTables(database: TestDatabase): Promise<Record<string, string[]>> {
  const tables = await database.query<{ name: string }>(`SELECT relname AS name FROM pg_class
    WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> '_prisma_migrations' ORDER BY 1`)
  const found: Record<string, string[]> = {}
  for (const { name } of tables.filter((table) => !leftOut.includes(table.name))) {
    const rows = await database.query<{ row: string }>(`SELECT t::text AS row FROM "${name}" t`)
    found[name] = rows.map(({ row }) => row).sort()
  }
  return found
}

/** A copy of the backup whose lines are others. */
function altered(name: string, change: (text: string) => string): string {
  const target = path.join(folder, name)
  writeFileSync(target, gzipSync(change(gunzipSync(readFileSync(file)).toString('utf8'))))
  return target
}

/** A published review of a fagkomité with everything a committee can leave in it. */
async function haveReview(database: TestDatabase): Promise<void> {
  const [id, enhet] = ['0190b5c2-7a4e-7c1e-9d7a-3f0f6f1c2b12', '0190b5c2-7a4e-7c1e-9d7a-3f0f6f1c2b13']
  const reason = 'Ikke ferdig.\n\n«Planen» mangler – jf. \\ og \t.'
  await database.query(`INSERT INTO user_role (id, user_id, side, role, komite_id, valid_from, created_at)
    SELECT $2, $1, 'STORTING', 'KOMITESEKRETAER', id, '2026-01-01', now() FROM komite WHERE slug = 'helseoms'`, [user, id]) // prettier-ignore
  await database.query(`INSERT INTO gjennomgang (id, komite_id, slag, rapporteringssesjon, siden, motedato, opprettet, opprettet_av)
    SELECT $1, id, 'FAG', '2025-2026', '2025-01-20', '2026-01-12', now(), $2 FROM komite WHERE slug = 'helseoms'`, [id, user]) // prettier-ignore
  await database.query(`INSERT INTO gjennomgang_enhet (id, gjennomgang_id, slag, vedtak_id, nr, tildelt_id, revisjon, anbefaling,
      begrunnelse, endret, endret_av, rapportering_id)
    SELECT $1, $2, 'FAG', vedtak_id, 1, $3, 1, 'KAN_IKKE_KVITTERES_UT', $4, now(), $3, id FROM rapportering LIMIT 1`, [enhet, id, user, reason]) // prettier-ignore
  await database.query(`INSERT INTO gjennomgang_versjon (enhet_id, revisjon, anbefaling, begrunnelse, lagret_av, lagret)
    VALUES ($1, 1, 'KAN_IKKE_KVITTERES_UT', $2, $3, now())`, [enhet, reason, user]) // prettier-ignore
  await database.query(`INSERT INTO gjennomgang_lest (enhet_id, rapportering_id, user_id, lest)
    SELECT $1, rapportering_id, $2, now() FROM gjennomgang_enhet WHERE id = $1`, [enhet, user]) // prettier-ignore
  await database.query(`INSERT INTO komitekommentar (id, enhet_id, tekst, skrevet_av, skrevet) VALUES ($1, $1, $2, $3, now())`, [enhet, reason, user]) // prettier-ignore
  await database.query(`INSERT INTO funn_avvist (id, funn_id, side, begrunnelse, avvist, avvist_av)
    SELECT $1, min(id), 'STORTING', $2, now(), $3 FROM funn`, [id, reason, user]) // prettier-ignore
  await database.query(`UPDATE gjennomgang SET publisert = now(), dokument_id = (SELECT min(id) FROM dokument) WHERE id = $1`, [id]) // prettier-ignore
  await publishUttalelse(reason)
}

/** An uttalelse with its event, as the product writes them. */
async function publishUttalelse(tekst: string): Promise<void> {
  const { sesjonId: sesjon, nummer, punkt, id: vedtakId } = await db().vedtak.findFirstOrThrow({ orderBy: { id: 'asc' } }) // prettier-ignore
  const { id: komiteId } = await db().komite.findUniqueOrThrow({ where: { slug: 'helseoms' } })
  const { id, filSha256: sha256 } = await db().dokument.findFirstOrThrow({ orderBy: { id: 'asc' } })
  const document = { id, sha256, sitat: 'Brev', rapporteringssesjon: '2025-2026', offentligFra: '2026-01-20', now: at } // prettier-ignore
  const said = { vedtakId, unit: { sesjon, nummer, punkt }, anbefaling: 'KAN_IKKE_KVITTERES_UT' as const, tekst, linje: 1 } // prettier-ignore
  await transaction(async (tx) => {
    const { events, write } = await prepareUttalelser(tx, [said], { document, komiteId, slag: 'SVARBREV' })
    const kilde = { dokument: sha256, linje: 1 }
    const told = events.map(({ sted: _, ...event }) => ({ ...event, tidspunkt: at, aktor: user, kilde }))
    await write(tx, await appendHendelser(tx, told))
  })
}

beforeAll(async () => {
  source = await makeDatabase('sample')
  await publishDigest('2026-11-21', at)
  await source.query(`INSERT INTO "user" (id, side, name, email, maalform, created_at)
    VALUES ($1, 'STORTING', 'Åse «Ø» Næss', 'ase@example.org', 'NN', '2026-11-22T08:00:00.123Z')`, [user]) // prettier-ignore
  await source.query(`INSERT INTO session (id, token_hash, user_id, issuer, created_at, expires_at, idle_expires_at)
    VALUES ($1, 'x', $1, 'https://x', now(), now(), now())`, [user]) // prettier-ignore
  await haveReview(source)
  await writeBackup(source.ownerUrl, file, at)
  answers = await readAnswers()
})

test('a backup is one packed file that only its owner reads, and nothing of it is left when it fails', async () => {
  expect(statSync(file).mode & 0o777).toBe(0o600)
  const { manifest, tabeller } = await checkBackup(file)
  expect(manifest).toMatchObject({ tatt: '2026-11-22T09:00:00.000Z', logg: { nr: 313 } })
  expect(tabeller.find(({ navn }) => navn === 'vedtak')).toMatchObject({ rader: 121 })
  expect(tabeller.map(({ navn }) => navn)).not.toContain('session')
  await expect(writeBackup(source.ownerUrl, file, at)).rejects.toThrow('finnes alt')
  await expect(writeBackup(source.ownerUrl, path.join(folder, 'nei', 'x.gz'), at)).rejects.toThrow('ENOENT')
  expect(existsSync(path.join(folder, 'nei'))).toBe(false)
})

test('in an empty database everything is as it was: rows, API, digests, log, guards and schema', async () => {
  const target = await makeDatabase()
  const { verification } = await restoreBackup(file, { url: target.ownerUrl, root, replace: false })
  expect(verification).toMatchObject({ hendelser: 313, avtrykk: 1, firstBreak: null })
  expect(await readTables(target)).toEqual(await readTables(source))
  expect(await readAnswers()).toEqual(answers)
  expect(await target.query('SELECT count(*)::int AS n FROM session')).toEqual([{ n: 0 }])
  await expect(target.query('DELETE FROM hendelse')).rejects.toThrow('kan bare føyes til')
  await expect(target.query('UPDATE tilstand SET departement_id = 9999')).rejects.toThrow('foreign key')
  expect(await drift({ root, url: target.adminUrl })).toEqual({ steps: 0, warnings: [] })
  await publishDigest('2026-11-22', new Date('2026-11-23T09:00:00Z'))
  expect((await verifyLog()).firstBreak).toBeNull()
})

test('what is taken in anew gets ids that nothing had before', async () => {
  const target = await makeDatabase()
  await restoreBackup(file, { url: target.ownerUrl, root, replace: false })
  const next = `SELECT nextval(pg_get_serial_sequence('rapportering', 'id'))::int AS id`
  expect(await target.query(next)).toEqual(await source.query(next))
})

test('a register in use is refused; --erstatt takes its place', async () => {
  const target = await makeDatabase('sample')
  await target.query(`UPDATE departement SET slug = 'annet' WHERE slug = 'hod'`)
  const options = { url: target.ownerUrl, root }
  await expect(restoreBackup(file, { ...options, replace: false })).rejects.toThrow('Registeret er ikke tomt')
  expect(await target.query(`SELECT FROM departement WHERE slug = 'annet'`)).toHaveLength(1)
  await restoreBackup(file, { ...options, replace: true })
  expect(await readTables(target)).toEqual(await readTables(source))
  expect(await target.query('SELECT tag FROM cache_tag')).toEqual([{ tag: '*' }])
})

describe('what is not whole is refused, and nothing is changed', () => {
  const cut = (name: string, share: number) => {
    const target = path.join(folder, name)
    const bytes = readFileSync(file)
    writeFileSync(target, bytes.subarray(0, Math.floor(bytes.length * share)))
    return target
  }
  const flipped = () => {
    const target = path.join(folder, 'vendt.gz')
    const bytes = Buffer.from(readFileSync(file))
    bytes[Math.floor(bytes.length / 2)]! ^= 0x40
    writeFileSync(target, bytes)
    return target
  }
  const without = (pattern: RegExp) => (text: string) => text.replace(pattern, '')
  test.for<[string, () => string, string]>([
    ['a file that is not there', () => path.join(folder, 'finnes-ikke'), 'finnes ikke'],
    ['a file of something else', () => 'LICENSE', 'ikke en sikkerhetskopi'],
    ['a packed file of something else', () => altered('annet.gz', () => 'hei\n'), 'ikke en sikkerhetskopi'],
    ['an empty file', () => cut('tom.gz', 0), 'skadet eller ikke hel'],
    ['a file cut in the middle', () => cut('halv.gz', 0.5), 'skadet eller ikke hel'],
    ['a file cut near its end', () => cut('nesten.gz', 0.999), 'skadet eller ikke hel'],
    ['a turned bit', flipped, 'skadet eller ikke hel'],
    ['a missing last line', () => altered('uten-slutt.gz', without(/#\{"ferdig.*\n/)), 'slutten mangler'],
    [
      'a missing row',
      () => altered('uten-rad.gz', without(/(?<="tabell":"ansvar"\}\n).*\n/)),
      'ansvar svarer ikke',
    ],
    ['a changed word', () => altered('endret.gz', (text) => text.replace('Åse', 'Ase')), 'user svarer ikke'],
    ['a migration from the future', () => altered('ny.gz', (text) => text.replace('"migreringer":[', '"migreringer":["20991231000000_x",')), 'skadet'], // prettier-ignore
  ])('%s', async ([, make, said], { expect }) => {
    const target = await makeDatabase('sample')
    const before = await readTables(target)
    await expect(restoreBackup(make(), { url: target.ownerUrl, root, replace: true })).rejects.toThrow(said)
    expect(await readTables(target)).toEqual(before)
  })

  test('a backup of a register whose log is broken', async () => {
    const broken = await makeDatabase('sample')
    await broken.query(
      `SET LOCAL session_replication_role = replica; UPDATE hendelse SET aktor = 'u-1' WHERE nr = 7`,
    )
    const copy = path.join(folder, 'brutt.gz')
    await writeBackup(broken.ownerUrl, copy, at)
    const target = await makeDatabase('sample')
    const before = await readTables(target)
    await expect(restoreBackup(copy, { url: target.ownerUrl, root, replace: true })).rejects.toThrow(
      'brutt ved hendelse 7: innholdet svarer ikke til avtrykket',
    )
    expect(await readTables(target)).toEqual(before)
    await expect(target.query('DELETE FROM hendelse')).rejects.toThrow('kan bare føyes til')
  })
})

test('a backup from before the newest migration is taken in as it was, and then goes on to the newest', async () => {
  const old = await makeDatabase('empty')
  const names = (await checkBackup(file)).manifest.migreringer
  await deploy({ root, url: old.ownerUrl, only: names.slice(0, -1) })
  const copy = path.join(folder, 'eldre.gz')
  await writeBackup(old.ownerUrl, copy, at)
  const used = await makeDatabase('sample')
  await expect(restoreBackup(copy, { url: used.ownerUrl, root, replace: true })).rejects.toThrow(
    'eldre versjon',
  )
  const target = await makeDatabase()
  await restoreBackup(copy, { url: target.ownerUrl, root, replace: false })
  expect((await checkBackup(copy)).manifest.migreringer).toEqual(names.slice(0, -1))
  const applied = await target.query('SELECT migration_name FROM _prisma_migrations')
  expect(applied).toHaveLength(names.length)
  expect(await drift({ root, url: target.adminUrl })).toEqual({ steps: 0, warnings: [] })
})

describe('on the command line', { timeout: 300_000 }, () => {
  test('from DATABASE_URL to the embedded database and back: the same rows, the same log', async () => {
    const dataDir = path.join(folder, 'data')
    mkdirSync(dataDir)
    const embedded = { DATABASE_URL: '', DATABASE_OWNER_URL: '', DATA_DIR: dataDir }
    const run = (env: Record<string, string>, ...args: string[]) =>
      runOppfulgt(args, { guardSeconds: 200, env })
    const ofSource = { DATABASE_URL: source.appUrl, DATABASE_OWNER_URL: source.ownerUrl }
    const first = path.join(folder, 'forste.gz')
    const second = path.join(folder, 'andre.gz')
    expect(await run(ofSource, 'backup', first)).toMatchObject({ code: 0, stderr: '' })
    const restored = await run(embedded, 'restore', first)
    expect(restored.stdout).toMatch(/313 hendelser, \d+ lagrede tilstander og 1 avtrykk stemmer\./)
    expect((await run(embedded, 'restore', first)).stderr).toContain(
      'Registeret er ikke tomt. Bruk --erstatt',
    )
    expect(await run(embedded, 'backup', second)).toMatchObject({ code: 0 })
    const target = await makeDatabase()
    const ofTarget = { DATABASE_URL: target.appUrl, DATABASE_OWNER_URL: target.ownerUrl }
    expect(await run(ofTarget, 'restore', second)).toMatchObject({ code: 0, stdout: restored.stdout })
    expect(await readTables(target)).toEqual(await readTables(source))
  })

  test.for([
    ['no file', ['backup'], 'usage'],
    ['two files', ['restore', 'a', 'b'], 'usage'],
    ['an unknown option', ['restore', 'a', '--tvang'], 'usage'],
    ['a file that is not there', ['restore', 'finnes-ikke.gz'], 'finnes-ikke.gz finnes ikke'],
    ['a file that is no backup', ['restore', 'LICENSE'], 'ikke en sikkerhetskopi'],
  ] as const)('exit 2 with one line for %s', async ([, args, said], { expect }) => {
    const { code, stdout, stderr } = await runOppfulgt([...args], { guardSeconds: 100 })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(said)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })
})
