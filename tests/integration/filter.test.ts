import { beforeAll, describe, expect, test } from 'vitest'
import { countFacets, listVedtak } from '@/lib/vedtak/list/queries'
import { everything } from '@/lib/vedtak/matching/queries'
import { choiceKeys, opphavWords, readFilter, type RawParams } from '@/lib/vedtak/schema'
import { makeDatabase, type TestDatabase } from '../support/database'

const day = '2026-01-10'
let database: TestDatabase

beforeAll(async () => {
  database = await makeDatabase('sample')
})

async function ask(raw: RawParams) {
  const { filter, invalid } = readFilter(raw)
  expect(invalid).toEqual([])
  const items = await listVedtak(filter, everything, { limit: 200, offset: 0, day })
  const counts = await countFacets(filter, everything, day)
  const count = (facet: string, value = '') =>
    counts.find((row) => row.facet === facet && row.value === value)?.antall ?? 0
  expect(count('treff')).toBe(items.length)
  return { items, count, keys: items.map(({ sesjon, nummer }) => `${nummer} (${sesjon})`) }
}

describe('the kind of sak the 121 vedtak were adopted in', () => {
  // Counted by hand: 45 Meld. St. (Meld. St. 1 and 2 among them), 35 Dokument 8, 24 Prop. L, 10 Prop. S and the
  // budget without a document, three trontaledebatter, one redegjørelse, Dokument 6 and «Stortingets møte».
  test.for([
    ['melding', 45],
    ['dokument-8', 35],
    ['proposisjon-l', 24],
    ['proposisjon-s', 11],
    ['trontale', 3],
    ['redegjorelse', 1],
    ['annet', 2],
    ['ukjent', 0],
  ] as const)('%s: %i, in the list and at the choice', async ([opphav, expected]) => {
    const { items } = await ask({ opphav })
    expect(items).toHaveLength(expected)
    const { count } = await ask({})
    expect(count('opphav', opphav)).toBe(expected)
  })

  test('they are the whole register, and those that are hard to place are where a reader of them would look', async () => {
    const { count } = await ask({})
    expect(opphavWords.reduce((sum, word) => sum + count('opphav', word), 0)).toBe(121)
    expect((await ask({ opphav: 'redegjorelse' })).keys).toEqual(['876 (2020-2021)'])
    expect((await ask({ opphav: 'annet' })).keys).toEqual(['93 (2018-2019)', '25 (2018-2019)'])
    expect((await ask({ opphav: 'proposisjon-s' })).keys).toContain('85 (2024-2025)')
    // Its account points to «redegjørelse under vedtak nr. 611», which is not where it was adopted.
    expect((await ask({ opphav: 'proposisjon-l' })).keys).toContain('612 (2019-2020)')
  })

  test.for([
    [['Dokument 8:119 S (2024–2025)'], null, 'dokument-8'],
    [['Dokument 8: 49 (2023–2024)'], null, 'dokument-8'],
    [['dok. 8:256 (2021–2022)'], null, 'dokument-8'],
    [['Dokument nr. 8:42 (2008–2009)'], null, 'dokument-8'],
    [['Representantforslag 200 S (2024–2025)'], null, 'dokument-8'],
    [['Representantlovforslag 12 L (2024–2025)'], null, 'dokument-8'],
    [['Dokument 3:8 (2022−2023)'], null, 'annet'],
    [['Dokument 12:8 (2019–2020)'], null, 'annet'],
    [['Dokument 18 (2020–2021)'], null, 'annet'],
    [['NOU 2023: 5'], null, 'annet'],
    [['Meld. St. 9 (2023–2024)'], null, 'melding'],
    [['St.meld. nr. 47 (2008–2009)'], null, 'melding'],
    [['Prop. 63 LS (2022–2023)'], null, 'proposisjon-l'],
    [['Prop. 117 L (2023–2024)'], null, 'proposisjon-l'],
    [['Ot.prp. nr. 61 (2000–2001)'], null, 'proposisjon-l'],
    [['Prop. 1 S Tillegg 2 (2023–2024)'], null, 'proposisjon-s'],
    [['St.prp. nr. 1 (2000–2001)'], null, 'proposisjon-s'],
    [['Prop. 36 (2023–2024)'], null, 'ukjent'],
    [['Meld. St. 1 (2024–2025)', 'Prop. 1 S (2024–2025)'], null, 'melding'],
    [['Prop. 1 S (2024–2025)', 'Meld. St. 1 (2024–2025)'], null, 'proposisjon-s'],
    [[], 'trontaledebatten 6. oktober 2020', 'trontale'],
    [[], 'debatten om trontalen og redegjørelsen om rikets tilstand', 'trontale'],
    [[], 'statsministerens redegjørelse holdt den 26. april 2021', 'redegjorelse'],
    [[], 'utgreiinga frå utanriksministeren', 'redegjorelse'],
    [[], 'finansdebatten', 'proposisjon-s'],
    [[], 'statsbudsjettet for 2025', 'proposisjon-s'],
    [[], 'revidert nasjonalbudsjett 2024', 'melding'],
    [[], 'Stortingets møte 20. november 2018', 'annet'],
    [[], null, 'ukjent'],
  ] as const)('%o, occasion %o: %s', async ([documents, occasion, expected], { expect: check }) => {
    const [row] = await database.query<{ opphav: string }>('SELECT opphav_av($1, $2) AS opphav', [
      documents,
      occasion,
    ])
    check(row?.opphav).toBe(expected)
    check(opphavWords).toContain(expected)
  })

  test('the documents a vedtak was adopted in cannot be changed without its kind following', async () => {
    await database.query(
      `UPDATE vedtak SET truffet_i_dokument = '{"Meld. St. 9 (2023–2024)"}' WHERE sesjon_id = '2018-2019' AND nummer = 93`,
    )
    expect((await ask({ opphav: 'annet' })).keys).toEqual(['25 (2018-2019)'])
    await database.query(
      `UPDATE vedtak SET truffet_i_dokument = '{"Dokument 6 (2017–2018)"}' WHERE sesjon_id = '2018-2019' AND nummer = 93`,
    )
  })
})

