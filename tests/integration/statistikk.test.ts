import { beforeAll, describe, expect, test } from 'vitest'
import { findStatistics } from '@/lib/statistikk/queries'
import type { Datum, Statistics } from '@/lib/statistikk/types'
import { countVedtak } from '@/lib/vedtak/list/queries'
import { chooseMatching } from '@/lib/vedtak/matching/queries'
import { readFilter, type RawParams, type VedtakFilter } from '@/lib/vedtak/schema'
import { tilstandWord } from '@/components/vedtak/key-figures'
import { tilstander } from '@/lib/register/state-counts'
import { makeDatabase } from '../support/database'

const day = '2026-01-10'

beforeAll(async () => {
  await makeDatabase('sample')
})

function ask(raw: RawParams): Promise<Statistics> {
  return findStatistics(readFilter(raw).filter, 'nb', day)
}

async function listed(filter: Partial<VedtakFilter>): Promise<number> {
  const whole = { ...readFilter({}).filter, ...filter }
  return countVedtak(whole, day, await chooseMatching(whole.q, day))
}

/** Every number of the statistics, those in the parts of a bar too. */
function dataOf(found: Statistics): Datum[] {
  const rows = [
    ...found.sesjon,
    ...found.departement,
    ...(found.utenDepartement ? [found.utenDepartement] : []),
  ]
  const states = rows.flatMap(({ counts, filter }) =>
    counts === null
      ? []
      : [
          { antall: counts.sum, filter },
          ...tilstander
            .filter((one) => !found.filter.tilstand || tilstandWord(one) === found.filter.tilstand)
            .map((one) => ({ antall: counts[one], filter: { ...filter, tilstand: tilstandWord(one) } })),
        ],
  )
  const single = [...found.vedtatt, ...found.frist, ...found.opphav, ...found.komite]
  const unknown = [found.utenKomite, found.ukjentKomite].filter((one) => one !== null)
  return [{ antall: found.all.sum, filter: found.filter }, ...states, ...single, ...unknown]
}

const sum = (data: readonly Datum[]) => data.reduce((all, { antall }) => all + antall, 0)

describe('the statistics of the sample register', () => {
  test('are the numbers that the rules were written down with', async () => {
    const found = await ask({})
    expect(found.all).toEqual({
      APEN: 38,
      FORESLATT_OPPHEVET: 3,
      ANSES_FULGT_OPP: 80,
      AVSLUTTET: 0,
      sum: 121,
    })
    expect(found.sesjon.map(({ key, counts }) => [key, counts?.sum, counts?.APEN])).toEqual([
      ['2024-2025', 60, 25],
      ['2023-2024', 21, 3],
      ['2022-2023', 12, 4],
      ['2021-2022', 7, 2],
      ['2020-2021', 8, 1],
      ['2019-2020', 4, 0],
      ['2018-2019', 6, 3],
      ['2017-2018', 3, 0],
    ])
    expect(found.opphav.map(({ opphav, antall }) => [opphav, antall])).toEqual([
      ['melding', 45],
      ['dokument-8', 35],
      ['proposisjon-l', 24],
      ['proposisjon-s', 11],
      ['trontale', 3],
      ['redegjorelse', 1],
      ['annet', 2],
    ])
    expect(found.komite.map(({ slug, venter, antall }) => [slug, venter, antall])).toEqual([
      ['kontroll', 'vurdering', 121],
    ])
    expect(found.utenKomite?.antall).toBe(38)
    expect(found.ukjentKomite?.antall).toBe(121)
  })

  test('say of a departement that nothing is read from it, never that it has none', async () => {
    const { departement } = await ask({})
    expect(departement).toHaveLength(16)
    expect(departement.filter(({ counts }) => counts !== null).map(({ key }) => key)).toEqual(['hod'])
  })
})

const selections: RawParams[] = [
  {},
  { departement: 'hod' },
  { departement: 'ud' },
  { departement: 'ukjent' },
  { sesjon: '2024-2025' },
  { sesjon: '1999-2000' },
  { tilstand: 'apen' },
  { tilstand: 'anses-fulgt-opp' },
  { tilstand: 'avsluttet' },
  { frist: 'passert' },
  { frist: 'dato' },
  { frist: 'ingen' },
  { fristar: '2025' },
  { komite: 'ukjent' },
  { komite: 'helseoms' },
  { venter: 'kkk', sesjon: '2022-2023' },
  { kkk: 'ikke-utkvittert', opphav: 'melding' },
  { vedtatt: '2018' },
  { vedtatt: 'ukjent' },
  { q: 'tannhelse' },
  { q: 'tannhelse', tilstand: 'apen', sesjon: '2023-2024' },
  { uenighet: 'ja' },
]

describe('under any filter', () => {
  test.for(selections)(
    '%o: each number is the length of the list it opens',
    async (raw, { expect: check }) => {
      for (const { antall, filter } of dataOf(await ask(raw))) {
        check(await listed(filter), JSON.stringify(filter)).toBe(antall)
      }
    },
  )

  test.for(selections)('%o: the parts are the whole', async (raw, { expect: check }) => {
    const found = await ask(raw)
    const statesOf = (rows: Statistics['sesjon']) =>
      rows.reduce((all, { counts }) => all + (counts?.sum ?? 0), 0)
    check(statesOf(found.sesjon)).toBe(found.all.sum)
    const without = found.utenDepartement ? [found.utenDepartement] : []
    check(statesOf([...found.departement, ...without])).toBe(found.all.sum)
    check(sum(found.opphav)).toBe(found.all.sum)
    check(sum(found.vedtatt)).toBe(found.all.APEN)
    check(sum(found.frist)).toBeLessThanOrEqual(found.all.APEN)
  })

  test('page and order of a list count for nothing', async () => {
    expect(await ask({ side: '7', antall: '50', sorter: 'eldste' })).toEqual(await ask({}))
  })
})
