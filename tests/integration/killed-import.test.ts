import { spawn } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { verifyLog } from '@/lib/hendelse/queries'
import { makeDatabase, type TestDatabase } from '../support/database'
import { aMoment, planOf, take, takeSample } from '../support/prop1s'
import { anAccount, done } from '../support/prop1s-text'
import { importPlan } from '@/lib/import/mutations'

const sample = 'prisma/samples/prop-1-s-2025-2026-hod.txt'

/** Starts the command in a process of its own and kills it hard when so many accounts are written. */
async function killAfter(database: TestDatabase, accounts: number): Promise<void> {
  const child = spawn(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', 'lib/cli/oppfulgt.ts', 'import', sample],
    {
      env: { ...process.env, DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl },
      stdio: 'ignore',
    },
  )
  const gone = new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal)))
  for (;;) {
    const [row] = await database.query<{ n: number }>('SELECT count(*)::int AS n FROM rapportering')
    if ((row?.n ?? 0) >= accounts) break
    await wait(5)
  }
  child.kill('SIGKILL')
  expect(await gone).toBe('SIGKILL')
}

/** All that the register says, without the numbers and moments of writing. */
async function contents(database: TestDatabase) {
  const reports =
    'SELECT v.sesjon_id, v.nummer, v.tekst, v.stikkord, r.versjon, r.innhold_sha256, r.linje FROM rapportering r JOIN vedtak v ON v.id = r.vedtak_id ORDER BY 1, 2, 5'
  return {
    states: await database.query('SELECT sesjon_id, nummer, punkt, fra, til, tilstand, grunn, uenighet, departement, komiteens, forste_frist FROM registerrad ORDER BY 1, 2, 3, 4'), // prettier-ignore
    reports: await database.query(reports),
    events: await database.query('SELECT h.nr, h.type, v.sesjon_id, v.nummer, h.innhold FROM hendelse h LEFT JOIN vedtak v ON v.id = h.vedtak_id ORDER BY 1'), // prettier-ignore
    citations: await database.query('SELECT tekst, linje, sted, mal_sesjon, mal_nummer FROM sitering ORDER BY rapportering_id, plass'), // prettier-ignore
    runs: await database.query(
      'SELECT antall_nye, antall_endret, antall_uendret, antall_avvist FROM importkjoring',
    ),
    issues: await database.query('SELECT regel, linjer FROM importmerknad ORDER BY id'),
  }
}

test(
  'an import killed again and again ends in the same register, and nothing of it shows before',
  { timeout: 240_000 },
  async () => {
    const whole = await makeDatabase()
    await takeSample()
    const expected = await contents(whole)
    const database = await makeDatabase()
    for (const accounts of [1, 40, 100]) {
      await killAfter(database, accounts)
      expect(await database.query('SELECT nummer FROM registerrad')).toEqual([])
      expect(await database.query('SELECT id FROM importkjoring WHERE ferdig IS NOT NULL')).toEqual([])
      expect((await verifyLog()).firstBreak).toBeNull()
    }
    expect((await takeSample()).counts).toEqual({ new: 121, changed: 0, unchanged: 0, refused: 0 })
    expect(await contents(database)).toEqual(expected)
    expect(await database.query('SELECT forsok FROM importkjoring')).toEqual([{ forsok: 4 }])
    expect(await verifyLog()).toEqual({ hendelser: 307, tilstander: 494, avtrykk: 0, firstBreak: null })
  },
)

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
