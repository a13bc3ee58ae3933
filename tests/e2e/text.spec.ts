import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { queryE2e } from '../support/e2e-database'
import { expect, test } from '../support/e2e'
import { havePortalYear, portalYear } from '../support/portal-register'
import { addUser, haveSession, isListening } from '../support/sign-in'
import { templates } from '../support/templates'

test.use({ signsIn: true, expectedConsole: /Failed to load resource|net::ERR/ })
test.beforeAll(havePortalYear)

const addressOf = (nummer: number) => `/arbeid/rapportering/${portalYear}/2024-2025/${nummer}`

/** Goes to a text, and waits until the page listens. */
async function open(page: Page, nummer: number): Promise<void> {
  await page.goto(addressOf(nummer))
  await isListening(page)
}

const account = (page: Page) => page.getByRole('textbox', { name: 'Redegjørelse' })
const saved = (page: Page) => expect(page.getByText(/^Lagret kl\. \d\d\.\d\d$/)).toBeVisible()

/** A slow line: what the page asks for by such an address comes when it is let go. */
async function hold(page: Page, address: string): Promise<() => void> {
  let release = (): void => undefined
  const isReleased = new Promise<void>((resolve) => (release = resolve))
  await page.route(address, async (route) => {
    await isReleased
    await route.continue()
  })
  return release
}

const someone = (name: string) => addUser(name, 'REGJERING', [{ role: 'SAKSBEHANDLER', unit: 'hod' }])
const storedText = async (nummer: number) =>
  (
    await queryE2e<{ text: string }>(
      `SELECT u.redegjorelse AS text FROM utkast u JOIN vedtak v ON v.id = u.vedtak_id
       WHERE v.sesjon_id = '2024-2025' AND v.nummer = $1 AND u.rapporteringssesjon = $2`,
      [nummer, portalYear],
    )
  )[0]?.text

test('last year’s text in one press, the checks as it is written, and nothing lost without a network or a session', async ({
  page,
  context,
}) => {
  const kari = await someone('Prøve Kari')
  await haveSession(context, kari)
  await open(page, 85)
  await page.getByRole('button', { name: 'Begynn med teksten fra i fjor' }).click()
  await saved(page)
  await expect(page.getByText('Teksten er den samme som i fjor.')).toBeVisible()
  await expect(page.getByText('men teksten sier at noe gjenstår')).toBeVisible()
  await page.getByRole('radio', { name: /^Kommer tilbake/ }).check()
  await expect(page.getByText('Teksten konkluderer med noe annet enn vurderingen')).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Nei', exact: true })).toBeChecked()
  await saved(page)

  await context.setOffline(true)
  await account(page).fill('Skrevet uten nett.')
  await expect(page.getByText(/^Ikke lagret – uten nett/)).toBeVisible()
  await context.setOffline(false)
  await saved(page)
  expect(await storedText(85)).toBe('Skrevet uten nett.')

  await context.clearCookies()
  await account(page).fill('Skrevet etter at økten var over.')
  await expect(page.getByText(/^Ikke lagret – du er logget ut/)).toBeVisible()
  // The lid is closed: the page is gone, and somebody signs in again another day.
  await page.goto('about:blank')
  await haveSession(context, kari)
  await open(page, 85)
  await saved(page)
  await expect(account(page)).toHaveValue('Skrevet etter at økten var over.')
  expect(await storedText(85)).toBe('Skrevet etter at økten var over.')
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
})

