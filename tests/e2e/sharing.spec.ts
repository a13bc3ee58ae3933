import type { Page } from '@playwright/test'
import { expect, test } from '../support/e2e'
import { pdfPages } from '../support/pdf-text'

const record = '/vedtak/2024-2025/83'
const cited = 'Vedtak 83 (2024–2025), 5. desember 2024, Innst. 2 S (2024–2025).'

/** The day in Oslo as the page writes it. */
const today = () =>
  new Intl.DateTimeFormat('nb-NO', { dateStyle: 'long', timeZone: 'Europe/Oslo' }).format(new Date())

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

test.describe('a link or a reference is copied with one press', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

  test('the reference says which vedtak, where it stands, up to when it tells, and when it was read', async ({
    page,
    baseURL,
  }) => {
    await page.goto(record)
    await page.getByRole('button', { name: 'Kopier referanse' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'Referansen er kopiert.' })).toBeVisible()
    expect(await clipboard(page)).toBe(
      `${cited} Oppfulgt: ${baseURL}${record}, opplysninger til og med 15. oktober 2025, lest ${today()}.`,
    )
  })

  test('by keyboard, in nynorsk, the address of the page in that language', async ({ page, baseURL }) => {
    await page.goto(`/nn${record}`)
    await page.getByRole('button', { name: 'Kopier lenkje', exact: true }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('status').filter({ hasText: 'Lenkja er kopiert.' })).toBeVisible()
    expect(await clipboard(page)).toBe(`${baseURL}/nn${record}`)
  })

  test('the list with its query, and one year’s account', async ({ page, baseURL }) => {
    await page.goto('/vedtak?tilstand=apen&sorter=eldste')
    await page.getByRole('button', { name: 'Kopier lenke' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'Lenken er kopiert.' })).toBeVisible()
    expect(await clipboard(page)).toBe(`${baseURL}/vedtak?tilstand=apen&sorter=eldste`)
    await page.goto(record)
    await page.getByRole('button', { name: 'Kopier lenke til redegjørelsen i 2025–2026' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'Lenken er kopiert.' })).toBeVisible()
    const address = await clipboard(page)
    expect(address).toBe(`${baseURL}${record}#redegjorelse-2025-2026`)
    await page.goto(address)
    await expect(page.locator('#redegjorelse-2025-2026')).toBeInViewport()
  })
})

test('when the browser refuses, the page says so and marks the text', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error('refused')) },
    })
  })
  const selected = () => page.evaluate(() => getSelection()?.toString() ?? '')
  await page.goto(record)
  await page.getByRole('button', { name: 'Kopier referanse' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Nettleseren lot oss ikke kopiere' })).toBeVisible()
  expect(await selected()).toContain(cited)
  await page.goto('/vedtak?tilstand=apen')
  await page.getByRole('button', { name: 'Kopier lenke' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Nettleseren lot oss ikke kopiere' })).toBeVisible()
  expect(await selected()).toContain('/vedtak?tilstand=apen')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the reference and the address can be read and marked; no button promises what it cannot do', async ({
    page,
    baseURL,
  }) => {
    await page.goto(record)
    await expect(
      page.getByText(`${cited} Oppfulgt: ${baseURL}${record}, opplysninger til og med`),
    ).toBeVisible()
    await expect(page.getByRole('button', { name: /Kopier/ })).toHaveCount(0)
    await page.getByRole('link', { name: 'Lenke til redegjørelsen i 2025–2026' }).click()
    await expect(page).toHaveURL(`${record}#redegjorelse-2025-2026`)
  })

  test('a print says that its day must be filled in', async ({ page }) => {
    await page.goto(record)
    expect(pdfPages(await page.pdf()).join('')).toContain('Skrevetut:____')
  })
})

const noMenu = /Hovedmeny|Sesjoner|Nynorsk|Mørkvisning|Filtre|Kopier|Rekkefølge|Lastned|Hopptil/

test('a record on paper: address, day and page numbers, nothing of the menu', async ({ page, baseURL }) => {
  await page.goto('/vedtak/2023-2024/489')
  const pages = pdfPages(await page.pdf({ preferCSSPageSize: true }))
  expect(pages.length).toBeGreaterThan(1)
  pages.forEach((text, index) => expect(text).toContain(`Side${index + 1}av${pages.length}`))
  const whole = pages.join('')
  expect(whole).toContain(`Adresse:${baseURL}/vedtak/2023-2024/489`)
  expect(whole).toContain(`Skrevetut${today().replace(/\s/g, '')}`)
  expect(whole).toContain('Kilder:Stortinget(NLOD)')
  expect(whole).toContain('Stortingetberregjeringen')
  expect(whole).not.toMatch(noMenu)
})

