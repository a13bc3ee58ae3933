import type { Page } from '@playwright/test'
import { aboutColours, axeFaults } from '../support/axe'
import { expect, test } from '../support/e2e'
import { templates } from '../support/templates'

const views = [
  ['wide and light', { width: 1280, height: 900 }, 'light'],
  ['wide and dark', { width: 1280, height: 900 }, 'dark'],
  ['320 px', { width: 320, height: 640 }, 'light'],
] as const

const sidewaysScroll = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

for (const [name, path] of templates) {
  test(`${name} has no fault that axe can find, and no sideways scroll`, async ({ page }) => {
    for (const [view, viewport, colorScheme] of views) {
      await page.setViewportSize(viewport)
      await page.emulateMedia({ colorScheme })
      if (page.url() === 'about:blank') await page.goto(path)
      expect(await axeFaults(page, colorScheme === 'dark' ? aboutColours : undefined), view).toEqual([])
      expect(await sidewaysScroll(page), view).toBe(0)
    }
  })
}

test('the document, and the lines of it that a record points at', async ({ page }) => {
  await page.goto('/vedtak/2024-2025/83')
  await page
    .getByRole('link', { name: /linje 2417$/ })
    .first()
    .click()
  const line = page.locator('#linje-2417')
  await expect(line).toContainText('Vedtak nr. 83, 5. desember 2024')
  await expect(line).toBeInViewport()
  expect(await axeFaults(page)).toEqual([])
  await page.getByRole('navigation', { name: 'Du er her' }).getByRole('link').last().click()
  await expect(page.getByRole('heading', { name: '121 vedtak det gjøres rede for' })).toBeVisible()
  expect(await axeFaults(page)).toEqual([])
})

test.describe('what is missing', () => {
  test.use({ expectedConsole: /^Failed to load resource: .* 404/ })

  for (const [view, viewport, colorScheme] of views) {
    test(`the page that says so has no fault that axe can find: ${view}`, async ({ page }) => {
      await page.setViewportSize(viewport)
      await page.emulateMedia({ colorScheme })
      await page.goto('/vedtak/2024-2025/1300')
      expect(await axeFaults(page)).toEqual([])
    })
  }
})
