import { beforeAll, describe, expect, test } from 'vitest'
import { toForslagJson } from '@/lib/register/forslag/to-json'
import { listForslag, whichExist } from '@/lib/forslag/list/queries'
import { findForslag } from '@/lib/forslag/queries'
import { forslagAnswer } from '@/lib/http/forslag'
import { loadSource } from '@/lib/import/file'
import { importPlan } from '@/lib/import/mutations'
import { planImport } from '@/lib/import/read'
import { parseDocument } from '@/lib/parse/parse'
import { answerQuery } from '@/lib/search/queries'
import { findDokument } from '@/lib/dokument/queries'
import { today } from '@/lib/clock'
import { findVedtak } from '@/lib/vedtak/queries'
import { makeDatabase, type TestDatabase } from '../../support/database'
import { aMoment } from '../../support/prop1s'

const day = today()

async function take(name: string, text: string, dato: string) {
  const bytes = new TextEncoder().encode(text)
  const result = parseDocument(bytes)
  if (!result.ok) throw new Error(result.reason)
  const source = { filnavn: name, bytes, tekst: result.source, sidecar: null, dato }
  return importPlan(await planImport(source, result.document), { now: aMoment })
}

async function takeFile(name: string) {
  const { source, parsed } = await loadSource(`prisma/samples/${name}.txt`, null)
  return importPlan(await planImport(source, parsed), { now: aMoment })
}

let database: TestDatabase
const textOf = async (nummer: number) => {
  const [row] = await database.query<{ tekst: string }>(
    `SELECT tekst FROM vedtak WHERE sesjon_id = '2023-2024' AND nummer = $1`,
    [nummer],
  )
  return row?.tekst ?? ''
}

const key = { sesjon: '2024-2025', nummer: 200 }

describe('Dokument 8:200 S (2024–2025), as the documents in the sample tell of it', () => {
  beforeAll(async () => {
    database = await makeDatabase('sample')
    await takeFile('svarbrev-representantforslag-200-s-2024-2025')
    await takeFile('representantforslag-200-s-2024-2025')
  })

  test('six proposals, each with its answer; a position only where a sentence says it; nothing of what is not read', async () => {
    const forslag = await findForslag(key, day)
    expect(forslag).toMatchObject({
      sitat: 'Dokument 8:200 S (2024–2025)',
      dato: '2025-04-09',
      forslagsstillere: ['Sylvi Listhaug', 'Himanshu Gulati', 'Bård Hoksrud'],
      isRead: true,
      loose: [],
      whole: [],
    })
    expect(
      forslag?.points.map(({ nummer, answers, outcome, vedtak }) => [
        nummer,
        answers.map(({ nummer: own, posisjon, place }) => [own, posisjon, place.linje]),
        outcome,
        vedtak,
      ]),
    ).toEqual([
      [1, [[1, 'ANSES_FULGT_OPP', 32]], 'UKJENT', null],
      [2, [[2, null, 63]], 'UKJENT', null],
      [3, [[3, 'IKKE_NODVENDIG', 93]], 'UKJENT', null],
      [4, [[4, null, 173]], 'UKJENT', null],
      [5, [[5, null, 220]], 'UKJENT', null],
      [6, [[6, 'IVARETATT', 251]], 'UKJENT', null],
    ])
    expect(forslag?.points[0]?.answers[0]?.setning).toBe('Forslaget anses fulgt opp gjennom dette.')
    expect(forslag?.points[1]?.answers[0]?.setning).toBeNull()
  })

  test('read again, nothing is added', async () => {
    const count = () =>
      database.query('SELECT (SELECT count(*) FROM forslagssvar) AS s, (SELECT count(*) FROM forslag) AS f')
    const before = await count()
    await takeFile('representantforslag-200-s-2024-2025')
    await takeFile('svarbrev-representantforslag-200-s-2024-2025')
    expect(await count()).toEqual(before)
  })

  test('the search, the list, the documents and the API lead to it', async () => {
    expect(await answerQuery('Dokument 8:200 S (2024–2025)', day)).toEqual({
      kind: 'forslag',
      path: '/forslag/2024-2025/200',
    })
    expect(await answerQuery('dok 8:200 s 24/25', day)).toMatchObject({ kind: 'forslag' })
    expect(await answerQuery('Dokument 8:999 S (2024–2025)', day)).toMatchObject({ kind: 'dokument' })
    expect(await listForslag(day)).toMatchObject([{ ...key, antall: 6 }])
    for (const slug of ['dokument-8-200-s-2024-2025', 'svarbrev-om-dokument-8-200-s-2024-2025'])
      expect((await findDokument(slug, day))?.forslag, slug).toEqual([key])
    const answer = await forslagAnswer({ sesjon: '2024-2025', nummer: '200' }, day)
    expect(answer.status).toBe(200)
    const body = (await answer.json()) as ReturnType<typeof toForslagJson>
    expect(body).toMatchObject({ lestInn: { forslag: true, svar: true, innstilling: false } })
    expect(body.forslag[3]).toMatchObject({ utfall: 'UKJENT', svar: [{ posisjon: null, setning: null }] })
  })

  test.for([
    ['2024-2025', '201'],
    ['2024-2025', '0'],
    ['2024-2026', '200'],
    ['tull', 'x'],
  ] as const)('/api/v1/forslag/%s/%s is not found', async ([sesjon, nummer], { expect: check }) => {
    check((await forslagAnswer({ sesjon, nummer }, day)).status).toBe(404)
  })

  test('not public before its day', async () => {
    expect(await findForslag(key, '2025-04-01')).toBeNull()
  })
})

