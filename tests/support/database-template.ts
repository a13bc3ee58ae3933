import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { now } from '@/lib/clock'
import { closeDatabase, connectTo } from '@/lib/db/client'
import { ensureDatabase } from '@/lib/db/embedded/ensure'
import { deploy } from '@/lib/db/migrate/commands'
import { importSamples } from '@/lib/import/samples'
import { takeSample } from './prop1s'

declare module 'vitest' {
  interface ProvidedContext {
    /** As superuser, on the maintenance database. */
    adminUrl: string
    ownerUrl: string
    appUrl: string
  }
}

/** Migrated and empty; the same with one document taken in, the proposition of HOD; and with all of the sample. */
export const templates = { migrated: 'mal', proposition: 'mal_prop', sample: 'mal_eksempel' } as const

/** One PostgreSQL for the whole run, with templates that each test file clones. */
export default async function setup(project: TestProject) {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'oppfulgt-test-'))
  chmodSync(dataDir, 0o755)
  // A test database need not survive a power cut.
  const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200']
  const server = await ensureDatabase({ dataDir, say: () => undefined, settings })
  await run(server.adminUrl, `CREATE DATABASE ${templates.migrated} OWNER eier`)
  await deploy({ root: process.cwd(), url: onDatabase(server.url, templates.migrated) })
  const fill = async (template: string, take: () => Promise<unknown>) => {
    await run(server.adminUrl, `CREATE DATABASE ${template} OWNER eier TEMPLATE ${templates.migrated}`)
    connectTo(onDatabase(server.appUrl, template))
    await take()
    await closeDatabase()
  }
  await fill(templates.proposition, takeSample)
  await fill(templates.sample, () => importSamples('prisma/samples', { now: now(), say: () => undefined }))
  project.provide('adminUrl', server.adminUrl)
  project.provide('ownerUrl', server.url)
  project.provide('appUrl', server.appUrl)
  return async () => {
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

async function run(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(sql)
  await client.end()
}

/** The same login on another database of the server. */
export function onDatabase(url: string, name: string): string {
  const other = new URL(url)
  other.pathname = `/${name}`
  return other.toString()
}
