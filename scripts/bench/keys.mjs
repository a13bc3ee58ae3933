// @ts-check
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { chromium } from '@playwright/test'
import pg from 'pg'
import { findChromium } from '../test/chromium.mjs'

/** @typedef {import('@playwright/test').Page} Page */

const sesjon = '2025-2026'
/** As many as a control committee has had to go through in a year. */
const wanted = 424
const looks = 7
const decimals = new Intl.NumberFormat('nb-NO', { maximumFractionDigits: 2 })

/**
 * A control committee's whole bench, decided by keyboard alone: key presses for each unit, how long it took, and how soon the
 * list and a unit are painted. Only for a throw-away database.
 * @param {{ base: string, ownerUrl: string }} register
 * @returns {Promise<import('./table.mjs').Row[]>}
 */
export async function measureKeys({ base, ownerUrl }) {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  const browser = await chromium.launch({ executablePath: findChromium() ?? undefined, args: ['--no-sandbox', '--disable-gpu'] }) // prettier-ignore
  try {
    const first = await openBench(client)
    const page = await signedIn(await browser.newContext({ locale: 'nb-NO' }), { client, base })
    const bench = `${base}/arbeid/vurdering/kontroll/${sesjon}`
    const list = await medianPaint(page, `${bench}?visning=alle`)
    const unit = await medianPaint(page, `${bench}${first}?visning=alle`)
    const since = performance.now()
    const presses = await decideByKeys(page, wanted)
    const seconds = (performance.now() - since) / 1000
    const { rows } = await client.query("SELECT count(*)::int AS decided FROM gjennomgang_enhet WHERE slag = 'KONTROLL' AND revisjon = 1") // prettier-ignore
    const decided = Number(rows[0]?.decided ?? 0)
    return [
      { what: `benken med ${wanted} vedtak, bare med tastatur`, goal: `${wanted} avgjort`, found: `${decided} avgjort på ${decimals.format(seconds)} s`, ok: decided === wanted }, // prettier-ignore
      { what: 'tastetrykk per vedtak (median, høyeste)', goal: '≤ 4', found: `${median(presses)}, ${Math.max(...presses)}`, ok: Math.max(...presses) <= 4 }, // prettier-ignore
      { what: `første innhold: benken som liste (${wanted} vedtak)`, goal: '', found: `${decimals.format(list)} ms`, ok: true }, // prettier-ignore
      { what: `første innhold: ett vedtak på benken (${wanted} vedtak)`, goal: '', found: `${decimals.format(unit)} ms`, ok: true }, // prettier-ignore
    ]
  } finally {
    await browser.close()
    await client.end()
  }
}

/**
 * Decides units by keys alone, each fourth of them kept open with a stock phrase, from the one that is shown to the end of the
 * list or of `most`; how many keys each took.
 * @param {Page} page @param {number} most @returns {Promise<number[]>}
 */
export async function decideByKeys(page, most) {
  /** @type {number[]} */
  const presses = []
  while (presses.length < most) {
    const shown = await shownUnit(page, null)
    if (shown === null) break
    /** @type {string[]} */
    const keys = presses.length % 4 === 3 ? ['i', String((presses.length % 3) + 1), 'Enter'] : ['u']
    for (const key of keys) await page.keyboard.press(key)
    presses.push(keys.length)
    if ((await shownUnit(page, shown)) === null) break
  }
  return presses
}

/** The unit on the desk once it listens to keys; another than `before`. null: the list has come, as nothing is left. @param {Page} page @param {string | null} before */
async function shownUnit(page, before) {
  const found = await page.waitForFunction((left) => {
    const id = document.querySelector('input[name=enhetId]')?.getAttribute('value') ?? ''
    if (id === '')
      return document.querySelector('main h1') && !document.querySelector('#enhet') ? 'none' : null
    return id !== left && document.body.hasAttribute('data-taster') ? id : null
  }, before)
  const id = await found.jsonValue()
  return id === 'none' ? null : id
}

/** @param {Page} page @param {string} address */
async function medianPaint(page, address) {
  const times = []
  for (let i = 0; i < looks; i += 1) {
    await page.goto(address)
    times.push(await page.evaluate(firstPaint))
  }
  return median(times)
}

