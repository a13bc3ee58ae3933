import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '../support/e2e'
import { templates } from '../support/templates'

const views = [
  ['wide and light', { width: 1280, height: 900 }, 'light'],
  ['wide and dark', { width: 1280, height: 900 }, 'dark'],
  ['320 px', { width: 320, height: 640 }, 'light'],
] as const

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

for (const [view, viewport, colorScheme] of views) {
  test.describe(view, () => {
    test.use({ viewport, colorScheme })

    for (const [name, path] of templates) {
      test(`${name} has no fault that axe can find, and no sideways scroll`, async ({ page }) => {
        await page.goto(path)
        const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`),
        ).toEqual([])
        const wider = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect(wider).toBe(0)
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
      const lines = await new AxeBuilder({ page }).withTags(tags).analyze()
      expect(lines.violations.map(({ id }) => id)).toEqual([])
      await page.getByRole('navigation', { name: 'Du er her' }).getByRole('link').last().click()
      await expect(page.getByRole('heading', { name: '121 vedtak det gjøres rede for' })).toBeVisible()
      const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
      expect(violations.map(({ id }) => id)).toEqual([])
    })
  })
}

test.describe('what is missing', () => {
  test.use({ expectedConsole: /^Failed to load resource: .* 404/ })

  for (const [view, viewport, colorScheme] of views) {
    test(`the page that says so has no fault that axe can find: ${view}`, async ({ page }) => {
      await page.setViewportSize(viewport)
      await page.emulateMedia({ colorScheme })
      await page.goto('/vedtak/2024-2025/1300')
      const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
      expect(violations.map(({ id }) => id)).toEqual([])
    })
  }
})
