import { beforeEach, describe, expect, test } from 'vitest'
import { loadSource } from '@/lib/import/file'
import { importPlan } from '@/lib/import/mutations'
import { planImport } from '@/lib/import/read'
import { listMentionsIn, listMentionsOfDocument } from '@/lib/omtale/queries'
import { parseDocument } from '@/lib/parse/parse'
import { toRecordJson } from '@/lib/register/to-json'
import { findVedtak } from '@/lib/vedtak/queries'
import { makeDatabase, type TestDatabase } from '../support/database'
import { aMoment, take, takeSample } from '../support/prop1s'
import { anAccount, propositionText } from '../support/prop1s-text'

let database: TestDatabase
const day = '2026-01-10'

async function takeFile(path: string) {
  const { source, parsed } = await loadSource(path, null)
  return importPlan(await planImport(source, parsed), { now: aMoment })
}

/** Takes in a text of no known kind. */
async function takeText(text: string, { filnavn = 'notat.txt', dato = '2025-11-01' } = {}) {
  const bytes = new TextEncoder().encode(text)
  const result = parseDocument(bytes)
  if (!result.ok) throw new Error(result.reason)
  const plan = await planImport(
    { filnavn, bytes, tekst: result.source, sidecar: null, dato },
    result.document,
  )
  return importPlan(plan, { now: aMoment })
}

const melding = 'prisma/samples/meld-st-9-2023-2024.txt'
const council = 'prisma/samples/helseomsorg21-radet-2-2023.txt'

const aRequest =
  'Stortinget ber regjeringen kartlegge gamle steinbruer langs de nedlagte jernbanelinjene i innlandet.'
const aNote = `Notat om bruer

2.1 Bakgrunn

I høst kom saken opp igjen. «${aRequest}» Det er ikke gjort ennå.
Se også https://www.stortinget.no/no/Saker-og-publikasjoner/Publikasjoner/Representantforslag/2022-2023/dok8-202223-132s/
`
const aProposition = { sesjon: '2025-2026', accounts: [anAccount({ nummer: 611, tekst: `«${aRequest}»` })] }

describe('the sample', () => {
  test.for([
    ['the melding first', 'migrated', [melding, 'sample']],
    ['the proposition first', 'proposition', [melding]],
  ] as const)('follow-up told elsewhere stands at the vedtak: %s', async ([, begun, order], { expect }) => {
    database = await makeDatabase(begun)
    for (const one of order) await (one === 'sample' ? takeSample() : takeFile(one))
    const of = async (sesjon: string, nummer: number) =>
      ((await findVedtak({ sesjon, nummer, punkt: null }, day))?.omtaler ?? [])
        .filter(({ document }) => document.sitat === 'Meld. St. 9 (2023–2024)')
        .map(({ linje, how, agreement, section }) => [linje, how, agreement, section?.nummer])
    expect(await of('2021-2022', 417)).toEqual([
      [8792, 'CITED', null, '5.4.7'],
      [8794, 'QUOTED', 'SAME', '5.4.7'],
      [8816, 'REFERRED', null, '5.4.7'],
      [8839, 'REFERRED', null, '5.4.7'],
    ])
    expect(await of('2021-2022', 561)).toEqual([
      [9058, 'CITED', null, '5.4.8'],
      [9061, 'QUOTED', 'SAME', '5.4.8'],
    ])
    expect(await of('2021-2022', 517)).toEqual([[11252, 'QUOTED', 'SAME', '7.2.3']])
    expect(await of('2021-2022', 520)).toEqual([[11535, 'QUOTED', 'SAME', '7.2.5']])
    const vedtak = await findVedtak({ sesjon: '2021-2022', nummer: 417, punkt: null }, day)
    expect(vedtak && toRecordJson(vedtak).omtaler[0]).toMatchObject({
      adresse: '/dokument/meld-st-9-2023-2024',
      linje: 8792,
      mate: 'CITED',
      seksjon: { nummer: '5.4.7' },
    })

    const rows = () => database.query('SELECT * FROM sitering ORDER BY id')
    const tags = () => database.query('SELECT max(changed_at) AS at FROM cache_tag')
    const before = [await rows(), await tags()]
    await takeFile(melding)
    expect([await rows(), await tags()], 'read again, nothing changes').toEqual(before)
  })

  test('a council that gives only the address mentions the proposal', async () => {
    database = await makeDatabase()
    await takeFile(council)
    expect(await listMentionsOfDocument('Dokument 8:132 S (2022–2023)', day)).toMatchObject([
      { linje: 408, how: 'LINK', section: { nummer: 'Sak 15/2/2023', tittel: 'Orienteringer' } },
      { linje: 409, how: 'LINK' },
    ])
    expect(await listMentionsOfDocument('Representantforslag 132 S (2022–2023)', day)).toHaveLength(2)
  })
})

describe('a quoted request', () => {
  beforeEach(async () => void (database = await makeDatabase()))

  const omtaler = async (nummer: number, on = day) =>
    (await findVedtak({ sesjon: '2024-2025', nummer, punkt: null }, on))?.omtaler

  test.for([
    ['note', 'proposition'],
    ['proposition', 'note'],
  ])('finds its vedtak, %s before %s', async (order, { expect }) => {
    for (const one of order) await (one === 'note' ? takeText(aNote) : take(aProposition))
    expect(await omtaler(611)).toEqual([
      {
        document: { sitat: 'Notat om bruer', slug: 'notat-om-bruer', tittel: null },
        section: { nummer: '2.1', tittel: 'Bakgrunn' },
        linje: 5,
        side: null,
        how: 'QUOTED',
        agreement: 'SAME',
        utdrag: aRequest,
      },
    ])
    expect(await listMentionsIn('notat-om-bruer', day)).toMatchObject([
      { kind: 'vedtak', vedtak: { nummer: 611 }, places: [{ linje: 5 }] },
      { kind: 'document', tekst: 'Dokument 8:132 S (2022–2023)' },
    ])
    const tags = await database.query<{ tag: string }>('SELECT tag FROM cache_tag')
    expect(tags.map(({ tag }) => tag)).toEqual(
      expect.arrayContaining(['/vedtak/2024-2025/611', '/dokument/notat-om-bruer']),
    )
  })

  test('is nobody’s once two vedtak say the same, whatever the order', async () => {
    await takeText(aNote)
    await take(aProposition)
    await take({ sesjon: '2025-2026', departement: 'Samferdselsdepartementet', accounts: [anAccount({ nummer: 700, tekst: `«${aRequest}»` })] }) // prettier-ignore
    expect(await omtaler(611)).toEqual([])
    expect(await omtaler(700)).toEqual([])
    expect((await listMentionsIn('notat-om-bruer', day))[0]).toMatchObject({
      kind: 'request',
      tekst: aRequest,
    })
  })

  test('is not seen before the document is public, and the account is no mention of its own vedtak', async () => {
    await take(propositionText(aProposition))
    await takeText(aNote)
    expect(await omtaler(611, '2025-10-31')).toEqual([])
    expect(await omtaler(611, '2025-11-01')).toHaveLength(1)
  })
})