describe('years, what is not known, and what waits', () => {
  test.for([
    // The 60 of 2024–2025 but for the nine of the autumn.
    [{ vedtatt: '2025' }, 51],
    [{ vedtatt: '2018', tilstand: 'apen' }, 3],
    [{ vedtatt: '1850' }, 0],
    [{ vedtatt: 'ukjent' }, 0],
    [{ komite: 'ukjent' }, 121],
    [{ komite: 'ukjent', tilstand: 'apen' }, 38],
    [{ departement: 'ukjent' }, 0],
    [{ venter: 'kkk' }, 121],
    [{ venter: 'kkk', kkk: 'ikke-utkvittert' }, 61],
  ] as const)('%o gives %i', async ([raw, expected]) => {
    expect((await ask(raw)).items).toHaveLength(expected)
  })

  test('the year of the limit divides those whose limit is passed', async () => {
    const passed = await ask({ frist: 'passert' })
    const years = [
      ...new Set(passed.items.flatMap(({ frister }) => frister.flatMap(({ dato }) => dato ?? []))),
    ].map((date) => date.slice(0, 4))
    const parts = await Promise.all([...new Set(years)].map((fristar) => ask({ frist: 'passert', fristar })))
    expect(parts.flatMap(({ keys }) => keys).sort()).toEqual(passed.keys.toSorted())
    expect(passed.items.length).toBeGreaterThan(0)
  })

  test('what the committee has judged, or has been closed, waits no longer', async () => {
    const [unit] = await database.query<{ id: number; rapporteringssesjon: string }>(
      `SELECT vedtak_id AS id, rapporteringssesjon FROM tilstand WHERE gjeldende AND komiteens IS NOT NULL LIMIT 1`,
    )
    const before = (await ask({ venter: 'kkk' })).items.length
    const at = `WHERE gjeldende AND vedtak_id = ${unit?.id} AND fra <= '${day}' AND (til IS NULL OR til > '${day}')`
    await database.query(`UPDATE tilstand SET rapporteringssesjon = '2024-2025' ${at}`)
    expect((await ask({ venter: 'kkk' })).items).toHaveLength(before - 1)
    await database.query(
      `UPDATE tilstand SET rapporteringssesjon = '2025-2026', tilstand = 'AVSLUTTET' ${at}`,
    )
    expect((await ask({ venter: 'kkk' })).items).toHaveLength(before - 1)
    await database.query(`UPDATE tilstand SET tilstand = 'APEN' ${at}`)
  })

  test('what a document tells of is a list: its accounts, its judgements, what it proposes to repeal', async () => {
    const slug = 'prop-1-s-2025-2026-hod'
    expect((await ask({ dokument: slug })).items).toHaveLength(121)
    expect((await ask({ dokument: `${slug}.ikke-utkvittert` })).items).toHaveLength(61)
    expect((await ask({ dokument: `${slug}.utkvittert` })).items).toEqual([])
    expect((await ask({ dokument: `${slug}.foreslatt-opphevet` })).keys).toEqual([
      '929 (2022-2023)', '520 (2021-2022)', '82 (2018-2019)',
    ]) // prettier-ignore
    expect((await ask({ dokument: 'prop-1-s-2025-2026-fin' })).items).toEqual([])
  })

  test('a number, and a document as cited, are lists too', async () => {
    expect((await ask({ nummer: '82' })).keys).toEqual(['82 (2024-2025)', '82 (2018-2019)'])
    const cited = await ask({ sitat: 'Innst. 2 S (2024–2025)' })
    expect(cited.keys).toContain('83 (2024-2025)')
    const both = await ask({ sitat: 'Innst. 2 S (2024–2025); Innst. 40 S (2024–2025)' })
    expect(both.items.length).toBeGreaterThanOrEqual(cited.items.length)
  })

  test('every choice there is narrows the list: none is forgotten in the query', async () => {
    const values: Record<(typeof choiceKeys)[number], string> = {
      sesjon: '2023-2024', departement: 'ud', komite: 'helseoms', tilstand: 'apen', dep: 'kommer-tilbake',
      kkk: 'ikke-vurdert', venter: 'kkk', frist: 'dato', fristar: '2025', uenighet: 'ja', opphav: 'melding', vedtatt: '2024',
      nummer: '82', dokument: 'prop-1-s-2025-2026-hod.ikke-utkvittert', sitat: 'Innst. 2 S (2024–2025)',
    } // prettier-ignore
    for (const key of choiceKeys.filter((one) => one !== 'venter')) {
      expect((await ask({ [key]: values[key] })).items.length, key).toBeLessThan(121)
    }
  })
})
