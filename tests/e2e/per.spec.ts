import type { APIRequestContext } from '@playwright/test'
import { expect, test } from '../support/e2e'

const day = '2024-12-31'
const record = '/vedtak/2023-2024/489'

interface Item {
  sesjon: string
  dato: string
  adresse: string
  tilstand: string
  uenighet: boolean | null
  rapportMangler: boolean
  departementetsVurdering: string | null
  komiteensVurdering: string | null
}

/** The list of the day: 61 earlier ones, and those of 2024–2025 that were adopted by then. */
function expectDay(items: Item[]) {
  const earlier = items.filter(({ sesjon }) => sesjon < '2024-2025')
  const own = items.filter(({ sesjon }) => sesjon === '2024-2025')
  expect(earlier).toHaveLength(61)
  for (const item of earlier) {
    expect(item).toMatchObject({ tilstand: 'APEN', komiteensVurdering: 'IKKE_UTKVITTERT', rapportMangler: true, uenighet: null, departementetsVurdering: null }) // prettier-ignore
  }
  expect(own.length).toBe(9)
  for (const item of own) {
    expect(item).toMatchObject({ tilstand: 'APEN', komiteensVurdering: null, rapportMangler: false, departementetsVurdering: null }) // prettier-ignore
    expect(item.dato <= day).toBe(true)
  }
}

async function walk(request: APIRequestContext, first: string): Promise<Item[]> {
  const items: Item[] = []
  for (let next: string | null = first; next !== null;) {
    const page = (await (await request.get(next)).json()) as { items: Item[]; next: string | null }
    items.push(...page.items)
    next = page.next
  }
  return items
}

test.describe('the register as it was on 31 December 2024', () => {
  test('JSON, CSV, API and figures show the 61 earlier vedtak as kept open and none of 2024–2025 as reported', async ({
    request,
  }) => {
    const json = (await (await request.get(`/vedtak.json?per=${day}`)).json()) as {
      per: string
      total: number
      items: Item[]
    }
    expect([json.per, json.total]).toEqual([day, 70])
    expectDay(json.items)
    expectDay(await walk(request, `/api/v1/vedtak?per=${day}&antall=20`))
    const csv = await request.get(`/vedtak.csv?per=${day}`)
    expect(csv.headers()['content-disposition']).toContain(`anmodningsvedtak_${day}.csv`)
    const rows = (await csv.text()).split('\r\n').filter((row) => /;Åpen;/.test(row))
    expect(rows.filter((row) => row.includes(';Åpen;Rapport mangler;Ikke utkvittert;Ja;Ukjent;'))).toHaveLength(61) // prettier-ignore
    expect(rows.filter((row) => row.includes(';Åpen;Ikke rapportert ennå;Ikke vurdert ennå;;Nei;'))).toHaveLength(9) // prettier-ignore
    const figure = await (await request.get(`/statistikk/sesjon.csv?per=${day}`)).text()
    expect(figure).toContain(`2024–2025;9;0;0;0;9;${day};/vedtak?sesjon=2024-2025&per=${day};`)
    expect(figure).toContain(`2023–2024;21;0;0;0;21;${day};`)
    const one = (await (await request.get(`/api/v1${record}?per=${day}`)).json()) as Record<string, unknown>
    expect(one).toMatchObject({
      tilstand: 'APEN',
      rapportMangler: true,
      rapporteringer: [],
      vurderinger: [{ utledet: true, tidligst: '2024-10-01', innstilling: 'Innst. 216 S (2024–2025)' }],
      frister: [{ dato: '2024-12-31', passert: false }],
    })
    expect((await request.get(`/api/v1/vedtak/2024-2025/704?per=${day}`)).status()).toBe(404)
  })

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false })

    test('the page of a vedtak says the day, what is missing, and the way to today', async ({ page }) => {
      const response = await page.goto(`${record}?per=${day}`)
      const policies = (await response?.headersArray())?.filter(({ name }) => name === 'content-security-policy') // prettier-ignore
      expect(policies).toHaveLength(1)
      expect(policies?.[0]?.value).toContain("'nonce-")
      expect(response?.headers()['cache-control']).toContain('no-store')
      await expect(page.getByRole('region', { name: 'Slik registeret var 31. desember 2024' })).toBeVisible()
      const dep = page.locator('.answer').first()
      await expect(dep).toContainText('Rapport mangler')
      await expect(dep).toContainText('Rapporten som ble vurdert, er ikke i registeret.')
      await expect(page.getByText('Ikke kjent: mellom 1. oktober 2024 og 15. oktober 2025')).toBeVisible()
      await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex')
      await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', new RegExp(`${record}$`))
      await page.getByRole('link', { name: 'Vis siden slik den er i dag' }).click()
      await expect(page).toHaveURL(new RegExp(`${record}$`))
      await expect(page.getByText('Slik registeret var')).toHaveCount(0)
    })

    test('the day is chosen in a form, and comes back in words', async ({ page }) => {
      for (const [path, query] of [
        [record, ''],
        ['/vedtak', '?tilstand=apen'],
        ['/statistikk', '?sesjon=2023-2024'],
      ] as const) {
        await page.goto(path + query)
        await page.getByText('Se en tidligere dag').click()
        await page.getByLabel('Vis registeret slik det var').fill('2025-01-15')
        await page.getByRole('button', { name: 'Vis', exact: true }).last().click()
        await expect(page.getByRole('region', { name: 'Slik registeret var 15. januar 2025' })).toBeVisible()
        const { pathname, searchParams } = new URL(page.url())
        expect([pathname, searchParams.get('per')]).toEqual([path, '2025-01-15'])
        for (const [name, value] of new URLSearchParams(query)) expect(searchParams.get(name)).toBe(value)
      }
    })

    test('every way on keeps the day: number, row, page, order, filter, file, language, menu and search', async ({
      page,
    }) => {
      const keeps = () => expect.poll(() => new URL(page.url()).searchParams.get('per')).toBe(day)
      await page.goto(`/?per=${day}`)
      await page.locator('.key-figures a').first().click()
      await keeps()
      await page.getByRole('link', { name: 'Neste', exact: true }).click()
      await keeps()
      await page.getByRole('link', { name: 'Eldste først' }).click()
      await keeps()
      await page.locator('.vedtak-table .row-text > a').first().click()
      await keeps()
      await page.getByRole('link', { name: 'Nynorsk' }).first().click()
      await keeps()
      expect(page.url()).toContain('/nn/vedtak/')
      await page.getByRole('link', { name: '2018–2019' }).or(page.getByRole('link', { name: '2017–2018' })).first().click() // prettier-ignore
      await keeps()
      await page.getByRole('link', { name: 'Statistikk' }).first().click()
      await keeps()
      await page.goto(`/vedtak?per=${day}`)
      await page.getByRole('searchbox').fill('helse')
      await page.getByRole('searchbox').press('Enter')
      await keeps()
      for (const name of ['CSV', 'JSON']) {
        await expect(page.getByRole('link', { name, exact: true })).toHaveAttribute('href', new RegExp(`per=${day}`)) // prettier-ignore
      }
      await page.goto(`/sok?q=vedtak+489+(2023–2024)&per=${day}`)
      await keeps()
      expect(new URL(page.url()).pathname).toBe(record)
    })
  })

  test('today’s page comes from the cache as before, whoever asked for another day', async ({ request }) => {
    await request.get(record)
    await request.get(`${record}?per=${day}`)
    const kept = await request.get(record)
    expect(kept.headers()['x-nextjs-cache']).toBe('HIT')
    expect(await kept.text()).not.toContain('Slik registeret var')
  })

  test('today is what an address without a day shows', async ({ browser, baseURL, request }) => {
    const page = await (await browser.newContext({ javaScriptEnabled: false, baseURL })).newPage()
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(new Date())
    await page.goto(`${record}?per=${today}`)
    await expect(page.getByText('Slik registeret var')).toHaveCount(0)
    const dated = await page.locator('article').innerText()
    await page.goto(record)
    expect(await page.locator('article').innerText()).toBe(dated)
    const list = async (path: string) => (await request.get(path)).text()
    expect(await list(`/vedtak.json?per=${today}`)).toEqual(await list('/vedtak.json'))
  })

  test('the history ends with the day', async ({ request }) => {
    const kinds = async (path: string) =>
      ((await (await request.get(path)).json()) as { historikk: { type: string }[] }).historikk.map(({ type }) => type) // prettier-ignore
    expect(await kinds(`/api/v1${record}/historikk?per=${day}`)).toEqual(['VEDTATT', 'VURDERT_UTLEDET'])
    expect(await kinds(`/api/v1${record}/historikk`)).toEqual(['VEDTATT', 'VURDERT_UTLEDET', 'ANSVAR', 'RAPPORTERT']) // prettier-ignore
  })
})

