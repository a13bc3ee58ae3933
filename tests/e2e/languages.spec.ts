import type { Page } from '@playwright/test'
import { expect, test } from '../support/e2e'

const switchOf = (page: Page) => page.locator('.header-side .language-switch')

/** The address of every alternate, without what stands before its path. */
async function alternatesOf(page: Page): Promise<Record<string, string>> {
  const links = await page
    .locator('link[rel=alternate], link[rel=canonical]')
    .evaluateAll((all) =>
      all.map((link) => [link.getAttribute('hreflang') ?? 'canonical', link.getAttribute('href') ?? '']),
    )
  return Object.fromEntries(links) as Record<string, string>
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  for (const path of ['/vedtak?tilstand=apen&sesjon=2024-2025', '/vedtak/2024-2025/83', '/sok?q=tann', '/']) {
    test(`${path} is the same page, asked for the same, in each language`, async ({ page }) => {
      const suffix = path === '/' ? '' : path
      await page.goto(path)
      await expect(switchOf(page).locator('[aria-current]')).toHaveText('Bokmål')
      await switchOf(page).getByRole('link', { name: 'Nynorsk' }).click()
      await expect(page).toHaveURL(`/nn${suffix}`)
      await expect(page.locator('html')).toHaveAttribute('lang', 'nn')
      await expect(switchOf(page).locator('[aria-current]')).toHaveText('Nynorsk')
      await switchOf(page).getByRole('link', { name: 'English' }).click()
      await expect(page).toHaveURL(`/en${suffix}`)
      await expect(page.locator('html')).toHaveAttribute('lang', 'en')
      await switchOf(page).getByRole('link', { name: 'Bokmål' }).click()
      await expect(page).toHaveURL(path)
    })
  }

  test.describe('where nothing is', () => {
    test.use({ expectedConsole: /status of 404/ })

    test('a page that is not there is not there in any language, and says so', async ({ page }) => {
      const first = await page.goto('/vedtak/2024-2025/9999')
      expect(first?.status()).toBe(404)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/ikke i registeret/)
      expect(await alternatesOf(page)).toEqual({})
      await switchOf(page).getByRole('link', { name: 'Nynorsk' }).click()
      await expect(page).toHaveURL('/nn/vedtak/2024-2025/9999')
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/ikkje i registeret/)
      await page.goto('/finnes-ikke/her')
      await switchOf(page).getByRole('link', { name: 'Nynorsk' }).click()
      await expect(page).toHaveURL('/nn/finnes-ikke/her')
      await page.goto('/tull.txt')
      await switchOf(page).getByRole('link', { name: 'Nynorsk' }).click()
      await expect(page).toHaveURL('/nn/tull.txt')
    })
  })
})

test('each page names its own address and those of the other languages', async ({ page, baseURL }) => {
  await page.goto('/nn/vedtak/2024-2025/83')
  expect(await alternatesOf(page)).toEqual({
    canonical: `${baseURL}/nn/vedtak/2024-2025/83`,
    nb: `${baseURL}/vedtak/2024-2025/83`,
    nn: `${baseURL}/nn/vedtak/2024-2025/83`,
    en: `${baseURL}/en/vedtak/2024-2025/83`,
    'x-default': `${baseURL}/vedtak/2024-2025/83`,
  })
  await page.goto('/vedtak?side=1&sesjon=2024-2025&tull=1')
  expect(await alternatesOf(page)).toMatchObject({ canonical: `${baseURL}/vedtak?sesjon=2024-2025` })
})

test('no address comes from what a request calls the host', async ({ request }) => {
  for (const path of ['/om', '/vedtak']) {
    const answer = await request.get(path, {
      headers: { host: 'stranger.example', 'x-forwarded-host': 'stranger.example' },
    })
    expect(await answer.text()).not.toContain('stranger.example')
  }
})

test('each language is named in itself, and its link says which', async ({ page }) => {
  await page.goto('/en/om')
  const items = await switchOf(page)
    .locator('li')
    .evaluateAll((all) =>
      all.map((item) => [
        item.getAttribute('lang'),
        item.textContent,
        item.querySelector('a')?.getAttribute('hreflang') ?? null,
      ]),
    )
  expect(items).toEqual([
    ['nb', 'Bokmål', 'nb'],
    ['nn', 'Nynorsk', 'nn'],
    ['en', 'English', null],
  ])
})

test('the menu marks the page one is on, and the part one is in', async ({ page }) => {
  const current = page.locator('.site-nav.wide [aria-current]')
  await page.goto('/vedtak?tilstand=apen')
  await expect(current).toHaveText('Vedtak')
  await expect(current).toHaveAttribute('aria-current', 'page')
  await page.goto('/nn/departement/hod')
  await expect(current).toHaveText('Departement')
  await expect(current).toHaveAttribute('aria-current', 'true')
  await page.goto('/')
  await expect(current).toHaveCount(0)
})
