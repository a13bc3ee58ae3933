import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { env } from '@/lib/env'
import { UsageError } from '@/lib/errors'
import { PrismaClient } from './generated/client'
import type { Db } from './connection'

/**
 * A client that works as the role `app` whatever the login: it may append facts and events, never change them.
 * A login that is not `app` itself must be a member of it, which the first migration sees to.
 */
export function createClient(url: string, connections = 10): PrismaClient {
  return new PrismaClient({
    adapter: new PrismaPg({
      connectionString: url,
      max: connections,
      options: '-c role=app -c timezone=UTC -c work_mem=64MB -c jit=off',
    }),
    transactionOptions: { maxWait: 30_000, timeout: 120_000 },
  })
}

/** A client as the owner of the tables, for what the role `app` may not do: taking in a backup. */
export function createOwnerClient(url: string): PrismaClient {
  return new PrismaClient({
    adapter: new PrismaPg({ connectionString: url, max: 2, options: '-c timezone=UTC -c work_mem=64MB' }),
  })
}

/** Next loads this module anew for each bundle and each change in development: one pool for the process all the same. */
const shared = globalThis as typeof globalThis & { oppfulgtDb?: PrismaClient; oppfulgtDbUrl?: string }

/** The process's client, made on first use from DATABASE_URL, or from what `connectTo` named. */
export function db(): PrismaClient {
  shared.oppfulgtDb ??= createClient(databaseUrl())
  return shared.oppfulgtDb
}

/** The address of the database in use, for those who need a connection of their own (LISTEN). */
export function databaseUrl(): string {
  const url = shared.oppfulgtDbUrl ?? env().DATABASE_URL
  if (url === undefined)
    throw new UsageError('DATABASE_URL mangler. npm start ordner den innebygde databasen selv.')
  return url
}

/** Commands and tests that started or found a database themselves name it here before the first query. */
export function connectTo(url: string): void {
  if (shared.oppfulgtDb && shared.oppfulgtDbUrl !== url) void closeDatabase()
  shared.oppfulgtDbUrl = url
}

export async function closeDatabase(): Promise<void> {
  const { oppfulgtDb } = shared
  delete shared.oppfulgtDb
  await oppfulgtDb?.$disconnect()
}

/** One transaction; everything in it is written, or nothing. */
export function transaction<T>(work: (tx: Db) => Promise<T>): Promise<T> {
  return db().$transaction(work)
}
