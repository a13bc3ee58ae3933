import { axeFaults, axeFaultsInEveryView } from '../support/axe'
import { expect, test } from '../support/e2e'

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

  test('the page that says so has no fault that axe can find, and no sideways scroll', async ({ page }) => {
    await page.goto('/vedtak/2024-2025/1300')
    expect(await axeFaultsInEveryView(page)).toEqual([])
  })
})
