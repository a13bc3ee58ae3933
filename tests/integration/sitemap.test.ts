import { readdirSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { listParts, readPart } from '@/lib/sitemap/queries'
import { fixedPages, partName, readPartName, type SitemapPage } from '@/lib/sitemap/types'
import { indexXml, partXml } from '@/lib/sitemap/xml'
import { makeDatabase, type TestDatabase } from '../support/database'

const day = '2026-01-10'
let database: TestDatabase

beforeAll(async () => {
  database = await makeDatabase('sample')
})

async function pagesOf(name: string): Promise<SitemapPage[]> {
  const part = readPartName(name)
  const pages: SitemapPage[] = []
  if (part) for await (const page of readPart(part, day)) pages.push(page)
  return pages
}

test('every public page of the sample is named once, with when it last changed', async () => {
  expect((await listParts()).map(partName)).toEqual(['sider.xml', 'vedtak-1.xml', 'dokumenter-1.xml'])
  const vedtak = await pagesOf('vedtak-1.xml')
  expect(vedtak).toHaveLength(121)
  expect(new Set(vedtak.map(({ path }) => path)).size).toBe(121)
  const [newest] = await database.query<{ tidspunkt: Date }>(`
    SELECT h.tidspunkt FROM hendelse h JOIN vedtak v ON v.id = h.vedtak_id
    WHERE v.sesjon_id = '2024-2025' AND v.nummer = 83 ORDER BY h.nr DESC LIMIT 1`)
  const changed = vedtak.find(({ path }) => path === '/vedtak/2024-2025/83')?.changed
  expect(changed).toEqual(newest?.tidspunkt)
  const documents = await pagesOf('dokumenter-1.xml')
  const paths = documents.map(({ path }) => path)
  expect(paths).toEqual(
    expect.arrayContaining([
      '/dokument/prop-1-s-2025-2026-hod',
      '/dokument/prop-1-s-2025-2026-hod/del-1',
      '/dokument/dokument-8-200-s-2024-2025',
      '/dokument/svarbrev-om-dokument-8-200-s-2024-2025',
      '/dokument/meld-st-9-2023-2024',
      '/dokument/helseomsorg21-radet-papirer-til-mote-2-2023',
    ]),
  )
  const files = await database.query<{ linjer: number }>('SELECT linjer FROM dokument')
  const parts = files.reduce((sum, { linjer }) => sum + Math.ceil(linjer / 400), 0)
  expect(documents).toHaveLength(files.length + parts)
  const general = (await pagesOf('sider.xml')).map(({ path }) => path)
  expect(general).toEqual(
    expect.arrayContaining(['/', '/sesjon/2024-2025', '/departement/hod', '/komite/helseoms']),
  )
})

/** Signing in, what stands behind it, and days that are over are nobody's business to find by searching. */
const unlisted = /^\/(?:\(portal\)|logg-inn|per)(?:\/|$)/

test('the pages that always stand are the open routes without a choice in them', () => {
  const routes = readdirSync('app/[locale]', { recursive: true, withFileTypes: true })
    .filter(
      ({ name, parentPath }) => name === 'page.tsx' && !parentPath.slice('app/[locale]'.length).includes('['),
    )
    .map(({ parentPath }) => parentPath.replaceAll('\\', '/').slice('app/[locale]'.length) || '/')
    .filter((route) => !unlisted.test(route))
  expect([...fixedPages].toSorted(), 'name it in lib/sitemap/types.ts').toEqual(routes.toSorted())
})

test('a vedtak that was not public on the day is not named', async () => {
  const part = readPartName('vedtak-1.xml')
  const before: string[] = []
  if (part) for await (const { path } of readPart(part, '2017-01-01')) before.push(path)
  expect(before).toEqual([])
})

test('many units fill several files, none with more addresses than the 50,000 it may have', async () => {
  await database.query(`
    INSERT INTO vedtak (sesjon_id, nummer, punkt, dato, tittel, tekst, truffet_i_dokument, truffet_i_innst,
      truffet_i_lovvedtak, dokument_id, linje, offentlig_fra,
      senest, registrert, kjoring_id)
    SELECT v.sesjon_id, 10000 + n, '', v.dato, v.tittel, '', '{}', '{}', '{}', v.dokument_id, 1, v.offentlig_fra, v.senest,
      v.registrert, v.kjoring_id
    FROM (SELECT * FROM vedtak LIMIT 1) v,
      generate_series(1, 25000) AS n`)
  await database.query(`
    INSERT INTO tilstand (vedtak_id, hendelse_nr, fra, gjeldende, tilstand, grunn)
    SELECT id, 1, '2025-10-15', true, 'APEN', 'RAPPORT' FROM vedtak WHERE nummer > 10000`)
  const parts = (await listParts()).filter(({ kind }) => kind === 'vedtak')
  expect(parts).toHaveLength(3)
  let all = 0
  for (const part of parts) {
    let addresses = 0
    for await (const piece of partXml(readPart(part, day), 'https://oppfulgt.example')) {
      addresses += piece.split('<loc>').length - 1
    }
    expect(addresses).toBeLessThanOrEqual(50_000)
    all += addresses
  }
  expect(all).toBe(3 * 25_121)
})

test('each address is there in three languages, and each names the other two', async () => {
  async function* one() {
    yield { path: '/vedtak/2021-2022/35/punkt-51', changed: new Date('2026-01-02T00:00:00Z') }
  }
  let xml = ''
  for await (const piece of partXml(one(), 'https://oppfulgt.example')) xml += piece
  const base = 'https://oppfulgt.example'
  expect([...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address)).toEqual([
    `${base}/vedtak/2021-2022/35/punkt-51`,
    `${base}/nn/vedtak/2021-2022/35/punkt-51`,
    `${base}/en/vedtak/2021-2022/35/punkt-51`,
  ])
  expect(xml.match(/hreflang="(?:nb|nn|en|x-default)"/g)).toHaveLength(12)
  expect(xml.match(/<lastmod>2026-01-02T00:00:00\.000Z<\/lastmod>/g)).toHaveLength(3)
})

test('an address with signs that XML takes for its own is written so that it can be read', () => {
  expect(indexXml(['https://oppfulgt.example/?a=1&b=<2>'])).toContain('a=1&#38;b=&#60;2&#62;')
})

test.for(['vedtak-0.xml', 'vedtak-1', 'tull.xml', 'vedtak-1.xml.gz', '..'])(
  'there is no file %s',
  (name, { expect }) => {
    expect(readPartName(name)).toBeNull()
  },
)
