import { beforeAll, describe, expect, test } from 'vitest'
import { findCoverage, listDepartementer } from '@/lib/departement/queries'
import { findDokument, readLines } from '@/lib/dokument/queries'
import { answerQuery } from '@/lib/search/queries'
import { countStatesBySesjon } from '@/lib/sesjon/queries'
import { addStates } from '@/lib/register/state-counts'
import { countFacets, listByNumber, listVedtak } from '@/lib/vedtak/list/queries'
import { chooseMatching } from '@/lib/vedtak/matching/queries'
import { findVedtak, listUnitsOf } from '@/lib/vedtak/queries'
import { readFilter, type RawParams } from '@/lib/vedtak/schema'
import { makeDatabase } from '../support/database'

const day = '2026-01-10'

beforeAll(async () => {
  await makeDatabase('sample')
})

async function ask(raw: RawParams) {
  const { filter } = readFilter(raw)
  const matching = await chooseMatching(filter.q, day)
  const items = await listVedtak(filter, matching, { limit: 200, offset: 0, day })
  const counts = await countFacets(filter, matching, day)
  const count = (facet: string, value = '') =>
    counts.find((row) => row.facet === facet && row.value === value)?.antall ?? 0
  return { items, count, matching }
}

describe('the list of the 121 vedtak of Helse- og omsorgsdepartementet', () => {
  test('counts what it shows: 38 open, 80 reported as done, 3 proposed repealed, none closed', async () => {
    const { items, count } = await ask({})
    expect(items).toHaveLength(121)
    expect(count('treff')).toBe(121)
    expect(count('tilstand', 'APEN')).toBe(38)
    expect(count('tilstand', 'ANSES_FULGT_OPP')).toBe(80)
    expect(count('tilstand', 'FORESLATT_OPPHEVET')).toBe(3)
    expect(count('tilstand', 'AVSLUTTET')).toBe(0)
    expect(count('kkk', 'IKKE_UTKVITTERT')).toBe(61)
    expect(count('uenighet', 'ja')).toBe(0)
    expect(count('uenighet', 'ukjent')).toBe(61)
  })

  test.for([
    [{ tilstand: 'apen' }, 38],
    [{ tilstand: 'foreslatt-opphevet' }, 3],
    [{ kkk: 'ikke-utkvittert' }, 61],
    [{ kkk: 'ikke-vurdert' }, 60],
    [{ departement: 'hod' }, 121],
    [{ departement: 'ud' }, 0],
    [{ sesjon: '2024-2025' }, 60],
    [{ sesjon: '2024-2025', tilstand: 'apen' }, 25],
    [{ tilstand: 'avsluttet' }, 0],
    [{ uenighet: 'ja' }, 0],
    [{ komite: 'helseoms' }, 0],
  ] as const)('%o gives %i, and the count says the same', async ([raw, expected]) => {
    const { items, count } = await ask(raw)
    expect(items).toHaveLength(expected)
    expect(count('treff')).toBe(expected)
  })

  test('the number at a choice is the number of rows that following it gives', async () => {
    const { count } = await ask({ sesjon: '2022-2023', q: 'stortingsmelding' })
    for (const [word, value] of [
      ['apen', 'APEN'],
      ['anses-fulgt-opp', 'ANSES_FULGT_OPP'],
    ] as const) {
      const chosen = await ask({ sesjon: '2022-2023', q: 'stortingsmelding', tilstand: word })
      expect(chosen.items).toHaveLength(count('tilstand', value))
    }
  })

  test('a limit is passed only while the vedtak is open', async () => {
    const { items, count } = await ask({ frist: 'passert' })
    expect(items.length).toBeGreaterThan(0)
    expect(items).toHaveLength(count('passert', 'ja'))
    expect(new Set(items.map(({ tilstand }) => tilstand))).toEqual(new Set(['APEN']))
    expect(items.every(({ frister }) => frister.some(({ passert }) => passert))).toBe(true)
    const all = await ask({ frist: 'dato' })
    const answered = all.items.filter(({ tilstand }) => tilstand !== 'APEN')
    expect(answered.flatMap(({ frister }) => frister).some(({ passert }) => passert)).toBe(false)
  })

  test('pages and cursors go through every vedtak once', async () => {
    const { filter } = readFilter({})
    const seen: string[] = []
    let after = { sesjon: '', nummer: 0, punkt: '' }
    for (;;) {
      const rows = await listVedtak(filter, { kind: 'alle' }, { limit: 50, offset: 0, after, day })
      const last = rows.at(-1)
      if (!last) break
      seen.push(...rows.map(({ sesjon, nummer, punkt }) => `${sesjon}/${nummer}/${punkt ?? ''}`))
      after = { sesjon: last.sesjon, nummer: last.nummer, punkt: last.punkt ?? '' }
    }
    expect(seen).toHaveLength(121)
    expect(new Set(seen).size).toBe(121)
  })

  test('the day before the account was public the vedtak stood open and unreported', async () => {
    const vedtak = await findVedtak({ sesjon: '2024-2025', nummer: 83, punkt: null }, '2025-10-14')
    expect(vedtak).toMatchObject({ accounts: [], state: { tilstand: 'APEN', grunn: 'IKKE_RAPPORTERT' } })
  })
})

