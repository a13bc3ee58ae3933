import { spawn, type ChildProcess } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import { mayEnter } from '@/lib/db/embedded/owner'
import { exists } from '@/lib/db/embedded/process'

const root = mkdtempSync(path.join(tmpdir(), 'oppfulgt-pg-'))
chmodSync(root, 0o755)
const isRoot = process.getuid?.() === 0
/** Another user can run our code only where it can read it. */
const isOpenCheckout = mayEnter(process.cwd(), { name: 'nobody', uid: 65534, gid: 65534 })
const elsewhere: string[] = []
afterAll(() => [root, ...elsewhere].forEach((folder) => rmSync(folder, { recursive: true, force: true })))

interface Held {
  appUrl: string
  said: string[]
  pid: number
  stop: () => Promise<number | null>
  kill: () => Promise<unknown>
}

interface HoldOptions {
  uid?: number
  umask?: string
}

/** Starts a process that holds the database of a folder. */
async function hold(dataDir: string, { uid, umask = '022' }: HoldOptions = {}): Promise<Held> {
  const node = `umask ${umask}; exec "${process.execPath}" --conditions=react-server --import tsx tests/support/hold-database.ts "${dataDir}"` // prettier-ignore
  const child = spawn('sh', ['-c', node], {
    stdio: ['pipe', 'pipe', 'pipe'],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  })
  const gone = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  const { appUrl, said } = await firstLine(child)
  const stop = () => {
    child.stdin?.write('stop\n')
    return gone
  }
  const kill = () => {
    child.kill('SIGKILL')
    return gone
  }
  return { appUrl, said, pid: child.pid ?? 0, stop, kill }
}