const own = { sesjon: '2023-2024', nummer: 82 }

/** Documents of our own about a sak whose vedtak (628–630) the register has. */
async function documents(): Promise<[name: string, text: string, dato: string][]> {
  const [first, second] = [await textOf(629), await textOf(628)]
  const changed = second.replace(/snarest\s/u, '').replace(/\.$/u, ', og varsle Stortinget.')
  const proposal = `Dokument 8:82 S (2023–2024)

Representantforslag fra stortingsrepresentantene Kari Vik og Ola Moe om behandling

Til Stortinget

Bakgrunn

Tilbudet er ulikt.

På denne bakgrunn fremmes følgende

forslag:

1. ${first}

2. ${changed}

3. Stortinget ber regjeringen opprette et senter i hver landsdel.

4. Stortinget ber regjeringen gjøre ordningen gratis for studenter.

5. Stortinget ber regjeringen nedsette et utvalg om rusfrie boliger.

19. januar 2024

Kari Vik   Ola Moe
`
  const letter = `Svar på Dokument 8:82 S (2023–2024)

Jeg viser til brev fra helse- og omsorgskomiteen datert 25. januar 2024 om representantforslaget.

1. Stortinget ber regjeringen opprette et senter i hver landsdel.

Jeg støtter ikke forslaget.

2. ${first}

Arbeidet er i gang.

Med hilsen
En statsråd
`
  const innst = `Innst. 269 S
(2023–2024)
Innstilling fra helse- og omsorgskomiteen om Representantforslag fra
stortingsrepresentantene Kari Vik og Ola Moe om behandling

Dokument 8:82 S (2023–2024)

Til Stortinget

Merknader

Komiteen viser til forslaget.

Forslag fra mindretall

Forslag fra Rødt og Venstre:

Forslag 1

Stortinget ber regjeringen gjøre ordningen gratis for studenter.

Komiteens tilråding

Komiteen viser til dokumentet og råder Stortinget til å gjøre følgende

vedtak:

I

${second}

II

${first}

III

Stortinget ber regjeringen nedsette et utvalg om rusfrie boliger.

Oslo, i helse- og omsorgskomiteen, den 16. april 2024
`
  return [
    ['dok8.txt', proposal, '2024-01-19'],
    ['svar.txt', letter, '2024-02-02'],
    ['innst.txt', innst, '2024-04-18'],
  ]
}

describe('documents of a sak with vedtak, in any order', () => {
  test.for([[[0, 1, 2]], [[2, 1, 0]], [[1, 2, 0]], [[1, 0, 2]]] as const)(
    '%o',
    async ([order], { expect: check }) => {
      database = await makeDatabase('sample')
      const all = await documents()
      for (const i of order) {
        const document = all[i]
        if (document) await take(...document)
      }
      const forslag = await findForslag(own, day)
      check(
        forslag?.points.map(({ nummer, answers, advice, outcome, vedtak }) => ({
          nummer,
          answers: answers.map((one) => [one.nummer, one.posisjon]),
          advice: advice.map(({ slag, romertall, nummer: n, partier }) => [slag, romertall ?? n, partier]),
          outcome,
          vedtak: vedtak?.nummer ?? null,
        })),
      ).toEqual([
        { nummer: 1, answers: [[2, null]], advice: [['VEDTAS', 'II', []]], outcome: 'VEDTATT', vedtak: 629 },
        { nummer: 2, answers: [], advice: [['VEDTAS', 'I', []]], outcome: 'VEDTATT_ENDRET', vedtak: 628 },
        { nummer: 3, answers: [[1, 'STOTTES_IKKE']], advice: [], outcome: 'IKKE_GJENFUNNET', vedtak: null },
        {
          nummer: 4,
          answers: [],
          advice: [['MINDRETALL', 1, ['Rødt', 'Venstre']]],
          outcome: 'MINDRETALL',
          vedtak: null,
        },
        { nummer: 5, answers: [], advice: [['VEDTAS', 'III', []]], outcome: 'TILRADD', vedtak: null },
      ])
      check(forslag?.others.map(({ nummer }) => nummer)).toEqual([630])
      const record = await findVedtak({ sesjon: '2023-2024', nummer: 629, punkt: null }, day)
      check(record?.truffetI.dokumenter).toMatchObject([{ href: '/forslag/2023-2024/82' }])
    },
  )

  test('only the letter is read: its proposals stand, and it is said that the proposal itself does not', async () => {
    database = await makeDatabase('sample')
    const [, letter] = await documents()
    if (letter) await take(...letter)
    const forslag = await findForslag(own, day)
    expect(forslag).toMatchObject({ isRead: false, dato: null, forslagsstillere: [] })
    expect(forslag?.points.map(({ nummer, vedtak }) => [nummer, vedtak?.nummer])).toEqual([
      [1, undefined],
      [2, 629],
    ])
    expect(await whichExist([own, { ...own, nummer: 83 }], day)).toEqual([own])
  })
})

test('what is said of a proposal is appended, never changed', async () => {
  for (const table of ['representantforslag', 'forslag', 'forslagssvar', 'forslagstilrading']) {
    const [row] = await database.query<{ may: boolean }>(
      `SELECT has_table_privilege('app', $1, 'UPDATE') OR has_table_privilege('app', $1, 'DELETE') AS may`,
      [table],
    )
    expect(row?.may, table).toBe(false)
  }
})
