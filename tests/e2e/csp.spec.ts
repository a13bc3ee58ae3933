import { expect, test } from '../support/e2e'

const pages = [
  ['the front page', '/'],
  ['a vedtak', '/vedtak/2024-2025/83'],
  ['a vedtak in nynorsk', '/nn/vedtak/2024-2025/83'],
  ['a session', '/sesjon/2024-2025'],
  ['about', '/om'],
  ['the list', '/vedtak'],
  ['the search', '/sok?q=83'],
  ['the statistics', '/statistikk'],
] as const

for (const [name, path] of pages) {
  test(`${name} sends one policy, and nothing on it breaks it, fresh or from the cache`, async ({ page }) => {
    for (const round of ['fresh', 'again']) {
      const response = await page.goto(path)
      expect(response?.status(), round).toBe(200)
      const headers = (await response?.headersArray()) ?? []
      const policies = headers.filter(({ name }) => name.toLowerCase() === 'content-security-policy')
      expect(policies, round).toHaveLength(1)
      expect(policies[0]?.value).not.toContain('unsafe')
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await page.waitForLoadState('networkidle')
    }
  })
}

const missing = [
  ['an unknown address', '/finnes/ikke'],
  ['a vedtak that does not exist', '/vedtak/2024-2025/99999'],
  ['a representantforslag that does not exist', '/nn/forslag/2024-2025/9999'],
  ['an unknown first word', '/tull'],
  ['an unknown file', '/tull.txt'],
  ['an unknown address in nynorsk', '/nn/finnes/ikke'],
] as const

test.describe('what is missing', () => {
  test.use({ expectedConsole: /^Failed to load resource: .* 404/ })

  for (const [name, path] of missing) {
    test(`${name} is a 404 with one policy that nothing breaks`, async ({ page }) => {
      const response = await page.goto(path)
      expect(response?.status()).toBe(404)
      const headers = (await response?.headersArray()) ?? []
      expect(headers.filter(({ name }) => name.toLowerCase() === 'content-security-policy')).toHaveLength(1)
      await page.waitForLoadState('networkidle')
    })
  }
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, expectedConsole: /^Failed to load resource: .* 404/ })

  for (const [name, path] of missing) {
    test(`${name} can be read`, async ({ page }) => {
      const response = await page.goto(path)
      expect(response?.status()).toBe(404)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(page.locator('html')).toHaveAttribute('lang', path.startsWith('/nn') ? 'nn' : 'nb')
    })
  }
})

test('data is sent with a policy that loads nothing', async ({ request }) => {
  for (const path of ['/api/helse', '/api/v1/vedtak/2024-2025/83', '/vedtak.json', '/vedtak.csv']) {
    const response = await request.get(path)
    const policies = response
      .headersArray()
      .filter(({ name }) => name.toLowerCase() === 'content-security-policy')
    expect(
      policies.map(({ value }) => value),
      path,
    ).toEqual(["default-src 'none'; frame-ancestors 'none'"])
    expect(response.headers()['x-content-type-options'], path).toBe('nosniff')
  }
})

test('https is made permanent only for those who came by it', async ({ request }) => {
  for (const path of ['/', '/', '/vedtak', '/api/helse']) {
    const plain = await request.get(path)
    expect(plain.headers()['strict-transport-security'], path).toBeUndefined()
    const secure = await request.get(path, { headers: { 'x-forwarded-proto': 'https' } })
    expect(secure.headers()['strict-transport-security'], path).toContain('max-age=')
  }
})
