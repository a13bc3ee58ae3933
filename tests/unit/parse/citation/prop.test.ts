import { describe, expect, test } from 'vitest'
import { findCitations } from '@/lib/parse/citation/find'

describe('a proposition of today', () => {
  test.for([
    ['Prop. 117 L (2023–2024)', { nummer: 117, bokstav: 'L', sesjon: '2023-2024', problems: [] }], // seed 004:2351
    ['Prop. 1 S (2025–2026)', { nummer: 1, bokstav: 'S', sesjon: '2025-2026', problems: [] }], // seed 004:35008
    ['Prop. 145 LS (2024–2025)', { nummer: 145, bokstav: 'LS', sesjon: '2024-2025' }], // seed 004
    ['Prop. 1 S Tillegg 2 (2023–2024)', { nummer: 1, bokstav: 'S', tillegg: 2, sesjon: '2023-2024' }], // API henvisning
    ['Prop. 1 s (2023–2024)', { nummer: 1, bokstav: 'S', sesjon: '2023-2024' }], // seed 002:4866
    ['Prop. 1 S', { nummer: 1, bokstav: 'S', sesjon: null, problems: ['sesjon mangler'] }], // seed 002:13595
    ['Prop. 1 S 2025–2026', { nummer: 1, bokstav: 'S', sesjon: '2025-2026', problems: [] }], // running head, seed 004:2780
    ['Prop. 124 (2024–2025)', { nummer: 124, bokstav: null, problems: ['bokstav mangler'] }],
    ['Prop 83 L (2024–2025)', { nummer: 83, problems: ['punktum mangler'] }],
  ] as const)('is read: %s', ([text, expected]) => {
    const source = `Det vises til ${text}. Til`
    const found = findCitations(source)
    expect(found).toMatchObject([{ kind: 'prop', citation: text, ...expected }])
    expect(source.slice(found[0]?.start, found[0]?.end)).toBe(text)
  })

  test.for([
    ['Prop. \n92 L (2020–2021)', 'Prop. 92 L (2020–2021)'],
    ['Prop. 118 S \n(2022–2023)', 'Prop. 118 S (2022–2023)'], // seed 004:30561
    ['Prop. 83 L (2024–\n 2025)', 'Prop. 83 L (2024–2025)'], // seed 004:25188
  ] as const)('is read where the line breaks: %j', ([text, citation]) => {
    expect(findCitations(`jf. ${text} om`)).toMatchObject([{ kind: 'prop', citation, problems: [] }])
  })

  test.for(['prop. 5', 'Prop. av plast', 'propan 5 L', 'Prop. 12345 S', 'prop 5 liter', 'forprop. 1 S'])(
    'is not seen in «%s»',
    (text) => {
      expect(findCitations(text)).toEqual([])
    },
  )

  test('followed by years that are no session is cited without one', () => {
    expect(findCitations('Prop. 36 S 2024–2028')).toMatchObject([{ citation: 'Prop. 36 S', sesjon: null }])
  })
})

describe('a proposition until 2008–2009', () => {
  test.for([
    ['Ot.prp. nr. 61 (2000–2001)', { nummer: 61, bokstav: 'Ot', sesjon: '2000-2001' }], // seed 004:9829
    ['St.prp. nr. 1 (2000–2001)', { nummer: 1, bokstav: 'St', sesjon: '2000-2001' }], // seed 004:9829
    ['Ot.prp. nr. 3 (1998–99)', { nummer: 3, sesjon: '1998-1999' }],
    ['St.prp. nr. 1', { nummer: 1, sesjon: null, problems: ['sesjon mangler'] }],
    ['St. prp. nr. 67 (2002-2003)', { nummer: 67, bokstav: 'St', sesjon: '2002-2003' }],
    ['St.prp. nr. 1 Tillegg nr. 3 (2005–2006)', { nummer: 1, tillegg: 3, sesjon: '2005-2006' }],
  ] as const)('is read: %s', ([text, expected]) => {
    const source = `jf. ${text} om`
    const found = findCitations(source)
    expect(found).toMatchObject([{ kind: 'ot-st-prp', citation: text, ...expected }])
    expect(source.slice(found[0]?.start, found[0]?.end)).toBe(text)
  })

  test('with a line break before its session is one citation', () => {
    const found = findCitations('jf. Ot.prp. nr. 61 (2000–2001) og St.prp. nr. 1 \n(2000–2001).')
    expect(found.map(({ citation }) => citation)).toEqual([
      'Ot.prp. nr. 61 (2000–2001)',
      'St.prp. nr. 1 (2000–2001)',
    ])
  })
})
