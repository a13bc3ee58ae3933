import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from '@playwright/test'
import { copyRegister } from '../../scripts/test/copy-register.mjs'

export interface Started {
  url: string
  child: ChildProcess
  output: () => string
}

export interface Ended {
  code: number | null
  output: string
}

/** A folder beside the data folder of the test run; removed with it. */
function besideDataDir(name: string): string {
  const dataDir = process.env.DATA_DIR
  if (!dataDir) throw new Error('Bruk npm run e2e: den gir testene sin egen database.')
  return path.join(path.dirname(dataDir), name)
}

/** A data folder of one's own, where nobody has been: not oneself either, in a first try that failed. */
export function ownDataDir(name: string): string {
  const { retry } = test.info()
  return besideDataDir(retry === 0 ? name : `${name}-${retry + 1}`)
}

/** The same, with a register in it that has been started once and stopped: what a second start begins with. */
export function readyDataDir(name: string): string {
  const folder = ownDataDir(name)
  if (!existsSync(folder)) copyRegister(besideDataDir('ferdig'), folder)
  return folder
}

/** A test that runs out of time stops nothing: the worker that is ended after it does, or its servers slow the rest down. */
const running = new Set<ChildProcess>()
process.once('exit', () => running.forEach((child) => child.kill('SIGTERM')))

function launch(env: Record<string, string>): { child: ChildProcess; output: () => string } {
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...process.env, DATABASE_URL: '', DATABASE_OWNER_URL: '', HOST: '127.0.0.1', PORT: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  running.add(child)
  child.once('exit', () => running.delete(child))
  let text = ''
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()))
  return { child, output: () => text }
}

/** `npm start` until it prints its address. */
export async function start(env: Record<string, string>): Promise<Started> {
  const { child, output } = launch(env)
  const ended = once(child, 'exit')
  for (;;) {
    const url = /^Oppfulgt er klar på (\S+)/m.exec(output())?.[1]
    if (url) return { url, child, output }
    const wait = new Promise((resolve) => setTimeout(resolve, 50))
    if ((await Promise.race([ended, wait])) !== undefined) throw new Error(output())
  }
}

/** `npm start` where it is to refuse. */
export async function startAndEnd(env: Record<string, string>): Promise<Ended> {
  const { child, output } = launch(env)
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, output: output() }
}

/** Ends it as Ctrl-C does (the signal reaches the whole group) or a service manager, and says how it ended. */
export async function stop({ child }: Started, signal: NodeJS.Signals): Promise<number | null> {
  const ended = once(child, 'exit') as Promise<[number | null]>
  process.kill(signal === 'SIGINT' ? -(child.pid ?? 0) : (child.pid ?? 0), signal)
  const [code] = await ended
  return code
}

interface Listed {
  pid: number
  parent: number
  command: string
}

function processes(): Listed[] {
  const ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return ids.flatMap((id) => {
    try {
      const fields = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
      const command = readFileSync(`/proc/${id}/cmdline`, 'utf8').replaceAll('\0', ' ')
      return fields[0] === 'Z' ? [] : [{ pid: Number(id), parent: Number(fields[1]), command }]
    } catch {
      return []
    }
  })
}

/** The start and everything it runs, its database too. Linux only. */
export function familyOf({ child }: Started, dataDir: string): number[] {
  const all = processes()
  const family = new Set([child.pid ?? 0])
  for (let size = 0; size !== family.size;) {
    size = family.size
    for (const { pid, parent } of all) if (family.has(parent)) family.add(pid)
  }
  return [...family, ...databasesOf(dataDir)]
}

/** Ends them at once, as when the power goes; one may have ended by itself, when its parent went. */
export function killAll(pids: readonly number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
    }
  }
}

/** The processes that run a database in a data folder. */
export function databasesOf(dataDir: string): number[] {
  return processes()
    .filter(({ command }) => command.includes(`${dataDir}/`) && command.includes('/bin/postgres'))
    .map(({ pid }) => pid)
}

/** What `postmaster.json` says while a database runs. */
export function hasDatabase(dataDir: string): boolean {
  return existsSync(path.join(dataDir, 'postmaster.json'))
}
