import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { migrationFolders, readSchema, readSnapshot } from '@/lib/db/migrate/files'
import { deploy, drift, status } from '@/lib/db/migrate/commands'
import { makeDatabase } from '../support/database'

const root = process.cwd()
const names = readdirSync(path.join(root, 'prisma/migrations'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort()
const sqlOf = (name: string) =>
  readFileSync(path.join(root, 'prisma/migrations', name, 'migration.sql'), 'utf8')

test('all migrations go onto an empty database, leave no drift and are written down as Prisma does', async () => {
  const database = await makeDatabase('empty')
  const target = { root, url: database.ownerUrl }
  expect(await status(target)).toMatchObject({ hasMigrationsTable: false })
  expect(await deploy(target)).toEqual(names)
  expect(await deploy(target)).toEqual([])
  expect(await status(target)).toMatchObject({
    history: null,
    failedMigrationNames: [],
    editedMigrationNames: [],
  })
  const rows = await database.query<{ migration_name: string; done: boolean }>(
    'SELECT migration_name, finished_at IS NOT NULL AS done FROM _prisma_migrations ORDER BY migration_name',
  )
  expect(rows).toEqual(names.map((migration_name) => ({ migration_name, done: true })))
  expect(await drift({ root, url: database.adminUrl })).toEqual({ steps: 0, warnings: [] })
})

test('two servers that migrate at once do not get in each other’s way', async () => {
  const database = await makeDatabase('empty')
  const target = { root, url: database.ownerUrl }
  const applied = await Promise.all([deploy(target), deploy(target)])
  expect(applied.flat().sort()).toEqual(names)
})

test('a migration that failed or was cut off is tried again by the next start', async () => {
  const database = await makeDatabase('empty')
  const target = { root, url: database.ownerUrl }
  await database.query('CREATE VIEW registerrad AS SELECT 1 AS in_the_way')
  await expect(deploy(target)).rejects.toThrow('vern_og_sok: relation "registerrad" already exists')
  await expect(deploy(target)).rejects.toThrow('vern_og_sok: relation "registerrad" already exists')
  await database.query('DROP VIEW registerrad')
  expect((await deploy(target)).at(0)).toBe('20261122000200_vern_og_sok')
  expect(await drift({ root, url: database.adminUrl })).toEqual({ steps: 0, warnings: [] })
})

test('kill -9 at any moment of migrating leaves nothing half done', { timeout: 180_000 }, async () => {
  const database = await makeDatabase('empty')
  const progress = async () => {
    const [row] = await database.query<{ n: number }>(`SELECT count(*)::int AS n FROM pg_class WHERE relname = '_prisma_migrations'`) // prettier-ignore
    return row?.n ? (await database.query('SELECT id FROM _prisma_migrations')).length : 0
  }
  for (const rows of [1, 2, 3]) {
    const child = spawn(
      process.execPath,
      ['--conditions=react-server', '--import', 'tsx', 'scripts/migrate.ts'],
      {
        env: { ...process.env, DATABASE_URL: database.ownerUrl, DATABASE_OWNER_URL: '' },
        stdio: 'ignore',
      },
    )
    const gone = new Promise((resolve) => child.once('exit', resolve))
    while ((await progress()) < rows && child.exitCode === null) await wait(1)
    child.kill('SIGKILL')
    await gone
  }
  const target = { root, url: database.ownerUrl }
  await deploy(target)
  expect(await status(target)).toMatchObject({ history: null, failedMigrationNames: [] })
  expect(await drift({ root, url: database.adminUrl })).toEqual({ steps: 0, warnings: [] })
})

test('the snapshot that new migrations start from is the schema', () => {
  const folders = migrationFolders(root)
  const schema = readSchema(folders).map((file) => file.content)
  expect(readSnapshot(folders)?.content).toBe(schema.join('\n'))
})

test('every migration is either generated or marked as written by hand', () => {
  for (const name of names) expect(sqlOf(name), name).toMatch(/^-- (?:hand\n|[A-Z]\w+)/)
})
