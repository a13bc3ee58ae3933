import 'server-only'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import * as binding from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'
import type { SchemaFile } from './files'

/** Postgres' «char», a single character, which the engine's catalogue queries return. */
const charOid = 18
const textOid = 25

/** What adapter-pg 7.10.1 lacks for the engine: «char» columns, and scripts sent whole. */
class CataloguePool extends pg.Pool {
  /** Names of the «char» columns seen, by query. */
  readonly charColumns = new Map<string, Set<string>>()
  /** What the database said to a script; the engine passes on only that something went wrong. */
  scriptError: Error | undefined

  constructor(connectionString: string) {
    super({ connectionString, max: 2 })
    const query = this.query.bind(this) as (...args: unknown[]) => Promise<pg.QueryArrayResult>
    this.query = (async (...args: unknown[]) => {
      const result = await query(...args)
      const [first] = args
      const sql = typeof first === 'object' && first !== null && 'text' in first ? String(first.text) : ''
      for (const field of [result].flat().flatMap((one) => one.fields)) {
        if (field.dataTypeID !== charOid) continue
        field.dataTypeID = textOid
        this.charColumns.set(sql, (this.charColumns.get(sql) ?? new Set()).add(field.name))
      }
      return result
    }) as typeof this.query
  }
}

/**
 * Goes with every script, in its transaction: a migration that a killed process left unfinished has then certainly not
 * been carried out, and may be tried again. (The engine's own mark comes later, in another transaction.)
 */
const markFinished = `DO $$ BEGIN
  IF to_regclass('_prisma_migrations') IS NOT NULL THEN
    UPDATE _prisma_migrations SET finished_at = now(), applied_steps_count = 1
    WHERE finished_at IS NULL AND rolled_back_at IS NULL;
  END IF;
END $$`

class EngineAdapter extends PrismaPg {
  constructor(private readonly catalogue: CataloguePool) {
    super(catalogue)
  }

  override async connect() {
    const connection = await super.connect()
    const queryRaw = connection.queryRaw.bind(connection)
    connection.queryRaw = async (query) => {
      const result = await queryRaw(query)
      const chars = this.catalogue.charColumns.get(query.sql)
      const columnTypes = result.columnTypes.map((type, i) =>
        chars?.has(result.columnNames[i] ?? '') ? ColumnTypeEnum.Character : type,
      )
      return { ...result, columnTypes }
    }
    // The adapter cuts a script at every «;», also inside a function body or a comment. Sent whole, Postgres reads it
    // itself and runs it as one transaction, as with the native engine.
    connection.executeScript = async (script) => {
      try {
        await connection.underlyingDriver().query(`${script};\n${markFinished}`)
      } catch (error) {
        if (error instanceof Error) this.catalogue.scriptError = error
        throw error
      }
    }
    return connection
  }
}

/**
 * A hack: the engine sets a timer of ten seconds for its lock and never clears it, and every command would wait for it to
 * run out before it ends. Timers it sets are therefore made not to hold the process.
 */
function withIdleTimers(glue: object): Record<string, unknown> {
  const entries = Object.entries(glue as Record<string, unknown>).map(([name, value]) => {
    if (!name.startsWith('__wbg_setTimeout') || typeof value !== 'function') return [name, value]
    const wrapped = (...args: unknown[]): unknown => {
      const { setTimeout } = globalThis
      globalThis.setTimeout = ((run: () => void, delay?: number) =>
        setTimeout(run, delay).unref()) as typeof setTimeout
      try {
        return (value as (...args: unknown[]) => unknown)(...args)
      } finally {
        globalThis.setTimeout = setTimeout
      }
    }
    return [name, wrapped]
  })
  return Object.fromEntries(entries) as Record<string, unknown>
}

let loaded: Promise<void> | undefined

/**
 * Prisma's own schema engine, compiled to WebAssembly: Prisma's command line would download the native one,
 * which a closed network forbids. Both keep the same `_prisma_migrations` table.
 */
function loadEngine(): Promise<void> {
  loaded ??= (async () => {
    const registry = { set_message: (message: string) => process.stderr.write(`${message}\n`) }
    Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: registry })
    const folder = path.dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'))
    const bytes = readFileSync(path.join(folder, 'schema_engine_bg.wasm'))
    const imports = { './schema_engine_bg.js': withIdleTimers(binding) } as unknown as WebAssembly.Imports
    const { instance } = await WebAssembly.instantiate(bytes, imports)
    const { exports } = instance
    binding.__wbg_set_wasm(exports)
    const start = exports.__wbindgen_start
    if (typeof start === 'function') (start as () => void)()
  })()
  return loaded
}

/** Runs `work` with an engine on the database of `url`, and lets the connection go afterwards. */
export async function withEngine<T>(
  url: string,
  schema: SchemaFile[],
  work: (engine: binding.SchemaEngine) => Promise<T>,
): Promise<T> {
  await loadEngine()
  const pool = new CataloguePool(url)
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(new EngineAdapter(pool))
    const datamodels = schema.map((file): [string, string] => [file.path, file.content])
    const engine = await binding.SchemaEngine.new({ datamodels }, () => undefined, adapter)
    try {
      return await work(engine)
    } catch (error) {
      if (pool.scriptError === undefined) throw error
      throw new Error(`${nameOf(error)}${pool.scriptError.message}`, { cause: error })
    } finally {
      engine.free()
    }
  } finally {
    await pool.end()
  }
}

/** «20261122000000_roller: », from the engine's trace of its own places. */
function nameOf(error: unknown): string {
  const name = /with migration_name="([^"]+)"/.exec(String(error))?.[1]
  return name === undefined ? '' : `${name}: `
}
