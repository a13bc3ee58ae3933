// @ts-check
// npm run bench [-- --million | --formats]: how fast it serves, as ratios from one run: the figures of two machines cannot be compared, the
// ratios can. Uses a database, a data folder and ports of its own.
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { buildBarePage } from './bench/bare-page.mjs'
import { measureClicks } from './bench/clicks.mjs'
import { measureFormats } from './bench/formats.mjs'
import { measureGrowth } from './bench/growth.mjs'
import { measureKeys } from './bench/keys.mjs'
import { compare, weigh } from './bench/measure.mjs'
import { startAndTime, startChild, startRegister } from './bench/servers.mjs'
import { printTable } from './bench/table.mjs'
import { ensureBuild, ensureClient } from './start/build.mjs'
import { stopChildren } from './start/child.mjs'
import { ensurePackages } from './start/packages.mjs'

const folder = mkdtempSync(path.join(os.tmpdir(), 'oppfulgt-bench-'))
chmodSync(folder, 0o755)
const own = {
  DATABASE_URL: '',
  DATABASE_OWNER_URL: '',
  DATA_DIR: path.join(folder, 'data'),
  HOST: '127.0.0.1',
}
Object.assign(process.env, own, { PORT: '0' })

/** A million units take a quarter of an hour to make. */
const million = process.argv.includes('--million')
const RECORD = '/vedtak/2024-2025/83'
/** @type {import('./bench/table.mjs').Row[]} */
const rows = []
const decimals = new Intl.NumberFormat('nb-NO', { maximumFractionDigits: 1 })
const perSecond = (/** @type {number} */ value) => `${decimals.format(value)}/s`
const percent = (/** @type {number} */ share) => `${decimals.format(share * 100)} %`

async function measureStarts() {
  await startAndTime()
  const seconds = await startAndTime()
  rows.push({
    what: 'andre npm start',
    goal: '≤ 3 s',
    found: `${decimals.format(seconds)} s`,
    ok: seconds <= 3,
  })
}

/** @param {string} base @param {string} barePage @param {string} bareQuery */
async function measureRatios(base, barePage, bareQuery) {
  const pages = await compare({ record: base + RECORD, bare: `${barePage}/` })
  const share = pages.record / pages.bare
  rows.push({
    what: 'vedtakssiden mot en naken statisk Next-side',
    goal: '≥ 50 %',
    found: `${percent(share)} (${perSecond(pages.record)} mot ${perSecond(pages.bare)})`,
    ok: share >= 0.5,
  })
  const lookups = await compare({ api: `${base}/api/v1${RECORD}`, bare: `${bareQuery}/2024-2025/83` })
  const apiShare = lookups.api / lookups.bare
  rows.push({
    what: 'API-oppslag mot naken node:http + ett indeksert oppslag',
    goal: '≥ 25 %',
    found: `${percent(apiShare)} (${perSecond(lookups.api)} mot ${perSecond(lookups.bare)})`,
    ok: apiShare >= 0.25,
  })
}

/** @param {string} base */
async function measureWeights(base) {
  for (const page of [RECORD, '/', '/sesjon/2024-2025', '/departement/hod']) {
    const { html, css, js, total, framework } = await weigh(base, page)
    const kilo = (/** @type {number} */ bytes) => decimals.format(bytes / 1000)
    rows.push({
      what: `vekt av ${page}, uten skrifter`,
      goal: '≤ 60 kB, uten rammeverkets skript',
      found: `${kilo(total)} kB (html ${kilo(html)}, css ${kilo(css)}, js ${kilo(js)})${framework ? ', med rammeverk' : ''}`,
      ok: total <= 60_000 && !framework,
    })
  }
  const { js } = await weigh(base, '/vedtak')
  rows.push({
    what: 'skript på listen',
    goal: '≤ 160 kB',
    found: `${decimals.format(js / 1000)} kB`,
    ok: js <= 160_000,
  })
}

/** A million events take minutes to make, so they belong to the long measure. */
async function measureLog() {
  const sizes = [5_000, million ? 1_000_000 : 50_000]
  for (const size of sizes) {
    const log = spawnSync(process.execPath, ['--conditions=react-server', '--import', 'tsx', 'scripts/bench/log.ts', String(size)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }) // prettier-ignore
    const { hendelser, seconds, megabytes, firstBreak } = JSON.parse(log.stdout)
    rows.push({
      what: `verify-log av ${decimals.format(hendelser)} hendelser`,
      goal: '',
      found: `${decimals.format(seconds)} s, ${decimals.format(megabytes)} MB`,
      ok: firstBreak === null,
    })
  }
}

async function run() {
  await ensurePackages()
  await ensureClient()
  rows.push(...measureFormats())
  if (process.argv.includes('--formats')) return
  await ensureBuild()
  const bareApp = await buildBarePage()
  await measureStarts()
  const { base, url, ownerUrl } = await startRegister()
  const nextStart = ['node_modules/next/dist/bin/next', 'start', bareApp, '-H', '127.0.0.1']
  const barePage = await startChild([...nextStart, '-p'], {})
  const bareQuery = await startChild(['scripts/bench/bare-query.mjs'], { DATABASE_URL: url })
  await measureWeights(base)
  await measureRatios(base, barePage, bareQuery)
  await measureLog()
  rows.push(...(await measureClicks({ base, ownerUrl })))
  rows.push(...(await measureGrowth({ base, barePage, ownerUrl, record: RECORD }, { million })))
  rows.push(...(await measureKeys({ base, ownerUrl })))
}

try {
  await run()
} finally {
  await stopChildren()
  rmSync(folder, { recursive: true, force: true })
}
printTable(rows)
process.exit(rows.every(({ ok }) => ok) ? 0 : 1)