function firstLine(child: ChildProcess): Promise<{ appUrl: string; said: string[] }> {
  return new Promise((resolve, reject) => {
    let out = ''
    let errors = ''
    child.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()))
    child.stdout?.on('data', (chunk: Buffer) => {
      out += chunk.toString()
      if (out.includes('\n')) resolve(JSON.parse(out) as { appUrl: string; said: string[] })
    })
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${errors}`)))
  })
}

async function ask<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end()
  }
}

const who = (url: string) => ask(url, `SELECT current_user::text AS name, lower('ÆØÅ') AS folded`)
const answers = [{ name: 'app', folded: 'æøå' }]

function postmaster(dataDir: string): { pid: number; port: number; data: string } {
  return JSON.parse(readFileSync(path.join(dataDir, 'postmaster.json'), 'utf8')) as { pid: number; port: number; data: string } // prettier-ignore
}

describe.skipIf(process.platform === 'win32')('the embedded PostgreSQL', { timeout: 180_000 }, () => {
  test('starts from nothing, is found by the next, and stops with the last', async () => {
    const dataDir = path.join(root, 'a')
    const first = await hold(dataDir)
    expect(await who(first.appUrl)).toEqual(answers)
    const { pid, port } = postmaster(dataDir)
    const second = await hold(dataDir)
    expect(postmaster(dataDir)).toMatchObject({ pid, port })
    expect(await first.stop()).toBe(0)
    expect(await who(second.appUrl)).toEqual(answers)
    expect(await second.stop()).toBe(0)
    expect(exists(pid)).toBe(false)
    expect(existsSync(path.join(dataDir, 'postmaster.json'))).toBe(false)
  })

  test('two starts at once on nothing share one server', async () => {
    const dataDir = path.join(root, 'b')
    const [one, other] = await Promise.all([hold(dataDir), hold(dataDir)])
    expect(one?.appUrl).toBe(other?.appUrl)
    await Promise.all([one?.stop(), other?.stop()])
    expect(readdirSync(path.join(dataDir, 'users'))).toEqual([])
  })

  test('after kill -9 of the process its server is taken over, and stopped at the end', async () => {
    const dataDir = path.join(root, 'a')
    const first = await hold(dataDir)
    const { pid } = postmaster(dataDir)
    await first.kill()
    const second = await hold(dataDir)
    expect(postmaster(dataDir).pid).toBe(pid)
    await second.stop()
    expect(exists(pid)).toBe(false)
  })

  test('after kill -9 of the server, or of both, the next start recovers what was committed', async () => {
    const dataDir = path.join(root, 'a')
    for (const [i, both] of [false, true].entries()) {
      const first = await hold(dataDir)
      const url = first.appUrl.replace(/app:[^@]*@/, `postgres:${await secretOf(dataDir, 'postgres')}@`)
      await ask(url, `CREATE TABLE kept_${i} AS SELECT 1 AS x`)
      process.kill(postmaster(dataDir).pid, 'SIGKILL')
      if (both) await first.kill()
      const second = await hold(dataDir)
      const again = second.appUrl.replace(/app:[^@]*@/, `postgres:${await secretOf(dataDir, 'postgres')}@`)
      expect(await ask(again, `SELECT x FROM kept_${i}`)).toEqual([{ x: 1 }])
      await second.stop()
      if (!both) await first.stop()
    }
  })

  test('a pid file that names a stranger does not lock us out', async () => {
    const dataDir = path.join(root, 'a')
    const { data } = await dataOf(dataDir)
    writeFileSync(
      path.join(data, 'postmaster.pid'),
      `${process.pid}\n${data}\n1\n54321\n\n127.0.0.1\n\nready\n`,
    )
    const held = await hold(dataDir)
    expect(await who(held.appUrl)).toEqual(answers)
    await held.stop()
  })

  test('half an installation of a killed start is swept away', async () => {
    const dataDir = path.join(root, 'c')
    const server = path.join(dataDir, 'postgres')
    for (const name of ['data.new-4194301', 'pg-18.new-4194301'])
      mkdirSync(path.join(server, name), { recursive: true })
    const held = await hold(dataDir)
    expect(readdirSync(server).filter((name) => name.includes('.new-'))).toEqual([])
    await held.stop()
  })

  test('passwords are one’s own and readable by nobody else', async () => {
    const { mode } = await import('node:fs').then(({ statSync }) => statSync(path.join(root, 'a', 'secret')))
    expect(mode & 0o077).toBe(0)
  })

  test.runIf(isRoot)(
    'root in a folder nobody else can enter: the server lies elsewhere, in one line',
    async () => {
      const locked = path.join(root, 'locked')
      mkdirSync(locked)
      chmodSync(locked, 0o700)
      const dataDir = path.join(locked, '.data')
      const held = await hold(dataDir, { umask: '077' })
      const { data } = postmaster(dataDir)
      elsewhere.push(path.dirname(data))
      expect(data.startsWith(locked)).toBe(false)
      expect(held.said).toEqual([expect.stringContaining(`ligger derfor i ${path.dirname(data)}`)])
      expect(await who(held.appUrl)).toEqual(answers)
      await held.stop()
    },
  )

  test.runIf(isRoot && isOpenCheckout)(
    'an ordinary user in a folder of their own, locked to others',
    async () => {
      const dataDir = path.join(root, 'ordinary')
      mkdirSync(dataDir)
      chownSync(dataDir, 65534, 65534)
      chmodSync(dataDir, 0o700)
      const held = await hold(dataDir, { uid: 65534 })
      expect(held.said).toEqual([])
      expect(await who(held.appUrl)).toEqual(answers)
      await held.stop()
    },
  )
})

/** Starts and stops once to learn where the data lie. */
async function dataOf(dataDir: string): Promise<{ data: string }> {
  const held = await hold(dataDir)
  const found = postmaster(dataDir)
  await held.stop()
  return found
}

async function secretOf(dataDir: string, login: string): Promise<string> {
  const { createHmac } = await import('node:crypto')
  return createHmac('sha256', readFileSync(path.join(dataDir, 'secret'), 'utf8'))
    .update(login)
    .digest('base64url')
}
