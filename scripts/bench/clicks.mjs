// @ts-check
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { chromium } from '@playwright/test'
import pg from 'pg'
import { findChromium } from '../test/chromium.mjs'

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').Locator} Locator */

const aar = '2026-2027'
const wanted = 20
/** @type {{ utkast: { startFromLast: string, save: string, status: { TIL_GODKJENNING: string } }, godkjenning: { send: string, approveChosen: string, openNamed: string } }} */
const texts = JSON.parse(readFileSync(new URL('../../messages/nb.json', import.meta.url), 'utf8'))

/**
 * How much work an unchanged account is: clicks and seconds for a scripted coordinator to take one from last year to approval,
 * and for an approver to approve twenty. The script has no thoughts to think: the seconds are the service's.
 * @param {{ base: string, ownerUrl: string }} register
 * @returns {Promise<import('./table.mjs').Row[]>}
 */
export async function measureClicks({ base, ownerUrl }) {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  const browser = await chromium.launch({ executablePath: findChromium() ?? undefined, args: ['--no-sandbox', '--disable-gpu'] }) // prettier-ignore
  try {
    const units = await openYear(client)
    const coordinator = await signedIn(browser, { client, base, role: 'KOORDINATOR' })
    /** @type {{ clicks: number, seconds: number }[]} */
    const each = []
    for (const unit of units) each.push(await takeOver(coordinator, `${base}${unit}`))
    const approver = await signedIn(browser, { client, base, role: 'GODKJENNER' })
    const approved = await approveAll(approver, base)
    const mean = (/** @type {'clicks' | 'seconds'} */ what) =>
      each.reduce((sum, it) => sum + it[what], 0) / each.length
    return [
      row('koordinator: én uendret redegjørelse til godkjenning', { clicks: mean('clicks'), seconds: mean('seconds') }), // prettier-ignore
      row(`godkjenner: ${approved.count} uendrede`, approved),
    ]
  } finally {
    await browser.close()
    await client.end()
  }
}

const decimals = new Intl.NumberFormat('nb-NO', { maximumFractionDigits: 1 })

/** @param {string} what @param {{ clicks: number, seconds: number }} found */
function row(what, { clicks, seconds }) {
  return { what, goal: '', found: `${decimals.format(clicks)} klikk, ${decimals.format(seconds)} s`, ok: true } // prettier-ignore
}

/** Opens the year, far from its moment; the form addresses of units that were told to be done last year. @param {pg.Client} client */
async function openYear(client) {
  await client.query(`INSERT INTO sesjon (id, start_aar, fra, til) VALUES ('2025-2026', 2025, '2025-10-01', '2026-09-30'),
    ('2026-2027', 2026, '2026-10-01', '2027-09-30') ON CONFLICT DO NOTHING`)
  await client.query(`INSERT INTO rapporteringsaar (sesjon_id, senest, registrert, apnet, frist_utkast, frist_godkjenning, publiseres)
    VALUES ('${aar}', '2099-10-06', now(), now(), '2099-08-20', '2099-09-10', '2099-10-06T08:00:00Z') ON CONFLICT DO NOTHING`)
  const { rows } = await client.query(
    `SELECT v.sesjon_id, v.nummer FROM vedtak v JOIN tilstand t ON t.vedtak_id = v.id AND t.gjeldende AND t.til IS NULL
     WHERE t.tilstand = 'ANSES_FULGT_OPP' AND v.punkt = '' AND t.forste_frist IS NULL ORDER BY v.sesjon_id DESC, v.nummer LIMIT $1`,
    [wanted],
  )
  return rows.map(({ sesjon_id, nummer }) => `/arbeid/rapportering/${aar}/${sesjon_id}/${nummer}`)
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {{ client: pg.Client, base: string, role: string }} as
 */
async function signedIn(browser, { client, base, role }) {
  const [userId, token] = [randomUUID(), randomBytes(32).toString('base64url')]
  await client.query(`INSERT INTO "user" (id, side, name, email, created_at) VALUES ($1, 'REGJERING', 'Måling', $2, now())`, [userId, `${userId}@prove.invalid`]) // prettier-ignore
  await client.query(
    `INSERT INTO user_role (id, user_id, side, role, departement_id, valid_from, created_at)
     VALUES ($1, $2, 'REGJERING', $3::rolle, (SELECT id FROM departement WHERE slug = 'hod'), '2020-01-01', now())`,
    [randomUUID(), userId, role],
  )
  await client.query(
    `INSERT INTO session (id, token_hash, user_id, issuer, acr, created_at, expires_at, idle_expires_at)
     VALUES ($1, $2, $3, 'http://localhost', 'high', now(), now() + interval '1 hour', now() + interval '1 hour')`,
    [randomUUID(), createHash('sha256').update(token).digest('hex'), userId],
  )
  const context = await browser.newContext({ locale: 'nb-NO' })
  await context.addCookies([{ name: 'oppfulgt-sesjon', value: token, url: base }])
  return context.newPage()
}

/** From the address of the form to a text that waits for approval. @param {Page} page @param {string} address */
async function takeOver(page, address) {
  let clicks = 0
  const click = async (/** @type {Locator} */ target) => {
    clicks += 1
    await target.click()
  }
  const since = performance.now()
  clicks += 1 // The link in the list.
  await page.goto(address)
  const fromLast = page.getByRole('button', { name: texts.utkast.startFromLast })
  if (await fromLast.isVisible()) await click(fromLast)
  await click(page.getByRole('button', { name: texts.utkast.save, exact: true }))
  await click(page.getByRole('button', { name: texts.godkjenning.send, exact: true }))
  await page.getByText(texts.utkast.status.TIL_GODKJENNING).first().waitFor()
  return { clicks, seconds: (performance.now() - since) / 1000 }
}

/** Opens each that may be approved together, and approves them. @param {Page} page @param {string} base */
async function approveAll(page, base) {
  let clicks = 0
  const since = performance.now()
  await page.goto(`${base}/arbeid/godkjenning`)
  const open = page.getByRole('button', { name: texts.godkjenning.openNamed.replace('{vedtak}', '') })
  const count = await open.count()
  for (let left = count; left > 0; left -= 1) {
    clicks += 1
    await open.first().click()
    await page.waitForFunction(([names, before]) => [...document.querySelectorAll('button')].filter(({ textContent }) => textContent?.startsWith(names)).length < before, /** @type {[string, number]} */ ([texts.godkjenning.openNamed.replace('{vedtak}', '').trim(), left])) // prettier-ignore
  }
  clicks += 1
  await page.getByRole('button', { name: texts.godkjenning.approveChosen }).click()
  await page.getByRole('button', { name: texts.godkjenning.approveChosen }).waitFor({ state: 'detached' })
  return { count, clicks, seconds: (performance.now() - since) / 1000 }
}