test('two at once: the second sees both versions, chooses field by field, and nobody’s words are lost', async ({
  page,
  context,
  browser,
}) => {
  await haveSession(context, await someone('Prøve Kari'))
  const other = await browser.newContext({ baseURL: test.info().project.use.baseURL ?? '' })
  await haveSession(other, await someone('Prøve Ola'))
  const olas = await other.newPage()
  await open(page, 501)
  await open(olas, 501)
  // Other words in a new try: what is saved already is no news to anybody.
  const karis = `Karis redegjørelse, skrevet ${test.info().retry + 1} gang.`
  await account(page).fill(karis)
  await saved(page)
  // Both are written before the server has answered to the first.
  const release = await hold(olas, `**${addressOf(501)}`)
  await olas.getByRole('textbox', { name: 'Stikkord i tabellen' }).fill('Olas stikkord')
  await account(olas).fill('Olas redegjørelse.')
  release()
  const conflict = olas.getByRole('region', { name: 'To har skrevet samtidig' })
  await expect(conflict).toBeVisible()
  await expect(conflict).toContainText('Prøve Kari lagret')
  const both = conflict.getByRole('group', { name: 'Redegjørelse' })
  await expect(both).toContainText('Karis')
  await expect(both).toContainText('Olas')
  await both.getByRole('radio', { name: /^Prøve Kari/ }).check()
  await conflict.getByRole('button', { name: 'Bruk valgene' }).click()
  await saved(olas)
  await expect(account(olas)).toHaveValue(karis)
  await expect(olas.getByRole('textbox', { name: 'Stikkord i tabellen' })).toHaveValue('Olas stikkord')
  await other.close()
})

test('a canary in a text that is written before the page listens, a note and a file is on no public page, in no list, no file and no answer of the API', async ({
  page,
  context,
  request,
}) => {
  const canary = `kanari${randomUUID().slice(0, 8)}`
  await haveSession(context, await someone('Prøve Kari'))
  // The page can be written in; its scripts are on their way.
  const release = await hold(page, '**/_next/static/**/*.js')
  await page.goto(addressOf(576), { waitUntil: 'commit' })
  await account(page).fill(`${canary} redegjørelse`)
  release()
  await saved(page)
  expect(await storedText(576)).toBe(`${canary} redegjørelse`)
  await page.getByRole('textbox', { name: 'Notat' }).fill(`${canary} notat`)
  await page.getByRole('button', { name: 'Skriv notatet' }).click()
  await expect(page.getByText(`${canary} notat`)).toBeVisible()
  await page.getByRole('link', { name: 'Legg ved eller fjern filer' }).click()
  const buffer = Buffer.concat([Buffer.from(`%PDF-1.7 ${canary}`), Buffer.alloc(2 * 1024 * 1024)])
  await page.getByLabel('Fil').setInputFiles({ name: `${canary}.pdf`, mimeType: 'text/html', buffer })
  await page.getByRole('button', { name: 'Legg ved' }).click()
  const link = page.getByRole('link', { name: `${canary}.pdf` })
  const file = await context.request.get((await link.getAttribute('href')) ?? '')
  expect(file.headers()).toMatchObject({
    'content-type': 'application/pdf',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  })
  expect(file.headers()['content-disposition']).toContain('attachment')
  expect(file.headers()['content-security-policy']).toContain('sandbox')
  expect((await request.get((await link.getAttribute('href')) ?? '')).status()).toBe(401)

  const addresses = [
    ...templates.map(([, path]) => path),
    ...[
      '/vedtak/2024-2025/576',
      `/sok?q=${canary}`,
      `/vedtak?q=${canary}`,
      '/vedtak.csv',
      '/vedtak.json',
      '/sitemap.xml',
    ],
    ...[
      '/api/v1/vedtak',
      '/api/v1/vedtak/2024-2025/576',
      '/api/v1/vedtak/2024-2025/576/historikk',
      '/om/historikk',
    ],
  ]
  for (const address of addresses)
    for (const headers of [{}, { RSC: '1' }] as Record<string, string>[]) {
      const text = (await (await request.get(address, { headers })).text()).replaceAll(`q=${canary}`, '')
      const told = address.includes('q=')
        ? text.includes(`${canary} redegj`) || text.includes(`${canary} notat`)
        : text.includes(canary)
      expect(told, address).toBe(false)
    }
})