/** @returns {Promise<number>} */
function firstPaint() {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const entry = list.getEntriesByName('first-contentful-paint')[0]
      if (entry) resolve(entry.startTime)
    }).observe({ type: 'paint', buffered: true })
  })
}

/** @param {number[]} values */
function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

/** Copies the sample's units with their accounts and states, and opens a review of so many. @param {pg.Client} client */
async function openBench(client) {
  for (const times of [1, 2, 3]) {
    await copyRows(client, 'vedtak', { nummer: `nummer + ${2000 * times}` }, 'nummer < 2000')
    const copied = `(SELECT k.id FROM vedtak k JOIN vedtak v ON v.id = t.vedtak_id AND k.sesjon_id = v.sesjon_id AND k.punkt = v.punkt AND k.nummer = v.nummer + ${2000 * times})` // prettier-ignore
    for (const table of ['rapportering', 'tilstand'])
      await copyRows(client, table, { vedtak_id: copied }, `(SELECT nummer FROM vedtak WHERE id = t.vedtak_id) < 2000`) // prettier-ignore
  }
  const id = randomUUID()
  await client.query(`INSERT INTO gjennomgang (id, komite_id, slag, rapporteringssesjon, opprettet, opprettet_av)
    SELECT $1::uuid, id, 'KONTROLL', '${sesjon}', now(), $1::uuid FROM komite WHERE slug = 'kontroll'`, [id]) // prettier-ignore
  await client.query(`INSERT INTO gjennomgang_enhet (id, gjennomgang_id, slag, vedtak_id, nr)
    SELECT gen_random_uuid(), $1, 'KONTROLL', id, row_number() OVER (ORDER BY sesjon_id DESC, nummer, punkt)
    FROM vedtak WHERE nummer < 10000 ORDER BY sesjon_id DESC, nummer, punkt LIMIT ${wanted}`, [id]) // prettier-ignore
  await client.query('ANALYZE')
  const { rows } = await client.query('SELECT v.sesjon_id, v.nummer FROM gjennomgang_enhet e JOIN vedtak v ON v.id = e.vedtak_id WHERE e.gjennomgang_id = $1 AND e.nr = 1', [id]) // prettier-ignore
  return `/${rows[0].sesjon_id}/${rows[0].nummer}`
}

/** @param {pg.Client} client @param {string} table @param {Record<string, string>} other @param {string} which */
async function copyRows(client, table, other, which) {
  const { rows } = await client.query(
    `SELECT column_name AS name FROM information_schema.columns
     WHERE table_name = $1 AND table_schema = 'public' AND is_generated = 'NEVER' AND column_name <> 'id'`,
    [table],
  )
  const names = rows.map(({ name }) => String(name))
  const values = names.map((name) => other[name] ?? name)
  await client.query(`INSERT INTO ${table} (${names.join(', ')}) SELECT ${values.join(', ')} FROM ${table} t WHERE ${which}`) // prettier-ignore
}

/** @param {import('@playwright/test').BrowserContext} context @param {{ client: pg.Client, base: string }} at */
async function signedIn(context, { client, base }) {
  const [userId, token] = [randomUUID(), randomBytes(32).toString('base64url')]
  await client.query(`INSERT INTO "user" (id, side, name, email, created_at) VALUES ($1, 'STORTING', 'Måling', $2, now())`, [userId, `${userId}@prove.invalid`]) // prettier-ignore
  await client.query(
    `INSERT INTO user_role (id, user_id, side, role, komite_id, valid_from, created_at)
     VALUES ($1, $2, 'STORTING', 'KOMITESEKRETAER', (SELECT id FROM komite WHERE slug = 'kontroll'), '2020-01-01', now())`,
    [randomUUID(), userId],
  )
  await client.query(
    `INSERT INTO session (id, token_hash, user_id, issuer, acr, created_at, expires_at, idle_expires_at)
     VALUES ($1, $2, $3, 'http://localhost', 'high', now(), now() + interval '1 hour', now() + interval '1 hour')`,
    [randomUUID(), createHash('sha256').update(token).digest('hex'), userId],
  )
  await context.addCookies([{ name: 'oppfulgt-sesjon', value: token, url: base }])
  return context.newPage()
}
