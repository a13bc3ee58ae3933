import 'server-only'
import { spawn, spawnSync } from 'node:child_process'
import {
  chownSync,
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { systemVariables } from '@/lib/env'
import type { Binaries } from './binaries'
import { passwordOf, type Folders } from './folders'
import { commandLine, exists } from './process'

const host = '127.0.0.1'
/** A killed server's number stays taken until process 1 reaps it, and its recovery takes a moment. */
const startPatience = 30_000
const step = 30

export interface Postmaster {
  pid: number
  port: number
}

/** Makes the cluster under another name first, so that a cluster is either whole or not there. */
export function initialise(folders: Folders, { initdb }: Binaries): void {
  if (existsSync(folders.data)) return
  const unfinished = `${folders.data}.new-${process.pid}`
  const passwordFile = path.join(folders.server, `password.new-${process.pid}`)
  writeFileSync(passwordFile, passwordOf(folders, 'postgres'), { mode: 0o600, flag: 'wx' })
  if (folders.user) chownSync(passwordFile, folders.user.uid, folders.user.gid)
  // ICU and nb-NO whatever the machine's LANG: with the locale C, lower('ÆØÅ') stays as it is and search fails.
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=nb-NO']
  const login = ['-U', 'postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256']
  const run = spawnSync(initdb, ['-D', unfinished, ...login, ...locale], {
    ...spawnOptions(folders),
    encoding: 'utf8',
  })
  rmSync(passwordFile, { force: true })
  if (run.status !== 0) throw new Error(`initdb stoppet: ${run.error?.message ?? run.stderr.trim()}`)
  renameSync(unfinished, folders.data)
}

/** What postmaster.pid says of a living server on our data, null when there is none. */
export function findPostmaster({ data }: Folders): (Postmaster & { ready: boolean }) | null {
  const file = path.join(data, 'postmaster.pid')
  if (!existsSync(file)) return null
  const [pid = '', , , port = '', , , , state = ''] = readFileSync(file, 'utf8').split('\n')
  if (!exists(Number(pid)) || !isOurs(Number(pid), data)) return null
  return { pid: Number(pid), port: Number(port), ready: state.trim() === 'ready' }
}

/** After a crash the number may belong to a stranger; a system that hides command lines gets the benefit. */
function isOurs(pid: number, data: string): boolean {
  const command = commandLine(pid)
  return command === '' || command.includes(data)
}

/** Starts the server and returns when it takes connections. `settings`: «fsync=off» and the like. */
export async function startPostmaster(
  folders: Folders,
  { postgres }: Binaries,
  settings: string[],
): Promise<Postmaster> {
  const until = performance.now() + startPatience
  while (performance.now() < until) {
    const before = findPostmaster(folders)
    if (before?.ready) return before
    // PostgreSQL itself refuses for ever when a stranger has got the number in its pid file.
    if (before === null) rmSync(path.join(folders.data, 'postmaster.pid'), { force: true })
    const started = before ?? (await launch(folders, postgres, settings))
    const ready = started && (await waitUntilReady(folders, until))
    if (ready) return ready
    await wait(200)
  }
  throw new Error(`PostgreSQL kom ikke i gang. Siste linjer i ${folders.log}:\n${lastLines(folders.log)}`)
}

async function launch(folders: Folders, postgres: string, settings: string[]): Promise<boolean> {
  const port = await freePort()
  const options = ['unix_socket_directories=', ...settings].flatMap((setting) => ['-c', setting])
  const log = openSync(folders.log, isLong(folders.log) ? 'w' : 'a')
  const args = ['-D', folders.data, '-p', String(port), '-h', host, ...options]
  // Its own process group: Ctrl-C in the terminal must not stop the database before the application.
  const child = spawn(postgres, args, {
    ...spawnOptions(folders),
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  const failed = new Promise<boolean>((resolve) => child.once('error', () => resolve(true)))
  child.unref()
  const gone = new Promise<boolean>((resolve) => child.once('exit', () => resolve(true)))
  for (let i = 0; i < 20; i += 1) {
    if (await Promise.race([failed, gone, wait(step).then(() => false)])) return false
    if (findPostmaster(folders)) return true
  }
  return true
}

async function waitUntilReady(folders: Folders, until: number): Promise<Postmaster | null> {
  while (performance.now() < until) {
    const found = findPostmaster(folders)
    if (found === null) return null
    if (found.ready) return found
    await wait(step)
  }
  return null
}

/** Fast shutdown, and after eight seconds an immediate one; never SIGKILL, which costs a recovery. */
export async function stopPostmaster(folders: Folders, { pgCtl }: Binaries): Promise<void> {
  const found = findPostmaster(folders)
  if (found === null) return
  if (process.platform === 'win32') {
    spawnSync(pgCtl, ['stop', '-D', folders.data, '-m', 'fast', '-w'], spawnOptions(folders))
    return
  }
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    process.kill(found.pid, signal)
    for (let waited = 0; waited < 8000; waited += step) {
      if (!exists(found.pid)) return
      await wait(step)
    }
  }
}

/** A bare environment, so that nothing of the caller's reaches the server, and a folder its user can stand in. */
function spawnOptions({ server, user }: Folders) {
  return {
    cwd: server,
    env: { ...systemVariables(), NODE_ENV: 'production' as const, LC_ALL: 'C', TZ: 'UTC' },
    ...(user ? { uid: user.uid, gid: user.gid } : {}),
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, host, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

/** A log nobody rotates begins anew with the server when it has grown too long. */
function isLong(file: string): boolean {
  return existsSync(file) && statSync(file).size > 10_000_000
}

function lastLines(file: string): string {
  return existsSync(file)
    ? readFileSync(file, 'utf8').trimEnd().split('\n').slice(-5).join('\n')
    : '(ingen logg)'
}