const refusals = [
  ['2024-02-30', '«2024-02-30» er ikke en dag', 'per må være en dag som finnes'],
  ['i fjor', '«i fjor» er ikke en dag', 'per må være en dag som finnes'],
  ['2999-01-01', '1. januar 2999 er ikke kommet ennå', 'per kan ikke være etter i dag'],
  ['1814-05-17', 'Registeret begynner 13. februar 2018', 'Registeret begynner 2018-02-13'],
] as const

test.describe('a day that cannot be shown', () => {
  test.use({ expectedConsole: /status of 400/ })

  for (const [given, said, detail] of refusals) {
    test(`«${given}» is refused in one sentence, and no other day is shown in its place`, async ({
      page,
      request,
    }) => {
      for (const path of [
        record,
        '/vedtak',
        '/statistikk',
        '/sesjon/2023-2024',
        '/',
        `${record}/historikk`,
      ]) {
        const response = await page.goto(`${path}?per=${encodeURIComponent(given)}`)
        expect(response?.status(), path).toBe(400)
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dagen kan ikke vises')
        await expect(page.locator('.error-summary a')).toContainText(said)
        await expect(page.locator('[data-antall], .vedtak-table, .record')).toHaveCount(0)
      }
      for (const path of [
        '/vedtak.json',
        '/vedtak.csv',
        '/statistikk/frist.csv',
        '/api/v1/vedtak',
        `/api/v1${record}`,
        `/api/v1${record}/historikk`,
      ]) {
        // prettier-ignore
        const response = await request.get(`${path}?per=${encodeURIComponent(given)}`)
        expect([response.status(), response.headers()['content-type']]).toEqual([400, 'application/problem+json; charset=utf-8']) // prettier-ignore
        expect(((await response.json()) as { detail: string }).detail).toContain(detail)
      }
    })
  }
})
