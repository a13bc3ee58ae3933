import { describe, expect, test } from 'vitest'
import { readQuery } from '@/lib/search/read-query'
import { CITED, FORMS, isoDato } from './citing-forms'

describe('a vedtak is found however it is cited', () => {
  const rows = FORMS.flatMap(([seen, write, gives]) =>
    CITED.map((cited) => [write(cited), seen, cited, gives] as const),
  )

  test('in at least forty forms', () => {
    expect(FORMS.length).toBeGreaterThanOrEqual(40)
  })

  test.for(rows)('%j (%s)', ([typed, , cited, gives]) => {
    const sesjon = `${cited.from}-${cited.from + 1}`
    const dato = gives === 'dato' ? isoDato(cited) : null
    expect(readQuery(typed)).toEqual({
      kind: 'vedtak',
      refs: [{ sesjon, nummer: cited.nummer, punkt: null, dato }],
    })
  })
})

describe('a punkt of a vedtak', () => {
  test.for([
    ['35, punkt 51 (2021–2022)', '2021-2022', 35, '51'], // KKK, «35, punkt 51»
    ['35 – nr. 29 (2021–2022)', '2021-2022', 35, '29'], // KKK, «35 – nr. 29»
    ['35 punkt 51 (2021-2022)', '2021-2022', 35, '51'], // tastet
    ['vedtak 35 pkt. 51 (21/22)', '2021-2022', 35, '51'], // tastet
    ['vedtak nr. 35 (2021–2022), punkt 51', '2021-2022', 35, '51'], // tastet
    ['punkt 51 i vedtak nr. 35 (2021–2022)', '2021-2022', 35, '51'], // tastet
    ['https://oppfulgt.example/vedtak/2021-2022/35/punkt-51', '2021-2022', 35, '51'], // our page
    ['574 punkt 3 (2020–2021)', '2020-2021', 574, '3'], // tastet
    ['vedtak 35 punkt 51', null, 35, '51'], // tastet: the session is for the register to tell
  ] as const)('%j', ([typed, sesjon, nummer, punkt]) => {
    expect(readQuery(typed)).toEqual({ kind: 'vedtak', refs: [{ sesjon, nummer, punkt, dato: null }] })
  })
})

describe('several vedtak', () => {
  test.for([
    ['anmodningsvedtak nr. 86 (2022–2023) og nr. 832 (2021–2022)', ['2022-2023/86', '2021-2022/832']], // seed 004:4429
    ['Vedtak nr. 2, 3, 4 og 5, 28. mai 2024', ['2023-2024/2', '2023-2024/3', '2023-2024/4', '2023-2024/5']], // seed 004:3839
    [
      'Vedtak nr. 82, 3. desember 2018, nr. 520, 3. mai 2022 og nr. 929, 16. juni 2023 oppheves.',
      ['2018-2019/82', '2021-2022/520', '2022-2023/929'],
    ], // seed 004:35572
    ['82, 83 og 84 (2024–2025)', ['2024-2025/82', '2024-2025/83', '2024-2025/84']], // tastet
    ['vedtak nr. 83–85 (2024–2025)', ['2024-2025/83', '2024-2025/84', '2024-2025/85']], // tastet
  ] as const)('%j', ([typed, expected]) => {
    const query = readQuery(typed)
    expect(query.kind === 'vedtak' && query.refs.map(({ sesjon, nummer }) => `${sesjon}/${nummer}`)).toEqual(
      expected,
    )
  })
})

describe('a number alone lists every session', () => {
  test.for([
    '83',
    ' 83 ',
    '83.',
    'nr. 83',
    'vedtak 83',
    'Vedtak nr. 83',
    'vedtak nr. 83?',
    '#83',
    'VEDTAK 83',
    '/vedtak/83',
    'anmodningsvedtak 83',
    'oppmodingsvedtak nr. 83',
  ])('%j', (typed) => {
    expect(readQuery(typed)).toMatchObject({ kind: 'nummer', nummer: 83 })
  })
})

