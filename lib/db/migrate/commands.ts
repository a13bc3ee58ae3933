import 'server-only'
import { withAdvisoryLock } from '../advisory'
import { migrationFolders, readMigrations, readSchema, readSnapshot, writeMigration } from './files'
import { withEngine } from './engine'

const filters = { externalTables: [], externalEnums: [] }

/** Where migrations are read from and which database they go to. */
export interface MigrationTarget {
  root: string
  url: string
  /** These migrations alone, for rows from a time when there were no others. */
  only?: readonly string[]
}

/** One process migrates at a time, or one would take another's unfinished migration for a failed one. */
const migrationLock = 8_245_003

/**
 * Applies what is missing, in order, and returns the names; the same as `prisma migrate deploy`, but a migration that was
 * cut off or failed is tried again: it is one transaction, so nothing of it is there.
 */
export async function deploy({ root, url, only }: MigrationTarget): Promise<string[]> {
  const folders = migrationFolders(root)
  const migrationsList = readMigrations(folders, only)
  const work = () =>
    withEngine(url, readSchema(folders), async (engine) => {
      const input = { migrationsList, optInToShadowDatabase: false, filters }
      const { failedMigrationNames } = await engine.diagnoseMigrationHistory(input)
      for (const migrationName of failedMigrationNames)
        await engine.markMigrationRolledBack({ migrationName })
      const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters })
      return appliedMigrationNames
    })
  try {
    return await withAdvisoryLock(migrationLock, work, url)
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
    throw new Error(`Databasen kunne ikke migreres: ${reason}`, { cause: error })
  }
}

/** What `prisma migrate status` knows: edited, failed and missing migrations. */
export async function status({ root, url }: MigrationTarget) {
  const folders = migrationFolders(root)
  return withEngine(url, readSchema(folders), (engine) =>
    engine.diagnoseMigrationHistory({
      migrationsList: readMigrations(folders),
      optInToShadowDatabase: false,
      filters,
    }),
  )
}

/**
 * Writes the migration from the schema snapshot to the schema files, or null when they agree.
 * `name` is the folder, `20261122000000_name`.
 */
export async function create({ root, url }: MigrationTarget, name: string): Promise<string | null> {
  const folders = migrationFolders(root)
  const schema = readSchema(folders)
  const snapshot = readSnapshot(folders)
  const { exitCode, stdout } = await withEngine(url, schema, (engine) =>
    engine.diff({
      from: snapshot === null ? { tag: 'empty' } : { tag: 'schemaDatamodel', files: [snapshot] },
      to: { tag: 'schemaDatamodel', files: schema },
      script: true,
      exitCode: true,
      filters,
    }),
  )
  return exitCode === 2 ? writeMigration(folders, name, stdout ?? '') : null
}

/**
 * How far a freshly migrated database is from the schema files: 0 steps when they agree. It *pushes* the
 * difference, so it belongs on a throw-away database only.
 */
export async function drift({ root, url }: MigrationTarget): Promise<{ steps: number; warnings: string[] }> {
  const schema = readSchema(migrationFolders(root))
  const result = await withEngine(url, schema, (engine) =>
    engine.schemaPush({ force: false, schema: { files: schema }, filters }),
  )
  return { steps: result.executedSteps, warnings: [...result.warnings, ...result.unexecutable] }
}
