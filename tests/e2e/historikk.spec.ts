import { expect, test } from '../support/e2e'

test.use({ javaScriptEnabled: false })

test('the record leads to its whole history, which stands in the order it became public', async ({
  page,
}) => {
  await page.goto('/vedtak/2024-2025/83')
  await page.getByRole('link', { name: 'Hele historikken, ord for ord' }).click()
  await expect(page).toHaveURL(/\/vedtak\/2024-2025\/83\/historikk$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Historikk')
  const entries = page.locator('.trail > li')
  await expect(entries.getByRole('heading', { level: 2 })).toHaveText([
    'Stortinget gjorde vedtaket',
    'Helse- og omsorgsdepartementet har ansvaret',
    'Helse- og omsorgsdepartementet gjorde rede for vedtaket i 2025–2026',
  ])
  await expect(entries.first()).toContainText('Stortinget ber regjeringen innen 1. februar 2025')
  await expect(entries.last()).toContainText('Anses som fulgt opp')
  await expect(entries.last().getByRole('link', { name: /Prop\. 1 S \(2025–2026\), linje/ })).toBeVisible()
})

test.describe('an address of nothing', () => {
  test.use({ expectedConsole: /status of 404/ })

  test('what nobody has is a page that says so', async ({ page }) => {
    const response = await page.goto('/vedtak/2024-2025/9999/historikk')
    expect(response?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('er ikke i registeret')
  })
})
