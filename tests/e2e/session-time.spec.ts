import type { Page } from '@playwright/test'
import { expect, test } from '../support/e2e'
import { queryE2e } from '../support/e2e-database'
import { addUser, chooseUser, haveSession, passTime } from '../support/sign-in'

test.use({ signsIn: true })

/** Two minutes before half an hour has gone, and a few seconds. */
const nearlyIdle = '28:05'

async function open(page: Page): Promise<string> {
  const userId = await addUser('Treg Trygvasen', 'REGJERING', [{ role: 'SMK' }])
  await haveSession(page.context(), userId)
  await page.clock.install()
  await page.goto('/arbeid?side=1')
  return userId
}

/** What the server will say is left, however far the browser's clock was put forward. */
const setLeft = (userId: string, idle: number, absolute = 20_000) =>
  queryE2e(
    `UPDATE session SET idle_expires_at = now() + make_interval(secs => $2),
       expires_at = now() + make_interval(secs => $3) WHERE user_id = $1`,
    [userId, idle, absolute],
  )

async function idleLeft(userId: string): Promise<number> {
  const [row] = await queryE2e<{ left: number }>(
    'SELECT extract(epoch FROM idle_expires_at - now())::float AS left FROM session WHERE user_id = $1',
    [userId],
  )
  return row?.left ?? 0
}

const warning = (page: Page) => page.getByRole('alertdialog', { name: 'Du blir snart logget ut' })

test('two minutes before idle time is up there is a warning, and «Forleng» gives a new half hour', async ({
  page,
}) => {
  const userId = await open(page)
  await page.getByRole('link', { name: 'Det åpne registeret' }).focus()
  await setLeft(userId, 100)
  await passTime(page, nearlyIdle)
  await expect(warning(page)).toBeVisible()
  await expect(warning(page)).toContainText('Det du ikke har lagret, går tapt')
  await expect(warning(page)).toContainText(/Tid igjen: [01]:\d\d/)
  await expect(page.getByRole('button', { name: 'Forleng' })).toBeFocused()
  await page.getByRole('button', { name: 'Forleng' }).click()
  await expect(warning(page)).toBeHidden()
  await expect(page.getByRole('link', { name: 'Det åpne registeret' })).toBeFocused()
  expect(await idleLeft(userId)).toBeGreaterThan(1_700)
})

test('the seconds can be seen, and are not read aloud one by one', async ({ page }) => {
  const userId = await open(page)
  await setLeft(userId, 110)
  await passTime(page, nearlyIdle)
  await expect(warning(page)).toBeVisible()
  await expect(warning(page).locator('.time-left')).toHaveAttribute('aria-hidden', 'true')
  await expect(warning(page).getByRole('status')).toHaveText('To minutter igjen.')
  await page.clock.runFor(10_000)
  await expect(warning(page).getByRole('status')).toHaveText('To minutter igjen.')
})

test('Escape is an answer: whoever presses it is there', async ({ page }) => {
  const userId = await open(page)
  await setLeft(userId, 100)
  await passTime(page, nearlyIdle)
  await expect(warning(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(warning(page)).toBeHidden()
  expect(await idleLeft(userId)).toBeGreaterThan(1_700)
})

test('an absolute limit that is near cannot be moved, and the warning says so', async ({ page }) => {
  const userId = await open(page)
  await setLeft(userId, 100, 100)
  await passTime(page, nearlyIdle)
  await expect(warning(page)).toContainText('økten kan ikke forlenges')
  await expect(page.getByRole('button', { name: 'Forleng' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Lukk' }).click()
  await expect(warning(page)).toBeHidden()
  const response = await page.request.post('/api/sesjon', { headers: { origin: new URL(page.url()).origin } })
  const { absolute } = (await response.json()) as { absolute: number }
  expect(absolute).toBeLessThan(101)
})

test.describe('past the limit', () => {
  // The browser tells of the 401 that ends the session.
  test.use({ expectedConsole: /^Failed to load resource: .* 401/ })

  test('when time is up they are told, the cookie goes, and signing in leads back', async ({
    page,
    baseURL,
  }) => {
    const userId = await open(page)
    await setLeft(userId, -1)
    await passTime(page, '31:00')
    await expect(page.getByRole('heading', { name: 'Du er logget ut' })).toBeVisible()
    expect(await page.context().cookies(baseURL)).toEqual([])
    await page.getByRole('link', { name: /Logg inn med/ }).click()
    await chooseUser(page, 'smk')
    await expect(page).toHaveURL('/arbeid?side=1')
  })
})

test('work in another tab keeps the session: nobody is warned here', async ({ page }) => {
  const userId = await open(page)
  await setLeft(userId, 1_700)
  const asked = page.waitForResponse('/api/sesjon')
  await passTime(page, nearlyIdle)
  await asked
  await expect(warning(page)).toBeHidden()
})

const past = "now() - interval '1 second'"

for (const [limit, columns] of [
  ['idle', `idle_expires_at = ${past}`],
  ['absolute', `idle_expires_at = ${past}, expires_at = ${past}`],
] as const) {
  test(`a session past its ${limit} limit counts for nothing`, async ({ page, baseURL }) => {
    const userId = await addUser('Utgått Utne', 'STORTING', [{ role: 'ADMINISTRATOR_STORTING' }])
    await haveSession(page.context(), userId)
    await queryE2e(`UPDATE session SET ${columns} WHERE user_id = $1`, [userId])
    expect((await page.request.get('/api/sesjon')).status()).toBe(401)
    const headers = { origin: baseURL ?? '' }
    expect((await page.request.post('/api/sesjon', { headers })).status()).toBe(401)
    await page.goto('/arbeid')
    await expect(page.getByRole('heading', { name: 'Du er logget ut' })).toBeVisible()
  })
}

test('asking how long is left is no use; looking at a page is, at most once a minute', async ({ page }) => {
  const userId = await addUser('Rolig Roland', 'REGJERING', [{ role: 'SMK' }])
  await haveSession(page.context(), userId)
  await setLeft(userId, 1_000)
  const { idle } = (await (await page.request.get('/api/sesjon')).json()) as { idle: number }
  expect(idle).toBeLessThan(1_001)
  expect(await idleLeft(userId)).toBeLessThan(1_001)
  await page.goto('/arbeid')
  expect(await idleLeft(userId)).toBeGreaterThan(1_700)
  await setLeft(userId, 1_760)
  await page.goto('/arbeid')
  expect(await idleLeft(userId)).toBeLessThan(1_761)
})
