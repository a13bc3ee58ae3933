import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeDatabase, type TestDatabase } from '../support/database'
import { anAccount, comesBack, done, propositionText } from '../support/prop1s-text'
import { runOppfulgt } from '../support/run-oppfulgt'

const sample = 'prisma/samples/prop-1-s-2025-2026-hod.txt'
const folder = mkdtempSync(path.join(tmpdir(), 'oppfulgt-cli-'))
chmodSync(folder, 0o755)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let database: TestDatabase
let env: Record<string, string>
beforeAll(async () => {
  database = await makeDatabase()
  env = { DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl }
})

const run = (...args: string[]) => runOppfulgt(args, { guardSeconds: 100, env })

function write(name: string, text: string): string {
  const file = path.join(folder, name)
  writeFileSync(file, text)
  return file
}

const document = (omtale: string) =>
  propositionText({ sesjon: '2025-2026', accounts: [anAccount({ omtale })] })

describe('oppfulgt import', { timeout: 240_000 }, () => {
  test('without a day it refuses, and writes nothing', async () => {
    const file = write('uten-dag.txt', document(comesBack))
    const { code, stdout, stderr } = await run('import', file)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain('Oppgi den med --dato')
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(await database.query('SELECT id FROM dokument')).toEqual([])
  })

  test.for([
    ['a file that is not there', ['import', 'finnes-ikke.txt'], 'finnes-ikke.txt finnes ikke'],
    ['no file', ['import'], 'usage'],
    ['a day that does not exist', ['import', sample, '--dato', '2025-02-30'], 'usage'],
    ['an unknown option', ['import', sample, '--tvang'], 'usage'],
    ['a text of no known kind', ['import', 'LICENSE', '--dato', '2025-04-22'], 'ikke et dokument registeret kan ta inn'], // prettier-ignore
  ] as const)('exit 2 with one line for %s', async ([, args, said], { expect }) => {
    const { code, stdout, stderr } = await run(...args)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(said)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })

  test('takes the day from the file beside the document, shows its progress in plain lines and the issues with lines', async () => {
    const file = write('beside.txt', document(comesBack))
    write(
      'beside.json',
      JSON.stringify({ kilde: 'https://example.org', dato: '2025-10-15', lisens: 'NLOD 2.0' }),
    )
    const { code, stdout, stderr } = await run('import', file)
    expect(code).toBe(0)
    expect(stdout).toMatch(/^Kjøring \d+: 1 nye, 0 endret, 0 uendret, 0 avvist/)
    expect(stderr).toContain('Prop. 1 S (2025–2026): 1 av 1\n')
    expect(stderr).not.toContain('\r')
  })

  test('--dry-run shows the difference word by word', async () => {
    const file = write('rettet.txt', document(done))
    const { code, stdout } = await run('import', file, '--dato', '2025-11-01', '--dry-run')
    expect(code).toBe(0)
    expect(stdout).toContain('Vedtak 611 (2024–2025): endret')
    expect(stdout).toContain('vurdering: [-KOMMER_TILBAKE-]{+ANSES_FULGT_OPP+}')
    expect(stdout).toContain('Prøvekjøring, ingenting er skrevet: 0 nye, 1 endret, 0 uendret, 0 avvist')
    expect(await database.query('SELECT id FROM dokument')).toHaveLength(1)
  })

  test('--json prints one object and nothing else; a row that is refused gives exit 1', async () => {
    const twice = propositionText({ sesjon: '2025-2026', accounts: [anAccount({ nummer: 900 }), anAccount({ nummer: 900, omtale: done })] }) // prettier-ignore
    const { code, stdout, stderr } = await run(
      'import',
      write('to-ganger.txt', twice),
      '--dato',
      '2025-10-15',
      '--json',
    )
    const printed = JSON.parse(stdout) as { counts: object; issues: { rule: string; lines: number[] }[] }
    expect(printed).toMatchObject({
      dryRun: false,
      document: { citation: 'Prop. 1 S (2025–2026)', departement: 'kld' },
    })
    expect(printed.counts).toEqual({ new: 1, changed: 0, unchanged: 0, refused: 1 })
    expect(printed.issues.find(({ rule }) => rule === 'OMTALT_TO_GANGER')?.lines).toHaveLength(1)
    expect([code, stderr]).toEqual([1, ''])
  })
})

