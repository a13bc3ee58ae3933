import { createServer } from 'node:net'
import {
  databasesOf,
  familyOf,
  hasDatabase,
  killAll,
  ownDataDir,
  readyDataDir,
  start,
  startAndEnd,
  stop,
} from '../support/start'
import { expect, test } from '../support/e2e'

test.skip(process.platform !== 'linux', 'looks at processes in /proc')
test.describe.configure({ mode: 'serial', timeout: 300_000 })

const health = async (url: string) => (await (await fetch(`${url}/api/helse`)).json()) as { status: string }

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  test(`${signal} stops the server and its database, and leaves nothing running`, async () => {
    const DATA_DIR = readyDataDir('own')
    const started = await start({ DATA_DIR })
    expect(await health(started.url)).toMatchObject({ status: 'ok' })
    const family = familyOf(started, DATA_DIR)
    expect(family.length).toBeGreaterThan(3)
    expect(await stop(started, signal)).toBe(0)
    expect(databasesOf(DATA_DIR)).toEqual([])
    expect(hasDatabase(DATA_DIR)).toBe(false)
  })
}

test('two starts at once on a new folder share one database, and the last to leave stops it', async () => {
  const DATA_DIR = ownDataDir('shared')
  const [first, second] = await Promise.all([start({ DATA_DIR, PORT: '0' }), start({ DATA_DIR, PORT: '0' })])
  expect(first.url).not.toBe(second.url)
  expect(await stop(first, 'SIGTERM')).toBe(0)
  expect(await health(second.url)).toMatchObject({ status: 'ok' })
  expect(await stop(second, 'SIGTERM')).toBe(0)
  expect(databasesOf(DATA_DIR)).toEqual([])
})

test('after kill -9 of everything the next start recovers', async () => {
  const DATA_DIR = readyDataDir('own')
  const killed = await start({ DATA_DIR })
  killAll(familyOf(killed, DATA_DIR))
  const started = await start({ DATA_DIR })
  expect(await health(started.url)).toMatchObject({ status: 'ok' })
  await stop(started, 'SIGTERM')
})

test('after kill -9 of the start alone its children end by themselves', async () => {
  const DATA_DIR = readyDataDir('own')
  const killed = await start({ DATA_DIR })
  killed.child.kill('SIGKILL')
  await expect(() => expect(databasesOf(DATA_DIR)).toEqual([])).toPass({ timeout: 60_000 })
})

test('a wrong setting is one clear line and exit 2', async () => {
  const { code, output } = await startAndEnd({ PORT: 'abc', DATA_DIR: readyDataDir('own') })
  expect(output.trim()).toBe('Feil i miljøvariablene: PORT skal være et portnummer fra 0 til 65535')
  expect(code).toBe(2)
})

test('a chosen port that is taken is told of, not replaced', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  const PORT = String(typeof address === 'object' ? address?.port : '')
  const { code, output } = await startAndEnd({ PORT, DATA_DIR: readyDataDir('own') })
  server.close()
  expect(output).toContain(`Porten ${PORT} er opptatt`)
  expect(code).toBe(1)
})
