import { createHash } from 'node:crypto'
import type { BrowserContext } from '@playwright/test'
import { demoUsers } from '../../scripts/idp/users.mjs'
import { queryE2e } from '../support/e2e-database'
import { expect, test } from '../support/e2e'
import {
  addUser,
  chooseUser,
  haveSession,
  haveSessionAs,
  invite,
  sessionCookie,
  signIn,
} from '../support/sign-in'

test.use({ signsIn: true })

const named = (subject: string) => demoUsers.find((user) => user.subject === subject)?.name ?? ''

for (const { subject, name, shown } of demoUsers.filter(({ role, isDisabled }) => role && !isDisabled)) {
  test(`${shown}: signs in through the provider, and is who it says`, async ({ page, context }) => {
    expect(await context.cookies()).toEqual([])
    await signIn(page, subject)
    await expect(page).toHaveURL('/arbeid')
    await expect(page.getByRole('banner').getByText(name)).toBeVisible()
    const cookies = await context.cookies('http://127.0.0.1')
    expect(cookies.map(({ name }) => name)).toEqual([sessionCookie])
    expect(cookies[0]).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
  })
}

test('a level that is too low is refused; «Prøv igjen» asks again, and a higher one gets in', async ({
  page,
}) => {
  await signIn(page, 'smk', { level: 'Lavt, blir avvist' })
  await expect(page).toHaveURL(/\/logg-inn\?melding=ACR/)
  const heading = page.getByRole('heading', { name: 'Innloggingen hadde for lavt sikkerhetsnivå' })
  await expect(heading).toBeVisible()
  await page.getByRole('link', { name: 'Prøv igjen' }).click()
  await chooseUser(page, 'smk', { level: 'Betydelig' })
  await expect(page.getByRole('banner').getByText(named('smk'))).toBeVisible()
})

test('a disabled user is told so, gets no cookie, and may sign in as another', async ({
  page,
  context,
  baseURL,
}) => {
  await signIn(page, 'sperret')
  await expect(page.getByRole('heading', { name: 'Brukeren din er sperret' })).toBeVisible()
  expect(await context.cookies(baseURL)).toEqual([])
  await page.getByRole('link', { name: 'Logg inn som en annen' }).click()
  await chooseUser(page, 'smk')
  await expect(page).toHaveURL('/arbeid')
})

test('whoever turns back at the provider is told that nothing happened', async ({
  page,
  context,
  baseURL,
}) => {
  await page.goto('/logg-inn')
  await page.getByRole('link', { name: /Logg inn med/ }).click()
  await page.getByRole('link', { name: 'Avbryt innloggingen' }).click()
  await expect(page.getByRole('heading', { name: 'Innloggingen ble avbrutt' })).toBeVisible()
  expect(await context.cookies(baseURL)).toEqual([])
})

test('after signing in they are where they were going, in their language', async ({ page }) => {
  await page.goto('/nn/arbeid?side=2')
  await expect(page).toHaveURL(/\/nn\/logg-inn\?til=/)
  await page.getByRole('link', { name: /Logg inn med/ }).click()
  await chooseUser(page, 'koordinator-hod')
  await expect(page).toHaveURL('/nn/arbeid?side=2')
  await expect(page.locator('html')).toHaveAttribute('lang', 'nn')
})

test.describe('with an identity that nobody knows', () => {
  test.describe.configure({ mode: 'serial' })

  test('whoever is not invited does not get in', async ({ page, context, baseURL }) => {
    // Of a first try that failed.
    await queryE2e(`DELETE FROM identity WHERE user_id IN (SELECT id FROM "user" WHERE name = 'Ny Nilsen')`)
    await signIn(page, 'ukjent')
    await expect(page.getByRole('heading', { name: 'Du er ikke invitert' })).toBeVisible()
    expect(await context.cookies(baseURL)).toEqual([])
    const [event] = await queryE2e(
      `SELECT kind, reason FROM security_event WHERE reason = 'UKJENT' ORDER BY at DESC LIMIT 1`,
    )
    expect(event).toEqual({ kind: 'SIGN_IN_REFUSED', reason: 'UKJENT' })
  })

  test('an invitation lets one identity in, once; a level that is too low does not use it up', async ({
    page,
  }) => {
    const userId = await addUser('Ny Nilsen', 'REGJERING', [{ role: 'SAKSBEHANDLER', unit: 'hod' }])
    const token = await invite(userId)
    await page.goto(`/logg-inn/start?invitasjon=${token}`)
    await chooseUser(page, 'ukjent', { level: 'Lavt, blir avvist' })
    await page.getByRole('link', { name: 'Prøv igjen' }).click()
    await chooseUser(page, 'ukjent', { level: 'Høyt' })
    await expect(page.getByRole('banner').getByText('Ny Nilsen')).toBeVisible()
    await page.getByRole('button', { name: 'Logg ut' }).click()
    await page.getByRole('button', { name: 'Logg ut' }).click()

    await queryE2e('DELETE FROM identity WHERE user_id = $1', [userId])
    await page.goto(`/logg-inn/start?invitasjon=${token}`)
    await chooseUser(page, 'ukjent')
    await expect(page.getByRole('heading', { name: 'Invitasjonen gjelder ikke' })).toBeVisible()
  })
})