test('a list on paper: its head on every page, the query in the address', async ({ page, baseURL }) => {
  await page.goto('/vedtak?tilstand=apen')
  const pages = pdfPages(await page.pdf({ preferCSSPageSize: true }))
  expect(pages.length).toBeGreaterThan(2)
  pages.forEach((text, index) => {
    expect(text).toContain(`Side${index + 1}av${pages.length}`)
    expect(text).toContain('VedtakStortingetbaomTilstandoghvapartenesier')
    expect(text).not.toMatch(noMenu)
  })
  expect(pages.at(-1)).toContain(`Adresse:${baseURL}/vedtak?tilstand=apen`)
  expect(pages.at(-1)).toContain(`Skrevetut${today().replace(/\s/g, '')}`)
})

test('an English page is numbered in English', async ({ page }) => {
  await page.goto('/en/om')
  const [first] = pdfPages(await page.pdf({ preferCSSPageSize: true }))
  expect(first).toMatch(/Page1of\d/)
})

interface Graph {
  '@graph': { '@type': string; [field: string]: unknown }[]
}

test('a record says in JSON-LD what was adopted, when, by whom and under which licence', async ({
  page,
  baseURL,
}) => {
  await page.goto(record)
  const [text] = await page.locator('script[type="application/ld+json"]').allTextContents()
  const [legislation, breadcrumbs] = (JSON.parse(text ?? '') as Graph)['@graph']
  expect(legislation).toMatchObject({
    '@type': 'Legislation',
    '@id': `${baseURL}${record}`,
    legislationIdentifier: 'Vedtak 83 (2024–2025)',
    legislationDate: '2024-12-05',
    legislationPassedBy: { name: 'Stortinget' },
    inLanguage: 'nb',
    dateModified: '2025-10-15',
    license: 'https://data.norge.no/nlod/no/2.0',
  })
  expect(breadcrumbs).toMatchObject({ '@type': 'BreadcrumbList' })
  await page.goto('/om')
  const [dataset] = await page.locator('script[type="application/ld+json"]').allTextContents()
  expect(JSON.parse(dataset ?? '')).toMatchObject({ '@type': 'Dataset', isAccessibleForFree: true })
})

test('the sitemap names pages that answer, and robots.txt names the sitemap', async ({
  request,
  baseURL,
}) => {
  const robots = await (await request.get('/robots.txt')).text()
  expect(robots).toContain(`Sitemap: ${baseURL}/sitemap.xml`)
  expect(robots).toContain('Disallow: /arbeid')
  const addresses = (xml: string) => [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, found = '']) => found)
  const files = addresses(await (await request.get('/sitemap.xml')).text())
  expect(files).toEqual(['sider', 'vedtak-1', 'dokumenter-1'].map((name) => `${baseURL}/sitemap/${name}.xml`))
  for (const file of files) {
    const response = await request.get(file)
    expect(response.headers()['content-type']).toBe('application/xml; charset=utf-8')
    const pages = addresses(await response.text())
    const chosen = file.includes('sider') ? pages : pages.filter((_, index) => index % 40 === 0)
    for (const address of chosen) expect((await request.get(address)).status(), address).toBe(200)
  }
  expect((await request.get('/sitemap/vedtak-2.xml')).status()).toBe(404)
})

test('whoever finds a weakness is told whom to tell', async ({ request }) => {
  const response = await request.get('/.well-known/security.txt')
  expect(response.headers()['content-type']).toBe('text/plain; charset=utf-8')
  const fields = new Map(
    (await response.text())
      .trim()
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
  )
  expect(fields.get('Contact')).toBe('mailto:sikkerhet@eksempel.no')
  const expires = new Date(fields.get('Expires') ?? '').getTime()
  expect(expires).toBeGreaterThan(Date.now())
  expect(expires).toBeLessThan(Date.now() + 365 * 24 * 60 * 60 * 1000)
  expect(fields.get('Preferred-Languages')).toBe('nb, nn, en')
})