describe('what looks like a vedtak and is none', () => {
  const texts = [
    '2024',
    '1814',
    'i 2024',
    '2024–2025',
    '24/25',
    '1998–99', // years and sessions
    '§ 83',
    '§83',
    'paragraf 83',
    'helseberedskapsloven § 83',
    '§ 83 (2024–2025)', // law
    'kap. 83',
    'kap. 83 post 70',
    'kapittel 83',
    'post 83',
    'kap. 732 post 83 (2024–2025)', // budget
    '83 mill. kroner',
    '83 millioner',
    '83 mrd.',
    '83 kroner',
    '83 000',
    'kr 83',
    '83 mill. kroner i 2024', // money
    '83 prosent',
    '83 %',
    '83%',
    '83,5',
    '83.5',
    '83 pst.', // shares
    'punkt 83',
    'pkt. 83',
    'punkt 83 (2024–2025)',
    'side 83',
    's. 83',
    'forslag 83',
    'romertall X', // places
    '5. desember',
    '5. desember 2024',
    '05.12.2024',
    '2024-12-05',
    '5/12',
    'vedtak 5. desember 2024', // days
    '22 24 90 90',
    '+47 22 24 90 90',
    '22249090', // telephone numbers
    '0030 Oslo',
    '5003 Bergen',
    '0083',
    'Postboks 83', // post
    '83 år',
    '83 kommuner',
    '83-åring',
    '83–84',
    '83 og 84 kommuner',
    'uke 83',
    'kl. 8.30',
    '8:30',
    'E83',
    '83 L',
    '83A',
    'covid-19', // sundry
    'sak 83 (2024–2025)',
    'lov 20. juni 2025 nr. 83',
    'forskrift nr. 83',
    'EØS-komiteens vedtak nr. 83/2024', // other decisions
    'vedtak 83 mill. kroner',
    'klagevedtak nr. 83 (2024–2025)',
    'lovvedtak om abort',
    '83 (2024–2027)',
    '123456',
  ]

  test('in at least forty texts', () => {
    expect(texts.length).toBeGreaterThanOrEqual(40)
  })

  test.for(texts)('%j', (typed) => {
    expect(readQuery(typed).kind).toBe('ord')
  })
})

