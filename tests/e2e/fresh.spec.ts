import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ownDataDir, readyDataDir, start, stop, type Started } from '../support/start'
import { expect, test } from '../support/e2e'

const SAMPLE = 'prisma/samples/prop-1-s-2025-2026-hod.txt'
const CLOSED =
  /(gi nærmere retnings-\nlinjer [^\n]*\nseres i odontologisk praksis\.) Anmodningsvedta-\s*\nket anses som fulgt opp\./g
const REOPENED = '$1 Regjeringen vil \nkomme tilbake til Stortinget på egnet måte.'
/** Two seconds are promised. How long it took is told: the machine may do much else. After this long it never will. */
const GUARD_MS = 60_000

test.describe.configure({ timeout: 300_000 })

/** The sample as a later printing, in which vedtak 83 is no longer told to be done. */
function aLaterPrinting(folder: string): string {
  const source = readFileSync(SAMPLE, 'utf8')
  const changed = source.replace(CLOSED, REOPENED)
  expect(changed, 'the sample holds the account').not.toBe(source)
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, 'prop-1-s-rettet.txt')
  writeFileSync(file, changed)
  return file
}

async function importFile(file: string, DATA_DIR: string): Promise<string> {
  const command = ['--import', 'tsx', '--conditions=react-server', 'lib/cli/oppfulgt.ts', 'import', file]
  const child = spawn(process.execPath, [...command, '--dato', '2025-11-20'], {
    env: { ...process.env, DATABASE_URL: '', DATABASE_OWNER_URL: '', DATA_DIR },
  })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number | null]
  expect(code, output).toBe(0)
  return output
}

/** What each address says about vedtak 83 or the number of open ones. */
const places = ['/vedtak/2024-2025/83', '/nn/vedtak/2024-2025/83', '/vedtak?tilstand=apen', '/', '/sesjon/2024-2025', '/departement/hod', '/api/v1/vedtak/2024-2025/83', '/api/v1/vedtak?tilstand=apen', '/vedtak.json?tilstand=apen'] // prettier-ignore

async function read(url: string): Promise<string> {
  const text = await (await fetch(url).catch(() => fetch(url))).text()
  return text.replace(/nonce="[^"]*"|"nonce":"[^"]*"/g, '')
}

test('an import on the command line shows on every page and in the API of two servers', async () => {
  const DATA_DIR = readyDataDir('fresh')
  const servers: Started[] = []
  try {
    servers.push(await start({ DATA_DIR }), await start({ DATA_DIR }))
    const urls = servers.flatMap(({ url }) => places.map((place) => url + place))
    const before = new Map<string, string>()
    // Twice, so that whatever is kept is kept.
    for (const url of [...urls, ...urls]) before.set(url, await read(url))
    await importFile(aLaterPrinting(ownDataDir('printings')), DATA_DIR)
    const since = performance.now()
    const waiting = new Set(urls)
    while (waiting.size > 0 && performance.now() - since < GUARD_MS) {
      for (const url of waiting) if ((await read(url)) !== before.get(url)) waiting.delete(url)
    }
    expect([...waiting], 'what still shows the register of before').toEqual([])
    process.stdout.write(
      `  vist overalt ${((performance.now() - since) / 1000).toFixed(1)} s etter importen\n`,
    )
    for (const { url } of servers) {
      expect(await read(`${url}/vedtak/2024-2025/83`)).toContain('komme tilbake til Stortinget på egnet måte')
      expect(await (await fetch(`${url}/api/v1/vedtak?tilstand=apen`)).json()).toMatchObject({ total: 39 })
    }
  } finally {
    for (const server of servers) await stop(server, 'SIGTERM')
  }
})