describe('oppfulgt verify-log', { timeout: 240_000 }, () => {
  test('exit 0 when all is whole, 1 with the number of the first broken event', async () => {
    expect(await run('verify-log')).toMatchObject({ code: 0, stderr: '' })
    await database.query(
      `SET LOCAL session_replication_role = replica; UPDATE hendelse SET aktor = 'noen' WHERE nr = 2`,
    )
    const { code, stdout } = await run('verify-log')
    expect([code, stdout]).toEqual([1, 'Brudd ved hendelse 2: innholdet svarer ikke til avtrykket.\n'])
    expect(JSON.parse((await run('verify-log', '--json')).stdout)).toMatchObject({
      ok: false,
      firstBreak: { nr: 2 },
    })
  })
})

describe('oppfulgt digest', { timeout: 240_000 }, () => {
  test('publishes the digest of yesterday once; verify-log compares the log with a file of them', async () => {
    database = await makeDatabase()
    env = { DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl }
    const first = await run('digest')
    expect(first).toMatchObject({ code: 0, stderr: '' })
    expect(first.stdout).toMatch(/^\d{4}-\d{2}-\d{2} [0-9a-f]{64}\n$/)
    expect((await run('digest')).stdout).toBe(first.stdout)
    const kept = write('avtrykk.txt', `# lagret\n${first.stdout}`)
    expect(await run('verify-log', '--avtrykk', kept)).toMatchObject({
      code: 0,
      stdout: '1 hendelser, 0 lagrede tilstander og 1 avtrykk stemmer.\n',
    })
    const other = write('andre.txt', first.stdout.replace(/ [0-9a-f]{8}/, ' 00000000'))
    const { code, stdout } = await run('verify-log', '--avtrykk', other)
    expect([code, stdout]).toEqual([1, expect.stringContaining('Brudd ved hendelse 1: hendelser mangler eller er endret') as string]) // prettier-ignore
  })

  test.for([
    ['a file that is not there', 'finnes-ikke.txt', 'finnes ikke eller kan ikke leses'],
    ['a file of something else', sample, 'Linje 1 er ikke et avtrykk'],
    ['an empty file', '/dev/null', 'Filen har ingen avtrykk'],
  ] as const)('exit 2 with one line for %s', async ([, file, said], { expect }) => {
    const { code, stdout, stderr } = await run('verify-log', '--avtrykk', file)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(said)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })
})

describe('without DATABASE_URL', { timeout: 240_000 }, () => {
  test('a command starts the database of the data folder, works, and stops it; a wrong value is one line and exit 2', async () => {
    const dataDir = path.join(folder, 'data')
    mkdirSync(dataDir)
    copyFileSync('LICENSE', path.join(folder, 'x.txt'))
    const own = { DATABASE_URL: '', DATABASE_OWNER_URL: '', DATA_DIR: dataDir }
    const { code, stdout } = await runOppfulgt(['verify-log'], { guardSeconds: 100, env: own })
    expect([code, stdout]).toEqual([0, '0 hendelser, 0 lagrede tilstander og 0 avtrykk stemmer.\n'])
    expect(existsSync(path.join(dataDir, 'postmaster.json'))).toBe(false)
    const wrong = await runOppfulgt(['verify-log'], {
      guardSeconds: 100,
      env: { DATABASE_URL: 'mysql://x/y' },
    })
    expect(wrong.code).toBe(2)
    expect(wrong.stderr.trim().split('\n')).toHaveLength(1)
    expect(wrong.stderr).toContain('DATABASE_URL skal være en adresse som postgresql://')
  })
})
