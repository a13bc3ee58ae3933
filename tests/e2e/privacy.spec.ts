import type { Page } from '@playwright/test'
import { inBrowser, signInCookies, signInStorage } from '../../lib/personvern/registry'
import { expect, test } from '../support/e2e'
import { templates } from '../support/templates'

/** Everything a page can leave in a browser. */
async function kept(page: Page) {
  const here = await page.evaluate(async () => ({
    localStorage: Object.keys(localStorage),
    sessionStorage: Object.keys(sessionStorage),
    indexedDB: (await indexedDB.databases()).map(({ name }) => name),
    caches: 'caches' in self ? await caches.keys() : [],
  }))
  const cookies = (await page.context().cookies()).map(({ name }) => name)
  return { cookies, ...here }
}

const nothing = { cookies: [], localStorage: [], sessionStorage: [], indexedDB: [], caches: [] }

test('reading every kind of page, in one language or another, leaves nothing in the browser', async ({
  page,
}) => {
  test.setTimeout(180_000)
  const prefixes = ['', '/nn', '/en']
  for (const [index, [name, path]] of templates.entries()) {
    const prefix = prefixes[index % prefixes.length] ?? ''
    await page.goto(`${prefix}${path}`)
    expect(await kept(page), `${name} ${prefix}`).toEqual(nothing)
  }
})

test('who chooses a theme keeps what the registry names, and no more', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Mørk visning' }).click()
  for (const path of ['/', '/vedtak', '/vedtak/2024-2025/83']) {
    await page.goto(path)
    expect(await kept(page)).toEqual(inBrowser)
  }
})

test('the page says what is kept, from the registry', async ({ page }) => {
  await page.goto('/personvern')
  for (const key of [...inBrowser.localStorage, ...signInStorage])
    await expect(page.getByRole('cell', { name: key })).toBeVisible()
  await expect(
    page.getByText('Leser du uten å logge inn, setter registeret ingen informasjonskapsler.'),
  ).toBeVisible()
  await expect(page.getByRole('row', { name: /hendelse\s*aktor/ })).toBeVisible()
  for (const name of signInCookies) await expect(page.getByRole('cell', { name, exact: true })).toBeVisible()
  await expect(page.getByRole('row', { name: /^user\s*name, email/ })).toBeVisible()
})
