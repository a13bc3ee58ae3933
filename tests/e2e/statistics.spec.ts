import type { Page } from '@playwright/test'
import { expect, test } from '../support/e2e'

const figures = ['sesjon', 'vedtatt', 'frist', 'opphav', 'departement', 'komite'] as const

/** The numbers of the tables on the page, row by row, as they stand. */
async function tableRows(page: Page, figure: string): Promise<string[][]> {
  const rows = page.locator(`section[aria-labelledby="${figure}-tittel"] table tbody tr`)
  return rows.evaluateAll((lines) =>
    lines.map((line) => [...line.querySelectorAll('th, td')].map((cell) => cell.textContent.trim())),
  )
}

test('every figure has the same numbers as a table and as a file', async ({ page, request }) => {
  for (const query of ['', '?departement=hod&sesjon=2022-2023']) {
    await page.goto(`/statistikk${query}`)
    for (const figure of figures) {
      const table = await tableRows(page, figure)
      const response = await request.get(`/statistikk/${figure}.csv${query}`)
      expect(response.headers()['content-disposition']).toContain(`statistikk-${figure}_`)
      const text = (await response.body()).toString('utf8')
      expect(text.startsWith('\uFEFF')).toBe(true)
      const [head = [], ...lines] = text
        .trimEnd()
        .split('\r\n')
        .map((line) => line.split(';'))
      const numbers = head.indexOf('Per dato')
      expect(
        lines.map((line) => line.slice(0, numbers).filter((cell) => cell !== 'ikke lest inn')),
        `${figure}${query}`,
      ).toEqual(table.map((row) => row.filter((cell) => cell !== 'ikke lest inn')))
    }
  }
})

test('each part of a bar opens exactly the vedtak it counts, and says so', async ({ page }) => {
  await page.goto('/statistikk')
  const part = page.getByRole('link', { name: '25 åpne vedtak, 2024–2025' })
  await expect(part).toHaveCount(1)
  await part.click()
  await expect(page.getByText('25 vedtak', { exact: true })).toBeVisible()
  await expect(page.getByRole('list', { name: 'Valgte filtre' })).toContainText('2024–2025')
})

test('the committee nobody has told is a list of its own, and the page says so', async ({ page }) => {
  await page.goto('/statistikk')
  await expect(page.getByText('Komité ikke kjent: 121 vedtak.')).toBeVisible()
  await page.getByRole('link', { name: '121 vedtak', exact: true }).click()
  await expect(page).toHaveURL(/\/vedtak\?komite=ukjent$/)
})

test('the keyboard reaches the parts of a bar one by one, and shows where it is', async ({ page }) => {
  await page.goto('/statistikk')
  await page.getByRole('link', { name: '25 åpne vedtak, 2024–2025' }).focus()
  await page.keyboard.press('Tab')
  const next = page.getByRole('link', { name: /^35 vedtak anses som fulgt opp, 2024–2025/ })
  await expect(next).toBeFocused()
  const outline = await next.locator('rect').evaluate((rect) => getComputedStyle(rect).strokeWidth)
  expect(outline).toBe('3px')
})

test('only the drawing that there is room for is shown and told', async ({ page }) => {
  for (const [width, shown, hidden] of [
    [1280, 'wide', 'narrow'],
    [320, 'narrow', 'wide'],
  ] as const) {
    await page.setViewportSize({ width, height: 800 })
    await page.goto('/statistikk')
    await expect(page.locator(`#sesjon-${shown}-title`).locator('..')).toBeVisible()
    await expect(page.locator(`#sesjon-${hidden}-title`).locator('..')).toBeHidden()
    await expect(page.getByRole('group', { name: /av ti vedtak står åpne/ })).toHaveCount(1)
  }
})

test('letters in a drawing keep their size, however narrow it is', async ({ page }) => {
  for (const width of [320, 760, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    await page.goto('/statistikk')
    const heights = await page
      .locator('.chart:visible .row-label')
      .evaluateAll((labels) => labels.map((label) => parseFloat(getComputedStyle(label).fontSize)))
    expect(heights.length).toBeGreaterThan(10)
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(14)
    const scaled = await page
      .locator('.chart:visible')
      .evaluateAll((charts) => charts.filter((chart) => chart.hasAttribute('viewBox')))
    expect(scaled).toEqual([])
  }
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a selection is made, shown as chips and taken away again', async ({ page }) => {
    await page.goto('/statistikk?opphav=melding')
    await page.getByLabel('Sesjon').selectOption('2022-2023')
    await page.getByRole('button', { name: 'Vis', exact: true }).click()
    await expect(page).toHaveURL(/sesjon=2022-2023/)
    await expect(page).toHaveURL(/opphav=melding/)
    const chips = page.getByRole('list', { name: 'Valgte filtre' })
    await expect(chips).toContainText('Sesjon: 2022–2023')
    await chips.getByRole('link', { name: /Sesjon: 2022–2023/ }).click()
    await expect(page).toHaveURL(/\/statistikk\?opphav=melding$/)
    await page.getByRole('link', { name: 'Fjern alle' }).click()
    await expect(page).toHaveURL(/\/statistikk$/)
  })

  test('the numbers stand in a table that opens', async ({ page }) => {
    await page.goto('/statistikk')
    await page.getByText('Vis tallene som tabell').first().click()
    await expect(page.getByRole('cell', { name: '60', exact: true })).toBeVisible()
  })
})

test('an unknown value is told on the page and refused in the file', async ({ page, request }) => {
  await page.goto('/statistikk?opphav=tull')
  const summary = page.getByRole('region', { name: 'Ett av valgene i adressen finnes ikke' })
  await expect(summary.getByRole('link', { name: /^Vedtatt i/ })).toBeVisible()
  await expect(page.getByRole('link', { name: /^121 vedtak, Helse/ })).toHaveCount(1)
  expect((await request.get('/statistikk/sesjon.csv?opphav=tull')).status()).toBe(400)
  expect((await request.get('/statistikk/tull.csv')).status()).toBe(404)
})

test('a selection without any vedtak says so and draws nothing', async ({ page }) => {
  await page.goto('/statistikk?vedtatt=1905')
  await expect(page.getByText('Ingen vedtak å vise i dette utvalget.').first()).toBeVisible()
  await expect(page.locator('.chart')).toHaveCount(0)
})

test('a departement that nobody has read has no numbers, not even nought', async ({ page }) => {
  await page.goto('/statistikk?departement=ud')
  await expect(page.getByText('Utenriksdepartementet: ikke lest inn')).toBeVisible()
  await expect(page.locator('[data-antall]')).toHaveCount(0)
})
