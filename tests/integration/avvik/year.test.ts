import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { refreshAvvik } from '@/lib/avvik/mutations'
import { findAvvik } from '@/lib/avvik/queries'
import { GET } from '@/app/sesjon/[sesjon]/avvik.csv/route'
import { db } from '@/lib/db/client'
import { groupsOfUnits, listDocumentFunn, listPublicFunn } from '@/lib/funn/queries'
import { formatVedtak } from '@/lib/format/vedtak'
import { makeDatabase } from '../../support/database'
import { take } from '../../support/prop1s'
import { root } from '../../support/source-files'

const names = { 'prop-2024': '2024-10-07', 'prop-2025': '2025-10-15', 'meld-2025': '2025-10-15', 'innst-2025': '2026-02-10' } as const // prettier-ignore
const takeFile = (name: keyof typeof names) => take(readFileSync(join(root, 'tests/fixtures/compare', `${name}.txt`), 'utf8'), names[name]) // prettier-ignore

async function told() {
  const years = [await findAvvik('2024-2025', '2026-03-01'), await findAvvik('2025-2026', '2026-03-01')]
  return years.map(({ sammenligninger, ...read }) => ({
    ...read,
    pairs: sammenligninger.map(({ forhold, forste, andre, avvik }) => [forhold, forste.sitat, andre.sitat, avvik.map((one) => `${one.regel} ${formatVedtak(one)} ${one.forsteLinjer.join()}/${one.andreLinjer.join()}`)]), // prettier-ignore
  }))
}

test(
  'the documents of a year are compared in whatever order they are taken in, and what is not read is said',
  { timeout: 240_000 },
  async () => {
    const orders = [
      ['prop-2024', 'prop-2025', 'meld-2025', 'innst-2025'],
      ['innst-2025', 'meld-2025', 'prop-2025', 'prop-2024'],
      ['meld-2025', 'prop-2024', 'innst-2025', 'prop-2025'],
    ] as const
    const results = []
    for (const order of orders) {
      await makeDatabase()
      for (const name of order) await takeFile(name)
      results.push(await told())
    }
    const [first, ...others] = results
    for (const other of others) expect(other).toEqual(first)
    const [before, year] = first ?? []
    expect(before?.pairs.map(([forhold]) => forhold)).toEqual(['NESTE_AR'])
    expect(year).toMatchObject({
      propositions: 1,
      hasMelding: true,
      hasInnstilling: true,
      hasNextList: false,
    })
    expect(year?.pairs.map(([forhold, a, b]) => [forhold, a, b])).toEqual([
      ['SAMME_AR', 'Prop. 1 S (2025–2026)', 'Meld. St. 4 (2025–2026)'],
      ['VURDERING', 'Meld. St. 4 (2025–2026)', 'Innst. 150 S (2025–2026)'],
      ['VURDERING', 'Prop. 1 S (2025–2026)', 'Innst. 150 S (2025–2026)'],
    ])
    expect(year?.pairs[0]?.[3]).toContainEqual(
      expect.stringMatching(/^TEKST_ULIK 57 \(2023–2024\) \d+\/\d+$/u),
    )
  },
)

test('taken in again, nothing stands twice', async () => {
  const before = await db().avvik.count()
  await takeFile('meld-2025')
  expect(await db().avvik.count()).toBe(before)
  expect(await db().funn.count({ where: { bortfalt: { not: null }, gruppe: 'AVVIK' } })).toBe(0)
})

test('what two documents do not agree on is among the funn of the unit, with the lines of both', async () => {
  const { id } = await db().vedtak.findFirstOrThrow({ where: { sesjonId: '2023-2024', nummer: 57 } })
  const differs = (await listPublicFunn(id, '2026-03-01')).find(({ regel }) => regel === 'TEKST_ULIK')
  expect(differs).toMatchObject({
    gruppe: 'AVVIK',
    melding: expect.stringContaining('er ulik i Prop. 1 S (2025–2026) og Meld. St. 4 (2025–2026)') as string,
    dokument: { sitat: 'Prop. 1 S (2025–2026)' },
    linjer: [expect.any(Number)],
    annet: { sitat: 'Meld. St. 4 (2025–2026)', linjer: [expect.any(Number)] },
  })
  const groups = await groupsOfUnits([id], { side: 'STORTING', day: '2026-03-01', sesjon: '2025-2026' })
  expect(groups.get(id)).toContain('AVVIK')
})