/** The session behind the cookie of a browser. */
async function sessionOf(context: BrowserContext) {
  const cookie = (await context.cookies()).find(({ name }) => name === sessionCookie)
  const hash = createHash('sha256')
    .update(cookie?.value ?? '')
    .digest('hex')
  return queryE2e<{ id: string }>('SELECT id FROM session WHERE token_hash = $1', [hash])
}

test('another user in the same browser becomes that user, and the first session is over', async ({
  page,
  context,
}) => {
  await signIn(page, 'godkjenner-hod')
  await expect(page).toHaveURL('/arbeid')
  const first = await sessionOf(context)
  await page.goto('/logg-inn/start?nytt=ja')
  await chooseUser(page, 'sekretar-helseoms')
  await expect(page.getByRole('banner').getByText(named('sekretar-helseoms'))).toBeVisible()
  expect(first).toHaveLength(1)
  expect(await queryE2e('SELECT id FROM session WHERE id = $1', [first[0]?.id])).toEqual([])
})

test('the answer of a sign-in counts once, and only in the browser that asked', async ({
  page,
  browser,
  baseURL,
}) => {
  const answers: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/api/auth/callback/oidc')) answers.push(request.url())
  })
  await signIn(page, 'saksbehandler-kld')
  await expect(page).toHaveURL('/arbeid')
  const [answer = ''] = answers
  await page.goto(answer)
  await expect(page.getByRole('heading', { name: 'Innloggingen ble ikke fullført' })).toBeVisible()
  const other = await browser.newContext({ baseURL })
  const stranger = await other.newPage()
  await stranger.goto(answer)
  await expect(stranger).toHaveURL(/\/logg-inn\?melding=FEILET/)
  expect(await other.cookies()).toEqual([])
  await other.close()
})

test('a sign-in whose cookies are lost is not completed', async ({ page, context }) => {
  await page.goto('/logg-inn/start')
  await context.clearCookies({ domain: '127.0.0.1' })
  await chooseUser(page, 'smk')
  await expect(page).toHaveURL(/melding=FEILET/)
})

test('two sign-ins at once: the one whose cookies were replaced is not completed', async ({
  page,
  context,
}) => {
  await page.goto('/logg-inn/start')
  const second = await context.newPage()
  await second.goto('/logg-inn/start')
  await chooseUser(page, 'smk')
  await expect(page).toHaveURL(/melding=FEILET/)
})

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('signing in and out, here and at the provider', async ({ page, context, baseURL }) => {
      await signIn(page, 'administrator-storting')
      await expect(page).toHaveURL('/arbeid')
      await page.getByRole('button', { name: 'Logg ut' }).click()
      await expect(page.getByRole('heading', { name: 'Logge ut?' })).toBeVisible()
      await page.getByRole('button', { name: 'Logg ut' }).click()
      await expect(page.getByRole('heading', { name: 'Du er logget ut' })).toBeVisible()
      expect(await context.cookies(baseURL)).toEqual([])
      await page.goto('/arbeid')
      await expect(page).toHaveURL('/logg-inn')
      // The provider has forgotten them too: it asks who they are.
      await page.getByRole('link', { name: /Logg inn med/ }).click()
      await expect(page.getByRole('heading', { name: 'Hvem vil du være?' })).toBeVisible()
      await context.clearCookies()
    })
  })
}

