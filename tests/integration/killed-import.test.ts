import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deploy } from '@/lib/db/migrate/commands'
import { ensureDatabase } from '@/lib/db/embedded/ensure'
import { closeDatabase, connectTo } from '@/lib/db/client'
import { verifyLog } from '@/lib/hendelse/queries'
import { importPlan } from '@/lib/import/mutations'
import { startCutter, type Cutter } from '../support/cutter'
import { makeDatabase } from '../support/database'
import { onDatabase } from '../support/database-template'
import { randomFrom } from '../support/numbers/combinations'
import { aMoment, planOf, take } from '../support/prop1s'
import { anAccount, done } from '../support/prop1s-text'
import { queryOn } from '../support/query-on'

/** More of them, and others: `KILLS=300 KILL_SEED=7 npm run integration -- killed-import`. */
const kills = Number(process.env.KILLS ?? 30)
/** Of four points the process is killed at one; at the others the database under it. */
const everyProcess = 4
const dato = '2025-10-15'

/** The first eight accounts of the real chapter, with their rows of the table. */
function slice(): string {
  const lines = readFileSync('prisma/samples/prop-1-s-2025-2026-hod.txt', 'utf8').split('\n')
  const head = ['Helse- og omsorgsdepartementet', 'Prop. 1 S (2025–2026)', '']
  const [table, accounts] = [
    lines.slice(2043, 2078),
    [...lines.slice(2263, 2302), ...lines.slice(2336, 2479)],
  ]
  return [...head, ...table, '', ...accounts, ''].join('\n')
}

/** All that the register says, without the moments of writing, and without runs that found all of it there. */
async function contents(url: string) {
  const rows = (sql: string) => queryOn(url, sql)
  return {
    states: await rows('SELECT sesjon_id, nummer, punkt, fra, til, tilstand, grunn, uenighet, departement, komiteens, forste_frist FROM registerrad ORDER BY 1, 2, 3, 4'), // prettier-ignore
    reports: await rows('SELECT v.sesjon_id, v.nummer, v.tekst, v.stikkord, r.versjon, r.innhold_sha256, r.linje FROM rapportering r JOIN vedtak v ON v.id = r.vedtak_id ORDER BY 1, 2, 5'), // prettier-ignore
    events: await rows('SELECT h.nr, h.type, v.sesjon_id, v.nummer, h.innhold FROM hendelse h LEFT JOIN vedtak v ON v.id = h.vedtak_id ORDER BY 1'), // prettier-ignore
    citations: await rows('SELECT s.tekst, s.linje, s.sted, s.mal_sesjon, s.mal_nummer FROM sitering s JOIN rapportering r ON r.id = s.rapportering_id JOIN vedtak v ON v.id = r.vedtak_id ORDER BY v.sesjon_id, v.nummer, s.plass'), // prettier-ignore
    runs: await rows(
      'SELECT antall_nye, antall_endret, antall_uendret, antall_avvist FROM importkjoring WHERE antall_nye > 0',
    ),
    issues: await rows('SELECT m.regel, m.linjer FROM importmerknad m JOIN importkjoring k ON k.id = m.kjoring_id WHERE k.antall_nye > 0 ORDER BY m.linjer, m.regel'), // prettier-ignore
    funn: await rows('SELECT regel, linjer, bortfalt FROM funn ORDER BY nokkel'),
  }
}

