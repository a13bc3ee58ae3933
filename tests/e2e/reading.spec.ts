import type { Page } from '@playwright/test'
import { expect, test } from '../support/e2e'

/** Everything a reader does works without JavaScript; these journeys are made without it. */
test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('from a number in the search field to the record', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('searchbox').fill('83 (2024–2025)')
    await page.getByRole('button', { name: 'Søk' }).click()
    await expect(page).toHaveURL('/vedtak/2024-2025/83')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Definere «nødvendig tannregulering» for barn og unge',
    )
    await expect(page.locator('blockquote')).toContainText(
      'starte arbeidet med å definere hva som skal regnes som «nødvendig tannregulering» for barn og unge',
    )
    await expect(page.getByText('Ikke vurdert ennå').first()).toBeVisible()
    await expect(
      page.getByText('Vedtak 83 (2024–2025), 5. desember 2024, Innst. 2 S (2024–2025)'),
    ).toBeVisible()
  })

  test('every figure of the front page opens a list of that many', async ({ page }) => {
    await page.goto('/')
    const figures = await page.locator('.key-figures a').evaluateAll((links) =>
      links.map((link) => ({
        href: link.getAttribute('href') ?? '',
        count: Number(link.querySelector('.figure')?.textContent),
      })),
    )
    expect(figures.map(({ count }) => count)).toEqual(expect.arrayContaining([38, 3, 80, 0, 61]))
    for (const { href, count } of figures) {
      await page.goto(href)
      await expect(page.locator('.list-tools strong')).toHaveText(
        count === 0 ? 'Ingen vedtak' : `${count} vedtak`,
      )
    }
  })

  test('the coverage stands beside the figures', async ({ page }) => {
    for (const path of [
      '/',
      '/vedtak',
      '/sesjon/2024-2025',
      '/departement',
      '/departement/hod',
      '/sok?q=helse',
    ]) {
      await page.goto(path)
      await expect(
        page.getByText('1 av 16 departementer · til og med Prop. 1 S (2025–2026)').first(),
      ).toBeVisible()
    }
  })

  test('filters, chips, order and pages are all in the address', async ({ page }) => {
    await page.goto('/vedtak')
    await page.getByRole('link', { name: /^Åpen 38/ }).click()
    await expect(page).toHaveURL('/vedtak?tilstand=apen')
    await page.getByRole('link', { name: '2024–2025 25' }).click()
    await expect(page.locator('.list-tools strong')).toHaveText('25 vedtak')
    await page.getByRole('searchbox').fill('helse')
    await page.getByRole('button', { name: 'Søk' }).click()
    await expect(page).toHaveURL(/q=helse/)
    await expect(page).toHaveURL(/tilstand=apen/)
    await expect(page.locator('mark').first()).toBeVisible()
    await page.getByRole('link', { name: /Fjern\s+Søk: helse/ }).click()
    await page.getByRole('link', { name: /Fjern\s+Sesjon: 2024–2025/ }).click()
    await page.getByRole('link', { name: 'eldste først' }).click()
    await expect(page).toHaveURL('/vedtak?tilstand=apen&sorter=eldste')
    await expect(page.locator('tbody tr').first()).toContainText('Styrking av norsk tannhelse')
    await page.getByRole('link', { name: 'Neste', exact: true }).click()
    await expect(page).toHaveURL(/side=2/)
    await expect(page.locator('tbody tr')).toHaveCount(13)
  })

  test('a number that two sesjoner have asks which one is meant', async ({ page }) => {
    await page.goto('/vedtak/82')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Det finnes to vedtak med nummer 82')
    await page.getByRole('link', { name: '82 (2018–2019)' }).click()
    await expect(page).toHaveURL('/vedtak/2018-2019/82')
    await expect(page.getByText('Foreslått opphevet').first()).toBeVisible()
  })

  test('a number that one sesjon has, and a sesjon in the place of a number, lead on', async ({ page }) => {
    await page.goto('/vedtak/83')
    await expect(page).toHaveURL('/vedtak/2024-2025/83')
    await page.goto('/vedtak/2024-2025')
    await expect(page).toHaveURL('/sesjon/2024-2025')
  })

  test('what departementer are not read is said, never shown as none', async ({ page }) => {
    await page.goto('/departement')
    await expect(page.getByRole('row', { name: /Utenriksdepartementet/ })).toContainText('ikke lest inn')
    await page.getByRole('table').getByRole('link', { name: 'Utenriksdepartementet' }).click()
    await expect(page.getByText('Ikke lest inn', { exact: true })).toBeVisible()
  })

  test('a vedtak that repeats an earlier one, and back', async ({ page }) => {
    await page.goto('/vedtak/2023-2024/489')
    await expect(page.getByText('Fristen gikk ut 31. desember 2024').first()).toBeVisible()
    await expect(page.getByText('Ikke utkvittert').first()).toBeVisible()
    await expect(page.getByText(/utledet/i).first()).toBeVisible()
    await page.locator('blockquote').getByRole('link', { name: 'vedtak 742 (2022–2023)' }).click()
    await expect(page).toHaveURL('/vedtak/2022-2023/742')
    await page.locator('.related-group').getByText('489 (2023–2024)').waitFor()
  })
})

/** The page must stand there first: keys pressed while it is on its way go nowhere. */
async function tabTo(page: Page, name: RegExp) {
  await page.getByRole('link', { name }).first().waitFor()
  await page.waitForLoadState('load')
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press('Tab')
    const focused = page.locator(':focus')
    const text = (await focused.count()) > 0 ? ((await focused.textContent()) ?? '') : ''
    if (!name.test(text)) continue
    const outline = await focused.evaluate((element) => getComputedStyle(element).outlineWidth)
    expect(outline, 'the focus can be seen').not.toBe('0px')
    return
  }
  throw new Error(`no way to ${name} with the keyboard`)
}

test('with the keyboard alone: past the menu, to the search, a filter, a record', async ({ page }) => {
  await page.goto('/')
  await page.keyboard.press('Tab')
  await expect(page.locator(':focus')).toHaveText('Hopp til innholdet')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#/)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('tannhelse')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/sok?q=tannhelse')
  await tabTo(page, /^Styrking av norsk tannhelse$/)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/vedtak/2018-2019/20')
})

test('the reader chooses dark; only then is anything stored, and choosing back removes it', async ({
  page,
}) => {
  await page.goto('/vedtak/2024-2025/83')
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
  await page.getByRole('button', { name: 'Mørk visning' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-color-scheme', 'dark')
  await page.goto('/vedtak')
  await expect(page.locator('html')).toHaveAttribute('data-color-scheme', 'dark')
  await page.getByRole('button', { name: 'Lys visning' }).click()
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
})