test('it is told when both are public, and on neither document’s own page', async () => {
  const both = { annetDokumentId: { not: null }, regel: { in: ['MANGLER', 'TEKST_ULIK', 'KONKLUSJON_ULIK'] } }
  const funn = await db().funn.findMany({ where: both, include: { enhetList: true, annetDokument: true } })
  const judged = funn.filter(({ annetDokument }) => annetDokument?.type === 'INNST')
  expect(judged.length).toBeGreaterThan(0)
  for (const { id, dokumentId, enhetList } of judged) {
    const told = async (day: string) => (await Promise.all(enhetList.map(({ vedtakId }) => listPublicFunn(vedtakId, day)))).flat().map((one) => one.id) // prettier-ignore
    expect(await told('2026-02-09')).not.toContain(id)
    if (enhetList.length > 0) expect(await told('2026-02-10')).toContain(id)
    expect((await listDocumentFunn(dokumentId, '2026-03-01')).map((one) => one.id)).not.toContain(id)
  }
})

test('the file of a year has a row for each deviation and runs no formula', async () => {
  await db().avvik.updateMany({
    data: { ord: [{ from: '=1+1', to: 'ord' }] },
    where: { regel: 'TEKST_ULIK' },
  })
  const ask = (sesjon: string) => GET(new Request(`http://localhost/sesjon/${sesjon}/avvik.csv`), { params: Promise.resolve({ sesjon }) }) // prettier-ignore
  const answer = await ask('2025-2026')
  expect(answer.headers.get('content-disposition')).toMatch(
    /^attachment; filename="avvik-2025-2026_[-\d]+\.csv"$/u,
  )
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer())
  const [head, ...rows] = text.trimEnd().split('\r\n')
  expect(head).toBe(
    '\uFEFFsesjon;nummer;punkt;regel;felt;dokument;linjer;annet_dokument;andre_linjer;fra;til',
  )
  expect(rows).toHaveLength((await told())[1]?.pairs.flatMap(([, , , all]) => all).length ?? 0)
  expect(rows.join('\n')).toMatch(/;'=1\+1;ord(?:\n|$)/u)
  expect((await ask('2025')).status).toBe(404)
})

test('a document that is not public yet is compared with nothing in public', async () => {
  const { sammenligninger, hasInnstilling } = await findAvvik('2025-2026', '2025-12-01')
  expect([sammenligninger.length, hasInnstilling]).toEqual([1, false])
})

test('a document that was taken back disagrees with nothing, and what it had corrected is compared again', async () => {
  const of = (navn: string) => ({ OR: [{ forste: { sitat: navn } }, { andre: { sitat: navn } }] })
  const melding = await db().dokument.findFirstOrThrow({ where: { sitat: 'Meld. St. 4 (2025–2026)' } })
  const pairs = () => db().sammenligning.count({ where: of('Meld. St. 4 (2025–2026)') })
  const before = await pairs()
  const file = readFileSync(join(root, 'tests/fixtures/compare/meld-2025.txt'), 'utf8')
  await take(`${file}\n\nRettet 20. oktober.\n`, '2025-10-20')
  const corrected = await db().dokument.findFirstOrThrow({ where: { sitat: melding.sitat, id: { not: melding.id } } }) // prettier-ignore
  const isAbout = (id: number) => ({ bortfalt: null, OR: [{ dokumentId: id }, { annetDokumentId: id }], annetDokumentId: { not: null } }) // prettier-ignore
  const ofMelding = await db().funn.count({ where: isAbout(corrected.id) })
  expect(ofMelding).toBeGreaterThan(0)
  expect(await db().funn.count({ where: isAbout(melding.id) })).toBe(0)

  await db().importkjoring.updateMany({ where: { dokumentId: corrected.id }, data: { angret: new Date() } })
  await refreshAvvik(corrected.id, new Date())
  expect(await db().funn.count({ where: isAbout(corrected.id) })).toBe(0)
  expect(await db().funn.count({ where: isAbout(melding.id) })).toBe(ofMelding)
  expect(await pairs()).toBe(before)
})

test('each pair says whose proposition it is, since all departementer call theirs the same', async () => {
  const { sammenligninger } = await findAvvik('2025-2026', '2026-03-01')
  const named = sammenligninger.map(({ forste, andre }) => [forste, andre].map(({ sitat, departement }) => `${sitat} ${departement?.navn ?? ''}`.trim())) // prettier-ignore
  expect(named).toContainEqual(['Prop. 1 S (2025–2026) Samferdselsdepartementet', 'Meld. St. 4 (2025–2026)']) // prettier-ignore
})