describe('looking up by number and citation', () => {
  test.for([
    ['83 (2024–2025)', 83],
    ['vedtak nr. 83, 5. desember 2024', 83],
    ['489 (2023-2024)', 489],
    ['83', 83],
  ] as const)('«%s» leads straight to the vedtak', async ([q, nummer]) => {
    expect(await answerQuery(q, day)).toMatchObject({ kind: 'ett', vedtak: { nummer } })
  })

  test('82 is in two sesjoner, and both are shown', async () => {
    const items = await listByNumber([82], day)
    expect(items.map(({ sesjon }) => sesjon)).toEqual(['2024-2025', '2018-2019'])
    expect(await answerQuery('82', day)).toMatchObject({ kind: 'flere', number: 82 })
  })

  test('a vedtak that is not in the register is said to be missing', async () => {
    expect(await answerQuery('1300 (2024–2025)', day)).toMatchObject({
      kind: 'flere',
      items: [],
      unknown: [{ nummer: 1300, sesjon: '2024-2025' }],
    })
  })

  test('a document lists the vedtak that stem from it', async () => {
    const { items } = await ask({ sitat: 'Innst. 189 S (2023–2024)' })
    expect(items.map(({ nummer }) => nummer)).toContain(489)
    expect(await answerQuery('Innst. 189 S (2023–2024)', day)).toMatchObject({ kind: 'dokument' })
  })
})

describe('the record', () => {
  test('83 (2024–2025): the request verbatim, its limits, the account, the place', async () => {
    const vedtak = await findVedtak({ sesjon: '2024-2025', nummer: 83, punkt: null }, day)
    expect(vedtak).toMatchObject({
      dato: '2024-12-05',
      departement: { slug: 'hod', forkortelse: 'HOD' },
      state: { tilstand: 'ANSES_FULGT_OPP', uenighet: false, komiteens: null },
      place: { linje: 2417 },
    })
    expect(vedtak?.tekst).toMatch(/^Stortinget ber regjeringen innen 1\. februar 2025 starte arbeidet/)
    expect(
      vedtak?.request
        .flat()
        .map(({ text }) => text)
        .join(''),
    ).toBe(vedtak?.tekst)
    expect(vedtak?.frister.map(({ dato }) => dato)).toEqual(['2025-02-01', null])
    expect(vedtak?.judgements).toEqual([])
    expect(vedtak?.accounts[0]?.repeats).toHaveLength(1)
    const links = vedtak?.accounts[0]?.redegjorelse.flat().filter(({ kind }) => kind === 'link')
    expect(links?.map(({ text }) => text)).toEqual(['Innst. 2 S (2024–2025)'])
  })

  test('489 (2023–2024) refers to 742 (2022–2023), and 742 is told that it is referred to', async () => {
    const vedtak = await findVedtak({ sesjon: '2023-2024', nummer: 489, punkt: null }, day)
    expect(vedtak?.refersTo).toMatchObject([{ sesjon: '2022-2023', nummer: 742 }])
    expect(vedtak?.judgements).toMatchObject([
      { resultat: 'IKKE_UTKVITTERT', utledet: true, rapporteringssesjon: '2024-2025' },
    ])
    expect(vedtak?.state.uenighet).toBeNull()
    const other = await findVedtak({ sesjon: '2022-2023', nummer: 742, punkt: null }, day)
    expect(other?.referredFrom).toContainEqual(expect.objectContaining({ nummer: 489 }))
  })

  test('what the register does not have is null', async () => {
    expect(await findVedtak({ sesjon: '2024-2025', nummer: 99999, punkt: null }, day)).toBeNull()
    expect(await findVedtak({ sesjon: '2024-2025', nummer: 83, punkt: '4' }, day)).toBeNull()
    expect(await listUnitsOf('2024-2025', 83, day)).toHaveLength(1)
  })
})

describe('figures and their coverage', () => {
  test('one of 16 departementer is read; the others are not, which is no zero', async () => {
    expect(await findCoverage(day)).toEqual({ lest: 1, alle: 16, dokument: 'Prop. 1 S (2025–2026)' })
    const departementer = await listDepartementer('nb', day)
    expect(departementer.filter(({ lest }) => lest).map(({ slug }) => slug)).toEqual(['hod'])
  })

  test('the sesjoner add up to the whole', async () => {
    const counts = await countStatesBySesjon(day)
    expect([...counts.keys()][0]).toBe('2024-2025')
    expect(addStates(counts.values())).toMatchObject({ sum: 121, APEN: 38 })
    expect((await countStatesBySesjon(day, 'ud')).size).toBe(0)
  })

  test('the line a place names is the line of the file', async () => {
    const slug = 'prop-1-s-2025-2026-hod'
    const dokument = await findDokument(slug, day)
    expect(dokument?.vedtak).toHaveLength(121)
    const [line] = (await readLines(slug, 2417, 2417)) ?? []
    expect(line).toContain('Vedtak nr. 83, 5. desember 2024')
  })
})