test('what ends at the provider ends here, in that browser and no other', async ({
  page,
  browser,
  baseURL,
}) => {
  const other = await browser.newContext({ baseURL })
  const elsewhere = await other.newPage()
  await signIn(elsewhere, 'sekretar-kontroll')
  await signIn(page, 'sekretar-kontroll')
  await expect(page).toHaveURL('/arbeid')
  const [row] = await queryE2e<{ issuer: string }>(
    `SELECT issuer FROM session WHERE id_token IS NOT NULL LIMIT 1`,
  )
  await page.goto(`${row?.issuer}/session/end`)
  await page.getByRole('button', { name: 'Logg ut' }).click()
  await expect(async () => {
    await page.goto('/arbeid')
    await expect(page).toHaveURL(/\/logg-inn\?melding=UTGATT/, { timeout: 1_000 })
  }).toPass()
  await elsewhere.goto('/arbeid')
  await expect(elsewhere).toHaveURL('/arbeid')
  await other.close()
})

test('who is disabled is out at once, and the cookie goes', async ({ page, context, baseURL }) => {
  const userId = await addUser('Snart Sperret', 'REGJERING', [{ role: 'SMK' }])
  await haveSession(context, userId)
  await page.goto('/arbeid')
  await expect(page).toHaveURL('/arbeid')
  await queryE2e('UPDATE "user" SET disabled_at = now() WHERE id = $1', [userId])
  await page.goto('/arbeid')
  await expect(page.getByRole('heading', { name: 'Du er logget ut' })).toBeVisible()
  expect(await context.cookies(baseURL)).toEqual([])
})

test('a role counts from the next request', async ({ page, context }) => {
  const userId = await addUser('Ny Rolle', 'STORTING', [])
  await haveSession(context, userId)
  await page.goto('/arbeid')
  const users = page.getByRole('navigation', { name: 'Arbeidsmeny' }).getByRole('link', { name: 'Brukere' })
  await expect(users).toHaveCount(0)
  await queryE2e(
    `INSERT INTO user_role (id, user_id, side, role, valid_from, created_at)
     VALUES (gen_random_uuid(), $1, 'STORTING', 'ADMINISTRATOR_STORTING', '2026-01-01', now())`,
    [userId],
  )
  await page.reload()
  await expect(users).toBeVisible()
})

test('signed-in pages are kept by nobody and found by no search engine', async ({
  page,
  context,
  request,
}) => {
  await haveSessionAs(context, 'smk')
  const response = await page.goto('/arbeid')
  const headers = await response?.allHeaders()
  expect(headers?.['cache-control']).toContain('no-store')
  expect(headers?.['x-robots-tag']).toBe('noindex')
  expect(await (await request.get('/sitemap.xml')).text()).not.toContain('arbeid')
  expect(await (await request.get('/robots.txt')).text()).toContain('Disallow: /nn/arbeid')
})

test('nothing but a person who goes there begins a sign-in, and next-auth’s own addresses are closed', async ({
  request,
  baseURL,
}) => {
  const headers = { 'sec-fetch-mode': 'cors' }
  expect((await request.get('/logg-inn/start', { headers, maxRedirects: 0 })).status()).toBe(400)
  const prefetched = await request.get('/logg-inn/start', { headers: { rsc: '1' }, maxRedirects: 0 })
  expect(prefetched.headers()['set-cookie'] ?? '').toBe('')
  expect(prefetched.headers()['location'] ?? '').not.toContain('localhost')
  for (const path of ['signin', 'signin/oidc', 'session', 'csrf', 'providers', 'signout', 'error']) {
    const response = await request.get(`/api/auth/${path}`)
    expect(response.status(), path).toBe(404)
    expect(response.headers()['set-cookie'], path).toBeUndefined()
  }
  const strange = { origin: 'https://ond.example' }
  expect((await request.post('/logg-inn/ut', { headers: strange })).status()).toBe(403)
  expect((await request.post('/api/sesjon', { headers: strange })).status()).toBe(403)
  expect((await request.post('/api/sesjon')).status()).toBe(403)
  expect((await request.post('/api/sesjon', { headers: { origin: baseURL ?? '' } })).status()).toBe(401)
})

test('the levels asked for cannot be changed from outside', async ({ page, request }) => {
  const response = await request.get('/logg-inn/start?acr_values=low&scope=openid&prompt=none', {
    headers: { 'sec-fetch-mode': 'navigate' },
    maxRedirects: 0,
  })
  const asked = new URL(response.headers()['location'] ?? '').searchParams
  expect(asked.get('acr_values')).toBe('substantial high')
  expect(asked.get('code_challenge_method')).toBe('S256')
  expect(asked.get('prompt')).toBeNull()
  for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.get(name), name).toMatch(/.{20}/)
  await page.goto('/logg-inn')
})
