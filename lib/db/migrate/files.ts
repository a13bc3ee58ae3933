import 'server-only'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Where schema and migrations lie. Everything is relative to the root of the checkout. */
export interface MigrationFolders {
  schema: string
  migrations: string
}

export interface SchemaFile {
  path: string
  content: string
}

const lockName = 'migration_lock.toml'
const snapshotName = 'schema.snapshot.prisma'

export function migrationFolders(root: string): MigrationFolders {
  return { schema: path.join(root, 'prisma', 'schema'), migrations: path.join(root, 'prisma', 'migrations') }
}

/** All files of the schema folder, in a fixed order. */
export function readSchema({ schema }: MigrationFolders): SchemaFile[] {
  return readdirSync(schema)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => ({
      path: path.join(schema, name),
      content: readFileSync(path.join(schema, name), 'utf8'),
    }))
}

function migrationNames({ migrations }: MigrationFolders): string[] {
  if (!existsSync(migrations)) return []
  return readdirSync(migrations, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

/** The migrations as the engine wants them; the same that `prisma migrate deploy` reads from the folder. */
export function readMigrations(folders: MigrationFolders, only?: readonly string[]) {
  const names = migrationNames(folders).filter((name) => only === undefined || only.includes(name))
  const lock = path.join(folders.migrations, lockName)
  return {
    baseDir: folders.migrations,
    shadowDbInitScript: '',
    lockfile: { path: lockName, content: existsSync(lock) ? readFileSync(lock, 'utf8') : null },
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: {
          tag: 'ok' as const,
          value: readFileSync(path.join(folders.migrations, name, 'migration.sql'), 'utf8'),
        },
      },
    })),
  }
}

/**
 * The schema as the last generated migration left it. The engine without its native half has no shadow
 * database, so a new migration is the difference from this file.
 */
export function readSnapshot(folders: MigrationFolders): SchemaFile | null {
  const file = path.join(folders.migrations, snapshotName)
  return existsSync(file) ? { path: file, content: readFileSync(file, 'utf8') } : null
}

/** Writes a new migration and the snapshot that goes with it; returns the folder. */
export function writeMigration(folders: MigrationFolders, name: string, sql: string): string {
  const folder = path.join(folders.migrations, name)
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'migration.sql'), sql)
  writeFileSync(path.join(folders.migrations, lockName), 'provider = "postgresql"\n')
  const snapshot = readSchema(folders).map((file) => file.content)
  writeFileSync(path.join(folders.migrations, snapshotName), snapshot.join('\n'))
  return folder
}
