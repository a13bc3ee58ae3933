// @ts-check
// npm test: everything that must hold, on a machine that has Node and nothing else. Uses its own database, data
// folder and port, and leaves nothing behind. `npm test -- e2e csp` runs one part, and of it what the words name.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { ensureBuild, ensureClient } from './start/build.mjs'
import { ended, root, runNode, startNode, stopChildren } from './start/child.mjs'
import { acquireLock } from './start/lock.mjs'
import { ensurePackages } from './start/packages.mjs'
import { tell, tellStep, timeSince } from './start/steps.mjs'
import { findChromium, HOW_TO_INSTALL, installChromium } from './test/chromium.mjs'
import { copyRegister } from './test/copy-register.mjs'
import { agree, readPlaywright, readVitest, sayCount, sumOf } from './test/results.mjs'

/** @typedef {import('./test/results.mjs').Count} Count */

const begun = performance.now()
const [only, ...chosen] = process.argv.slice(2)
const folder = mkdtempSync(path.join(os.tmpdir(), 'oppfulgt-test-'))
// The database may have to run as another user.
chmodSync(folder, 0o755)
/** An empty variable also keeps what a `.env` says away. */
const own = {
  DATABASE_URL: '',
  DATABASE_OWNER_URL: '',
  DATA_DIR: path.join(folder, 'data'),
  PORT: '',
  PUBLIC_URL: '',
  SMTP_URL: '',
  MAIL_FROM: '',
  TRUSTED_PROXIES: '',
  HOST: '127.0.0.1',
  OIDC_ISSUER: '',
  NODE_ENV: undefined,
}
/** @type {{ name: string, count: Count }[]} */
const results = []

/** What a part that is run alone builds on. @param {string} chosenPart */
function needed(chosenPart) {
  const always = ['pakker', 'klient']
  if (chosenPart === 'e2e') return [...always, 'bygg']
  return chosenPart === 'lint' || chosenPart === 'typer' ? [...always, 'ruter'] : always
}

/**
 * Runs one part; whatever happens in it, the next one is run too.
 * @param {string} name @param {() => Promise<Count | void>} run a part without counts of its own counts as one
 */
async function part(name, run) {
  if (only !== undefined && name !== only && !needed(only).includes(name)) return true
  const since = performance.now()
  /** @type {Count} */
  let count = { passed: 0, failed: 1 }
  try {
    count = (await run()) ?? { passed: 1, failed: 0 }
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  }
  results.push({ name, count })
  tellStep(name, sayCount(count), since)
  return count.failed === 0
}

/** @param {readonly string[]} args @param {Record<string, string | undefined>} [env] */
async function succeeds(args, env) {
  const [code] = await ended(startNode(args, { env: { ...own, ...env } }))
  return code === 0
}

/** @param {string} file @param {readonly string[]} args */
const check = (file, ...args) => runNode(file, [`node_modules/${file}`, ...args], own).then(() => undefined)

/** @param {string} project */
async function vitest(project) {
  const report = path.join(folder, `${project}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const config = ['--config', 'tests/vitest.config.ts', '--project', project, ...chosen]
  const ok = await succeeds(['node_modules/vitest/vitest.mjs', 'run', ...config, ...reporters])
  return agree(readVitest(report), ok)
}

/**
 * A register that has been started once, with the samples read, and stopped: the servers of the journeys begin with copies
 * of it, those that try the first start without.
 */
async function makeReadyRegister() {
  const env = { ...own, DATA_DIR: path.join(folder, 'ferdig'), PORT: '0' }
  const child = startNode(['scripts/start.mjs'], { env, output: 'pipe' })
  let said = ''
  child.stderr?.on('data', (/** @type {Buffer} */ chunk) => (said += chunk.toString()))
  const isReady = new Promise((resolve) =>
    child.stdout?.on('data', (/** @type {Buffer} */ chunk) => {
      said += chunk.toString()
      if (said.includes('Oppfulgt er klar på')) resolve(true)
    }),
  )
  const ready = await Promise.race([isReady, ended(child).then(() => false)])
  if (!ready) throw new Error(said)
  child.kill('SIGTERM')
  await ended(child)
  copyRegister(env.DATA_DIR, own.DATA_DIR)
}

async function e2e() {
  const chromium = findChromium() ?? installChromium()
  if (chromium === null) throw new Error(HOW_TO_INSTALL)
  await makeReadyRegister()
  const report = path.join(folder, 'e2e.json')
  const args = ['test', '--config', 'tests/playwright.config.ts', '--reporter=line,json', ...chosen]
  const ok = await succeeds(['node_modules/@playwright/test/cli.js', ...args], {
    CHROMIUM_PATH: chromium,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    // A browser writes to the home folder even when its profile is elsewhere.
    HOME: folder,
  })
  return agree(readPlaywright(report), ok)
}

/** @param {() => Promise<void>} run */
async function alone(run) {
  const release = await acquireLock(path.join(root, '.local/start.lock'), (pid) =>
    tell(`venter på prosess ${pid}`),
  )
  await run().finally(release)
}

/** What reads the source and takes as long as lint does, beside it. */
async function readOver() {
  await part('format', () => check('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'))
  await part('typer', () => check('typescript/bin/tsc', '--noEmit'))
  await part('knip', () => check('knip/bin/knip.js'))
}

/** The types have been checked as a part of their own. */
function build() {
  process.env.OPPFULGT_TYPES_CHECKED = only === undefined ? '1' : ''
  return alone(ensureBuild)
}

async function run() {
  if (!(await part('pakker', () => alone(ensurePackages)))) return
  if (!(await part('klient', () => alone(ensureClient)))) return
  // The types of the routes, which lint and types read.
  await part('ruter', () => check('next/dist/bin/next', 'typegen'))
  await Promise.all([
    part('lint', () => check('eslint/bin/eslint.js', '--max-warnings=0', '.')),
    readOver().then(() => part('unit', () => vitest('unit'))),
  ])
  // These wait for the database half of the time.
  const [, isBuilt] = await Promise.all([
    part('integration', () => vitest('integration')),
    part('bygg', build),
  ])
  if (isBuilt) await part('e2e', e2e)
  else if (only === undefined) results.push({ name: 'e2e', count: { passed: 0, failed: 1 } })
}

const clean = () => rmSync(folder, { recursive: true, force: true })
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.once(
    signal,
    () =>
      void stopChildren()
        .then(clean)
        .then(() => process.exit(1)),
  )
}

await run()
clean()
const all = sumOf(results.map(({ count }) => count))
tell(`alt på ${timeSince(begun)}`)
if (all.flaky) tell(`${all.flaky} av dem gikk først da de ble prøvd igjen (flaky): se over`)
process.stdout.write(`${sayCount({ ...all, flaky: 0 })}\n`)
process.exitCode = all.failed === 0 ? 0 : 1
