import type { Page } from '@playwright/test'
import { axeFaultsInEveryView } from '../support/axe'
import { expect, test } from '../support/e2e'
import { fits, headings, landmarks, linkNames, motion, order, tabStops } from '../support/page-checks'
import { templates } from '../support/templates'

/** WCAG 1.4.12, to the letter. */
const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }`

/** The policy refuses a style that is not ours; a sheet that a script makes is none of its business. */
async function withStyle(page: Page, content: string, check: (page: Page) => Promise<string[]>) {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(text)
    document.adoptedStyleSheets = [sheet]
  }, content)
  const faults = await check(page)
  await page.evaluate(() => void (document.adoptedStyleSheets = []))
  return faults
}

async function atWidth(page: Page, width: number) {
  await page.setViewportSize({ width, height: 720 })
  const faults = await fits(page)
  await page.setViewportSize({ width: 1280, height: 720 })
  return faults
}

/** Each column of the table in `docs/tilgjengelighet.md` that a machine can fill in. */
const checks: [string, (page: Page) => Promise<string[]>][] = [
  ['headings', headings],
  ['landmarks', landmarks],
  ['links', linkNames],
  ['order', order],
  ['motion', motion],
  ['spacing', (page) => withStyle(page, spacing, fits)],
  ['keyboard', (page) => tabStops(page, 25)],
  ['zoom 200 %', (page) => atWidth(page, 640)],
  ['zoom 400 %', (page) => atWidth(page, 320)],
  ['axe', axeFaultsInEveryView],
]

test.use({ viewport: { width: 1280, height: 720 } })

for (const [name, path] of templates) {
  test(`${name} holds in every way of reading, and has no fault that axe can find`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto(path)
    const results: string[] = []
    const faults: string[] = []
    for (const [check, run] of checks) {
      const found = await run(page)
      results.push(`${check} ${found.length === 0 ? '✓' : '✗'}`)
      faults.push(...found.map((fault) => `${check}: ${fault}`))
    }
    console.log(`${name.padEnd(58)} ${results.join('  ')}`)
    expect(faults).toEqual([])
  })
}

test('in forced colours every state, mark and focus can still be seen', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  for (const path of ['/', '/vedtak', '/vedtak/2023-2024/489']) {
    await page.goto(path)
    expect(await tabStops(page, 12), path).toEqual([])
    const borders = await page
      .locator('.ds-tag.tilstand')
      .evaluateAll((tags) => tags.map((tag) => getComputedStyle(tag).borderTopWidth))
    for (const width of borders) expect(parseFloat(width), path).toBeGreaterThan(0)
  }
})

for (const scripted of [true, false]) {
  test.describe(scripted ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled: scripted })

    test('an address that asks for what does not exist says so first, and leads to each place', async ({
      page,
    }) => {
      await page.goto('/vedtak?tilstand=tull&sesjon=1&sorter=x')
      const summary = page.getByRole('region', { name: '3 av valgene i adressen finnes ikke' })
      await expect(summary).toBeFocused()
      const links = summary.getByRole('link')
      await expect(links).toHaveText([/^Sesjon/, /^Tilstand/, /^Rekkefølge/])
      for (const link of await links.all()) {
        const target = (await link.getAttribute('href')) ?? ''
        await expect(page.locator(target)).toBeVisible()
      }
      await expect(page.locator('#filter-tilstand')).toContainText('Verdien i adressen finnes ikke.')
      await expect(page.getByText('121 vedtak').first()).toBeVisible()
    })

    test('the statistics say so too, and lead to the form', async ({ page }) => {
      await page.goto('/statistikk?departement=%C3%86%20!&sesjon=1')
      const summary = page.getByRole('region', { name: '2 av valgene i adressen finnes ikke' })
      await expect(summary).toBeFocused()
      await expect(summary.getByRole('link')).toHaveText([/^Sesjon/, /^Departement/])
      for (const link of await summary.getByRole('link').all())
        await expect(page.locator((await link.getAttribute('href')) ?? '')).toBeVisible()
    })
  })
}