describe('an import of eight accounts, cut off at points drawn by chance', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'oppfulgt-kill-'))
  chmodSync(folder, 0o755)
  const file = path.join(folder, 'utdrag.txt')
  const dataDir = path.join(folder, 'data')
  let server: Awaited<ReturnType<typeof ensureDatabase>>
  let cutter: Cutter

  /** What has been committed is to outlive a server that is killed; a power cut is none of this. */
  const start = () => ensureDatabase({ dataDir, say: () => undefined, settings: ['fsync=off'] })
  const make = (name: string, template = 'mal') => queryOn(server.adminUrl, `CREATE DATABASE ${name} OWNER eier TEMPLATE ${template}`) // prettier-ignore
  const direct = (name: string) => onDatabase(server.appUrl, name)

  beforeAll(async () => {
    writeFileSync(file, slice())
    server = await start()
    await make('mal', 'template0')
    await deploy({ root: process.cwd(), url: onDatabase(server.url, 'mal') })
    cutter = await startCutter(() => Number(new URL(server.appUrl).port))
  })
  afterAll(async () => {
    await closeDatabase()
    await cutter.close()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  const importHere = async () => importPlan(await planOf(slice(), dato), { now: aMoment })

  /** In a process of its own, through the cutter; ends as the process does. */
  function importApart(name: string): { ended: Promise<unknown>; kill: () => void } {
    const args = [
      '--conditions=react-server',
      '--import',
      'tsx',
      'lib/cli/oppfulgt.ts',
      'import',
      file,
      '--dato',
      dato,
    ]
    const DATABASE_URL = cutter.through(direct(name))
    const DATABASE_OWNER_URL = cutter.through(onDatabase(server.url, name))
    const child = spawn(process.execPath, args, { env: { ...process.env, DATABASE_URL, DATABASE_OWNER_URL }, stdio: 'ignore' }) // prettier-ignore
    return {
      ended: new Promise((resolve) => child.once('exit', resolve)),
      kill: () => child.kill('SIGKILL'),
    }
  }

  /** Kills the server as a crash does, and starts it again. */
  async function crash(): Promise<void> {
    const { pid } = JSON.parse(readFileSync(path.join(dataDir, 'postmaster.json'), 'utf8')) as { pid: number }
    process.kill(pid, 'SIGQUIT')
    while (isThere(pid)) await new Promise((resolve) => setTimeout(resolve, 10))
    const old = server
    server = await start()
    await old.stop()
  }

  /** Begins an import in `name` and cuts it off when so many bytes have gone to the database; all of them: it is not. */
  async function cutOffAt(name: string, bytes: number, isProcess: boolean): Promise<void> {
    if (isProcess) {
      const child = importApart(name)
      cutter.cutAt(bytes, child.kill)
      await child.ended
      return
    }
    let crashed: Promise<void> | undefined
    cutter.cutAt(bytes, () => void (crashed = crash()))
    connectTo(cutter.through(direct(name)))
    await importHere().catch(() => undefined)
    await crashed
    await closeDatabase()
  }

  /** How much an import that nobody disturbs sends, and what the register says then. */
  async function undisturbed(name: string, isProcess: boolean) {
    await make(name)
    cutter.cutAt(Infinity, () => undefined)
    await cutOffAt(name, Infinity, isProcess)
    return { sent: cutter.sent(), register: await contents(direct(name)) }
  }

  test(
    `${kills} points: the next run ends in the same register, and the log is whole`,
    { timeout: 600_000 },
    async () => {
      const whole = { here: await undisturbed('hel', false), apart: await undisturbed('hel_prosess', true) }
      expect(whole.here.register.reports).toHaveLength(8)
      expect(whole.apart.register).toEqual(whole.here.register)
      const random = randomFrom(Number(process.env.KILL_SEED ?? 6))
      const met = { begun: 0, finished: 0 }
      for (let point = 0; point < kills; point++) {
        const isProcess = point % everyProcess === 0
        const bytes = Math.ceil(random() * (isProcess ? whole.apart : whole.here).sent)
        const where = `point ${point}: ${isProcess ? 'the process' : 'the database'} after ${bytes} bytes`
        const name = `punkt_${point}`
        await make(name)
        await cutOffAt(name, bytes, isProcess)
        connectTo(direct(name))
        expect((await verifyLog()).firstBreak, where).toBeNull()
        const [{ shown, finished, begun } = { shown: 0, finished: 0, begun: 0 }] = await queryOn<{ shown: number; finished: number; begun: number }>(direct(name), 'SELECT (SELECT count(*)::int FROM registerrad) AS shown, (SELECT count(*)::int FROM importkjoring WHERE ferdig IS NOT NULL) AS finished, (SELECT count(*)::int FROM hendelse) AS begun') // prettier-ignore
        expect(finished > 0 || shown === 0, `${where}: nothing shows before it is done`).toBe(true)
        met.finished += finished
        met.begun += Number(begun > 0 && finished === 0)
        await importHere()
        expect((await verifyLog()).firstBreak, where).toBeNull()
        expect(await contents(direct(name)), where).toEqual(whole.here.register)
        await closeDatabase()
        await queryOn(server.adminUrl, `DROP DATABASE ${name} WITH (FORCE)`)
      }
      // The draw is no good if it met only imports that had not begun or were done.
      expect(met.begun).toBeGreaterThan(kills / 4)
    },
  )
})

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** A run that writes its units and is cut off before it is public. */
async function cutOff(...args: Parameters<typeof planOf>): Promise<void> {
  const plan = await planOf(...args)
  const stop = () => {
    throw new Error('cut off')
  }
  await expect(importPlan(plan, { now: aMoment, onUnit: (done, total) => (done === total ? stop() : undefined) })).rejects.toThrow('cut off') // prettier-ignore
}

test('what a cut-off run wrote is nobody else’s, and is brought up to date when it is taken up again', async () => {
  const database = await makeDatabase()
  const first = { sesjon: '2025-2026', accounts: [anAccount(), anAccount({ nummer: 700 })] }
  await cutOff(first)
  const later = { sesjon: '2026-2027', accounts: [anAccount({ omtale: done, avsluttes: 'Ja' as const })] }
  expect((await take(later, '2026-10-07')).counts.new).toBe(1)
  const states = () => database.query(`SELECT nummer, fra::text, tilstand FROM registerrad WHERE fra >= '2025-10-01' ORDER BY 1, 2`) // prettier-ignore
  // The account of the year before is nobody's yet, and a judgement of it is told of: it is missing.
  expect(await states()).toEqual([
    { nummer: 611, fra: '2025-10-01', tilstand: 'APEN' },
    { nummer: 611, fra: '2026-10-07', tilstand: 'ANSES_FULGT_OPP' },
  ])
  expect((await verifyLog()).firstBreak).toBeNull()
  expect((await take(first)).counts).toMatchObject({ new: 1, changed: 1, unchanged: 0 })
  expect(await states()).toEqual([
    { nummer: 611, fra: '2025-10-15', tilstand: 'APEN' },
    { nummer: 611, fra: '2026-10-07', tilstand: 'ANSES_FULGT_OPP' },
    { nummer: 700, fra: '2025-10-15', tilstand: 'APEN' },
  ])
  expect((await verifyLog()).firstBreak).toBeNull()
})
