import { expect, test } from '../support/e2e'

test.describe('the API', () => {
  test('a vedtak as JSON: verbatim, with both axes apart and every place', async ({ request }) => {
    const response = await request.get('/api/v1/vedtak/2024-2025/83')
    expect(response.status()).toBe(200)
    expect(response.headers()['link']).toContain('rel="license"')
    const vedtak = (await response.json()) as Record<string, unknown>
    expect(vedtak).toMatchObject({
      sesjon: '2024-2025',
      nummer: 83,
      punkt: null,
      dato: '2024-12-05',
      tilstand: 'ANSES_FULGT_OPP',
      uenighet: false,
      vurderinger: [],
      rapporteringer: [{ vurdering: 'ANSES_FULGT_OPP', rapporteringAvsluttes: true, kilde: { linje: 2417 } }],
    })
    expect(vedtak.tekst).toMatch(/^Stortinget ber regjeringen innen 1\. februar 2025/)
  })

  for (const path of [
    '/api/v1/vedtak/2024-2025/83',
    '/api/v1/vedtak?tilstand=apen',
    '/vedtak.json',
    '/vedtak.csv',
  ]) {
    test(`${path} need not be fetched again when nothing has changed`, async ({ request }) => {
      const first = await request.get(path)
      const etag = first.headers()['etag']
      expect(etag).toBeTruthy()
      const again = await request.get(path, { headers: { 'if-none-match': etag ?? '' } })
      expect(again.status()).toBe(304)
      const other = await request.get(path, { headers: { 'if-none-match': '"annet"' } })
      expect(other.status()).toBe(200)
    })
  }

  test('a list is followed page by page to its end', async ({ request }) => {
    const seen = new Set<string>()
    let next: string | null = '/api/v1/vedtak?antall=50'
    while (next !== null) {
      const page = (await (await request.get(next)).json()) as {
        total: number
        items: { sesjon: string; nummer: number }[]
        next: string | null
      }
      expect(page.total).toBe(121)
      for (const { sesjon, nummer } of page.items) seen.add(`${sesjon}/${nummer}`)
      next = page.next
    }
    expect(seen.size).toBe(121)
  })

  for (const [path, status, type] of [
    ['/api/v1/vedtak/2024-2025/1300', 404, 'ikke-funnet'],
    ['/api/v1/vedtak/2024/83', 404, 'ikke-funnet'],
    ['/api/v1/finnes-ikke', 404, 'ikke-funnet'],
    ['/api/v1/vedtak?tilstand=ferdig', 400, 'ugyldig-parameter'],
    ['/api/v1/vedtak?antall=201', 400, 'ugyldig-parameter'],
    ['/api/v1/vedtak?etter=abc', 400, 'ugyldig-parameter'],
    ['/vedtak.csv?sesjon=2024', 400, 'ugyldig-parameter'],
  ] as const) {
    test(`${path} is a problem that says what is wrong`, async ({ request }) => {
      const response = await request.get(path)
      expect(response.status()).toBe(status)
      expect(response.headers()['content-type']).toContain('application/problem+json')
      expect(await response.json()).toMatchObject({ type: `/om#feil-${type}`, status })
    })
  }

  test('the address that a problem names explains it', async ({ page }) => {
    await page.goto('/om#feil-ikke-funnet')
    await expect(page.locator('#feil-ikke-funnet')).toBeInViewport()
  })
})

test.describe('the list as a file', () => {
  test('CSV that a Norwegian spreadsheet opens: BOM, semicolons, a head in Norwegian, one row for each vedtak', async ({
    request,
  }) => {
    const response = await request.get('/vedtak.csv?tilstand=apen')
    expect(response.headers()['content-disposition']).toMatch(/anmodningsvedtak_\d{4}-\d{2}-\d{2}\.csv/)
    const text = (await response.body()).toString('utf8')
    expect(text.startsWith('\uFEFFSesjon;Nummer;Punkt;Vedtatt;Tittel;Vedtakstekst;')).toBe(true)
    expect(text.trimEnd().split(/\r\n/)).toHaveLength(39)
    // The request of 20 (2018–2019) has lines of its own, inside one cell.
    expect(text).toMatch(/"Stortinget ber [^"]+:\na\. forslag/)
    expect(text).toContain('Prop. 1 S (2025–2026), linje')
  })

  test('JSON with the same query holds the same vedtak in the same order', async ({ page, request }) => {
    const { total, items } = (await (await request.get('/vedtak.json?q=tannhelse')).json()) as {
      total: number
      items: { tittel: string }[]
    }
    await page.goto('/vedtak?q=tannhelse')
    await expect(page.locator('.row-text > a')).toHaveText(items.map(({ tittel }) => tittel))
    expect(total).toBe(items.length)
  })
})