describe('a document', () => {
  test.for([
    ['Innst. 83 S', ['Innst. 83 S']],
    ['Innst. 83 S (2024–2025)', ['Innst. 83 S (2024–2025)']],
    ['Prop. 83 L', ['Prop. 83 L']],
    ['Prop. 83 L (2024–2025)', ['Prop. 83 L (2024–2025)']], // seed 004:3522
    ['Meld. St. 83', ['Meld. St. 83']],
    ['Dokument 8:83 S (2024–2025)', ['Dokument 8:83 S (2024–2025)']],
    ['8:83 S (2024–2025)', ['Dokument 8:83 S (2024–2025)']], // as members say it
    ['Lovvedtak 83 (2024–2025)', ['Lovvedtak 83 (2024–2025)']],
    ['NOU 2023:4', ['NOU 2023: 4']], // seed 002:6114
    ['St.meld. nr. 47 (2008–2009)', ['St.meld. nr. 47 (2008–2009)']], // seed 002:899
    ['Representantforslag 200 S – 2024–2025', ['Representantforslag 200 S (2024–2025)']], // seed 001:69
    ['innst 83 s 24/25', ['Innst. 83 S (2024–2025)']],
    ['INNST. 83 S (2024-2025)', ['Innst. 83 S (2024–2025)']],
    ['meld st 9 2023-24', ['Meld. St. 9 (2023–2024)']],
    ['dok 8:83 s', ['Dokument 8:83 S']],
    [
      'Dokument 8:135 S (2019-2020), Innst. 270 S (2020-2021)',
      ['Dokument 8:135 S (2019–2020)', 'Innst. 270 S (2020–2021)'],
    ], // API henvisning
    [
      'https://www.stortinget.no/no/Saker-og-publikasjoner/Publikasjoner/Representantforslag/2022-2023/dok8-202223-132s/',
      ['Dokument 8:132 S (2022–2023)'],
    ], // seed 003:408
    [
      'https://www.regjeringen.no/no/dokumenter/meld.-st.-12-20192020/id2690418/?ch=1',
      ['Meld. St. 12 (2019–2020)'],
    ],
    [
      'https://www.regjeringen.no/no/dokumenter/otprp-nr-95-2001-2002-/id169672/sec1',
      ['Ot.prp. nr. 95 (2001–2002)'],
    ],
    [
      'https://www.regjeringen.no/no/dokumenter/stmeld-nr-13-1997-98-/id191413/sec13',
      ['St.meld. nr. 13 (1997–1998)'],
    ],
    [
      'https://stortinget.no/no/Saker-og-publikasjoner/Publikasjoner/Innstillinger/Stortinget/2018-2019/inns-201819-291s/?m=2',
      ['Innst. 291 S (2018–2019)'],
    ],
    ['https://www.regjeringen.no/no/dokumenter/prop.-1-s-20252026/id3122928/', ['Prop. 1 S (2025–2026)']],
  ] as const)('%j', ([typed, expected]) => {
    const query = readQuery(typed)
    expect(query.kind === 'dokument' && query.citations.map(({ citation }) => citation)).toEqual(expected)
  })

  test.for(['Innst. 83 S tobakk', 'Prop. 1 S helse', 'NOU fra Kvinnehelseutvalget'])(
    'with other words is words: %j',
    (typed) => {
      expect(readQuery(typed).kind).toBe('ord')
    },
  )

  test('beside a vedtak the vedtak is meant', () => {
    const typed = 'Prop. 236 L (2020–2021), Innst. 170 L (2021–2022), Lovvedtak 47 (2021–2022), Vedtak 417:' // seed 002:8791
    expect(readQuery(typed)).toMatchObject({ kind: 'vedtak', refs: [{ sesjon: '2021-2022', nummer: 417 }] })
  })
})

describe('words', () => {
  test.for([
    ['tannhelse', { text: 'tannhelse', words: ['tannhelse'], phrases: [], excluded: [] }],
    ['  psykisk   helse ', { text: 'psykisk helse', words: ['psykisk', 'helse'] }],
    ['«psykisk helse» barn', { text: '"psykisk helse" barn', words: ['barn'], phrases: ['psykisk helse'] }],
    [
      '“psykisk helse” –voksne',
      { text: '"psykisk helse" -voksne', phrases: ['psykisk helse'], excluded: ['voksne'] },
    ],
    ['tobakk -"elektronisk sigarett"', { words: ['tobakk'], excluded: ['elektronisk sigarett'] }],
    ['«psykisk helse', { text: 'psykisk helse', words: ['psykisk', 'helse'], phrases: [] }],
    ['e-helse LIS1-ordningen', { words: ['e-helse', 'LIS1-ordningen'], excluded: [] }],
    ['abort?', { words: ['abort'] }],
  ] as const)('%j', ([typed, expected]) => {
    expect(readQuery(typed)).toMatchObject({ kind: 'ord', words: expected })
  })

  test.for(['', '   ', '\u200b', '\u00a0\n'])('nothing typed is nothing: %j', (typed) => {
    expect(readQuery(typed)).toEqual({ kind: 'tom' })
  })

  test('a text of any length and kind is read at once', () => {
    for (const typed of [
      'Innst. '.repeat(300_000),
      '('.repeat(100_000),
      '"'.repeat(50_000),
      '83 '.repeat(100_000),
      '\u0000',
      '😀',
    ]) {
      expect(['ord', 'tom']).toContain(readQuery(typed).kind)
    }
  })
})
