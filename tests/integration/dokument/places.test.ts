import { beforeAll, describe, expect, test } from 'vitest'
import { drawLines } from '@/lib/dokument/places/queries'
import { findDokument } from '@/lib/dokument/queries'
import { verifyLog } from '@/lib/hendelse/queries'
import { recordAnswer } from '@/lib/http/record'
import { importPlan } from '@/lib/import/mutations'
import { planImport } from '@/lib/import/read'
import { parseText } from '@/lib/parse/parse'
import { findRecordPlaces } from '@/lib/vedtak/places/queries'
import { findVedtak } from '@/lib/vedtak/queries'
import { makeDatabase, type TestDatabase } from '../../support/database'
import { aMoment } from '../../support/prop1s'
import { anAccount, done, propositionText } from '../../support/prop1s-text'

const day = '2026-11-22'
const key = { sesjon: '2024-2025', nummer: 611, punkt: null }
const text = propositionText({ sesjon: '2025-2026', accounts: [anAccount({ nummer: 611, omtale: done })] })
const lines = text.split('\n')
const lineOf = (part: string) => lines.findIndex((line) => line.includes(part)) + 1
const numberLine = lineOf('Vedtak nr. 611')

let database: TestDatabase
beforeAll(async () => {
  database = await makeDatabase()
  const { document, source } = parseText(text)
  const bytes = new TextEncoder().encode(`%PDF-${text}`)
  const pages = [
    { number: 1, printed: null, line: 1 },
    { number: 2, printed: '33', line: numberLine - 1 },
  ]
  const file = { filnavn: 'prop.pdf', bytes, tekst: source, format: 'PDF' as const, pages, sidecar: null, dato: '2025-10-15' } // prettier-ignore
  await importPlan(await planImport(file, document), { now: aMoment })
})

describe('a document that has pages', () => {
  test('keeps its format and where each page begins, and its log knows them', async () => {
    const [slug] = (await database.query<{ slug: string }>('SELECT slug FROM dokument')).map(
      (row) => row.slug,
    )
    expect(await findDokument(slug ?? '', day)).toMatchObject({
      format: 'PDF',
      sideLinjer: [1, numberLine - 1],
      sideTrykt: ['', '33'],
    })
    expect((await verifyLog()).firstBreak).toBeNull()
  })

  test('each value of a record has its page and its line, and the document is drawn with both', async () => {
    const vedtak = await findVedtak(key, day)
    if (!vedtak) throw new Error('not there')
    expect(vedtak.place).toMatchObject({ linje: numberLine, side: { nummer: 2, trykt: '33' } })
    const places = await findRecordPlaces(vedtak, day)
    const request = lineOf('«Stortinget ber')
    expect(places.request).toMatchObject({ linje: request, side: { trykt: '33' } })
    expect(places.accounts[0]?.conclusion.linje).toBeGreaterThan(request)
    expect(places.accounts[0]?.row).toMatchObject({ linje: lineOf('611'), side: { nummer: 1 } })
    expect(vedtak.history.find(({ type }) => type === 'VEDTATT')?.place?.linje).toBe(numberLine)
    const dokument = await findDokument(vedtak.place.slug, day)
    if (!dokument) throw new Error('not there')
    const drawn = await drawLines(dokument, { from: 1, to: lines.length }, day)
    expect(drawn).toContainEqual({ kind: 'page', side: { nummer: 2, trykt: '33' } })
    expect(JSON.stringify(drawn)).toContain(lines[request - 1])
  })

  test('the API tells the page beside the line', async () => {
    const answer = await recordAnswer({ sesjon: '2024-2025', nummer: '611', punkt: null, day })
    const record = (await answer.json()) as { kilde: object; rapporteringer: { kilde: object }[] }
    for (const { kilde } of [record, ...record.rapporteringer])
      expect(kilde).toMatchObject({ linje: numberLine, side: { nummer: 2, trykt: '33' } })
  })

  test('a page break that is moved afterwards breaks the log', async () => {
    await database.query('UPDATE dokument SET side_linjer[2] = side_linjer[2] + 3')
    const { firstBreak } = await verifyLog()
    expect(firstBreak?.reason).toBe('teksten til dokumentet hendelsen leste, er endret')
    await database.query('UPDATE dokument SET side_linjer[2] = side_linjer[2] - 3')
    expect((await verifyLog()).firstBreak).toBeNull()
  })
})
