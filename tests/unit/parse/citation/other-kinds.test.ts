import { describe, expect, test } from 'vitest'
import { findCitations } from '@/lib/parse/citation/find'

describe('a lovvedtak', () => {
  test.for([
    ['Lovvedtak 10 (2024–2025)', { nummer: 10, tilNummer: null, sesjon: '2024-2025' }], // seed 004:2352
    ['Lovvedtak 45–46 (2019–2020)', { nummer: 45, tilNummer: 46, sesjon: '2019-2020' }], // API henvisning
    ['Lovvedtak 108', { nummer: 108, sesjon: null, problems: ['sesjon mangler'] }],
    ['lovvedtak nr. 20 (2020–2021)', { nummer: 20, sesjon: '2020-2021' }],
  ] as const)('is read: %s', ([text, expected]) => {
    const source = `og ${text}. Fra`
    const found = findCitations(source)
    expect(found).toMatchObject([{ kind: 'lovvedtak', citation: text, ...expected }])
    expect(source.slice(found[0]?.start, found[0]?.end)).toBe(text)
  })

  test('cut by a line break is a lovvedtak and not a vedtak', () => {
    const source = 'Innst. 72 L (2020–2021) og Lov-\nvedtak 20 (2020–2021).' // seed 004:5135
    const found = findCitations(source)
    expect(found).toMatchObject([
      { kind: 'innst' },
      { kind: 'lovvedtak', citation: 'Lovvedtak 20 (2020–2021)' },
    ])
    expect(source.slice(found[1]?.start, found[1]?.end)).toBe('Lov-\nvedtak 20 (2020–2021)')
  })

  test.for(['Lovvedtak', 'lovvedtaket fra 2024', 'delovvedtak 5', 'lovvedtaket om abort 5. juni'])(
    'is not seen in «%s»',
    (text) => {
      expect(findCitations(text)).toEqual([])
    },
  )
})

describe('a NOU', () => {
  test.for([
    ['NOU 2021: 11', 'NOU 2021: 11', 2021, 11], // seed 004, 77 places
    ['NOU 2024:18', 'NOU 2024: 18', 2024, 18], // seed 004:3184
    ['NOU 2023:4', 'NOU 2023: 4', 2023, 4], // seed 002:6114
    ['NOU 2021: \n11', 'NOU 2021: 11', 2021, 11], // seed 004:4009
    ['NOU \n2023: 5', 'NOU 2023: 5', 2023, 5], // seed 004:33413
    ['NOU 1997: 7', 'NOU 1997: 7', 1997, 7],
  ] as const)('is read: %j', ([text, citation, serie, nummer]) => {
    const source = `utredningen (${text}) Selvstyrt`
    const found = findCitations(source)
    expect(found).toMatchObject([{ kind: 'nou', citation, serie, nummer, sesjon: null, problems: [] }])
    expect(source.slice(found[0]?.start, found[0]?.end)).toBe(text)
  })

  test.for([
    'NOU 2020: Tjenes-\nter til personer', // seed 002:3038
    'NOU2023: Tid for handling', // seed 003:226
    'NOU-er fra Helsepersonellkommisjonen', // seed 002:617
    'levere en NOU innen desember 2026', // seed 004:25014
    'NOU 2021',
    'SNOU 2021: 5',
    'NOU 2021: 2020',
  ])('is not seen in «%s»', (text) => {
    expect(findCitations(text)).toEqual([])
  })
})

describe('a question to a statsråd', () => {
  test.for([
    ['skriftlig spørsmål nr. 1747 (2024-2025)', { nummer: 1747, sesjon: '2024-2025' }], // seed 000:57
    ['skriftleg spørsmål nr. 12 (2024–2025)', { nummer: 12, sesjon: '2024-2025' }], // nynorsk
    ['Skriftlig spørsmål nr 5', { nummer: 5, sesjon: null, problems: ['sesjon mangler'] }],
    ['spørsmål til skriftlig besvarelse nr. 88 (2019–2020)', { nummer: 88, sesjon: '2019-2020' }],
  ] as const)('is read: %s', ([text, expected]) => {
    const source = `svar på ${text} fra`
    const found = findCitations(source)
    expect(found).toMatchObject([{ kind: 'sporsmal', citation: text, ...expected }])
    expect(source.slice(found[0]?.start, found[0]?.end)).toBe(text)
  })

  test.for([
    'spørsmål nr. 5',
    'spørsmål 3 (2024)',
    'skriftlig spørsmål 5',
    'underspørsmål nr. 4 (2024–2025)',
  ])('is not seen in «%s»', (text) => {
    expect(findCitations(text)).toEqual([])
  })
})

describe('documents in one enumeration', () => {
  const cited = (text: string) => findCitations(text).map(({ citation, sesjon }) => [citation, sesjon])

  test('the session at the end counts for all', () => {
    expect(cited('Dokument 8:98 S og Dokument 8:128 S (2021–2022)')).toEqual([
      ['Dokument 8:98 S', '2021-2022'],
      ['Dokument 8:128 S (2021–2022)', '2021-2022'],
    ])
  })

  test('the name may be given once', () => {
    expect(cited('Innst. 2 S, 3 S og 5 S (2024–2025)')).toEqual([
      ['Innst. 2 S', '2024-2025'],
      ['Innst. 3 S', '2024-2025'],
      ['Innst. 5 S (2024–2025)', '2024-2025'],
    ])
    expect(cited('Dokument 8:85 S (2021–2022) og 8:98 S (2021–2022)')[1]).toEqual([
      'Dokument 8:98 S (2021–2022)',
      '2021-2022',
    ])
    expect(cited('Meld. St. 5 (2022–2023) og 9 (2023–2024)')[1]).toEqual([
      'Meld. St. 9 (2023–2024)',
      '2023-2024',
    ])
  })

  test('a number that follows is not a document by itself', () => {
    expect(cited('Meld. St. 5 (2022–2023) og 9 kommuner')).toHaveLength(1)
    expect(cited('Innst. 2 S (2024–2025) og 12 andre')).toHaveLength(1)
    expect(cited('Prop. 1 S (2024–2025), 3 prosent')).toHaveLength(1)
  })

  test('other kinds between keep their own session', () => {
    expect(
      cited('Prop. 236 L (2020–2021), Innst. 170 L (2021–\n2022), Lovvedtak 47 (2021–2022), Vedtak 417:'),
    ).toEqual([
      ['Prop. 236 L (2020–2021)', '2020-2021'],
      ['Innst. 170 L (2021–2022)', '2021-2022'],
      ['Lovvedtak 47 (2021–2022)', '2021-2022'],
      ['Vedtak 417', '2021-2022'],
    ]) // seed 002:8791
  })
})
