import { describe, expect, test } from 'vitest'
import { findCitations } from '@/lib/parse/citation/find'

describe('an Innst. of today', () => {
  test.for([
    ['Innst. 242 S (2024–2025)', { nummer: 242, bokstav: 'S', sesjon: '2024-2025', problems: [] }], // seed 004:2890
    ['Innst. 60 L (2024–2025)', { nummer: 60, bokstav: 'L', sesjon: '2024-2025', problems: [] }], // seed 004:2352
    ['Innst. 2 S (2024-2025)', { nummer: 2, bokstav: 'S', sesjon: '2024-2025' }], // hyphen as in seed 000
    ['Innst. 2 S (2024−2025)', { nummer: 2, bokstav: 'S', sesjon: '2024-2025' }], // U+2212 as in seed 004:8550
    ['Innst. 325 (2024–2025)', { nummer: 325, bokstav: null, problems: ['bokstav mangler'] }], // seed 004:3075
    ['Innst. 387 (2023–2024)', { nummer: 387, bokstav: null, problems: ['bokstav mangler'] }], // seed 004:4367
    ['Innst 291 S (2018–2019)', { nummer: 291, bokstav: 'S', problems: ['punktum mangler'] }], // Meld. St. 12 (2019–2020) ch. 1
    ['Innst. 216 S', { nummer: 216, bokstav: 'S', sesjon: null, problems: ['sesjon mangler'] }], // repeated without session
    ['Innst. 2 S Tillegg 1 (2009–2010)', { nummer: 2, bokstav: 'S', tillegg: 1, sesjon: '2009-2010' }],
    ['Innst. 11 S (2024–2027)', { sesjon: null, problems: ['sesjonen 2024–2027 finnes ikke'] }],
    ['Innst. 11 S (2024)', { sesjon: null, problems: ['sesjonen 2024 finnes ikke'] }],
    ['Innst. 3 S. (2024–2025)', { nummer: 3, bokstav: 'S', sesjon: '2024-2025', problems: [] }],
    ['innstilling 242 S (2024–2025)', { nummer: 242, sesjon: '2024-2025', problems: [] }],
    ['Innst. 12 S (2004–2005)', { problems: ['rekken begynte i 2009–2010'] }],
  ] as const)('is read: %s', ([text, expected]) => {
    const source = `Vedtaket ble truffet ved behandling, jf. ${text}. Regjeringen`
    const [citation, ...others] = findCitations(source)
    expect(citation).toMatchObject({ kind: 'innst', citation: text, ...expected })
    expect(source.slice(citation?.start, citation?.end)).toBe(text)
    expect(others).toEqual([])
  })

  test.for([
    ['Innst. \n242 S (2024–2025)', 'Innst. 242 S (2024–2025)'], // seed 004:2889
    ['Innst. 2 S (2024–\n2025)', 'Innst. 2 S (2024–2025)'], // seed 004:2474
    ['Innst. 216 S \n\n(2024–2025)', 'Innst. 216 S (2024–2025)'], // seed 004:2051
    ['Innst.\n36 S (2022–2023)', 'Innst. 36 S (2022–2023)'], // seed 002:5454
    ['Innst.\u00a0242\u00a0S\u00a0(2024–2025)', 'Innst. 242 S (2024–2025)'],
    ['Innst. 11 S(2024 – 2025)', 'Innst. 11 S (2024–2025)'],
    ['Innst.11S (2024–2025)', 'Innst. 11 S (2024–2025)'],
    ['Innst. 387\r\nS (2023–\r\n2024)', 'Innst. 387 S (2023–2024)'],
  ] as const)('is read where the line or the page breaks: %j', ([text, citation]) => {
    const source = `jf. ${text}.`
    const found = findCitations(source)
    expect(found).toMatchObject([{ kind: 'innst', citation, problems: [] }])
    expect(source.slice(found[0]?.start, found[0]?.end)).toBe(text)
  })

  test.for([
    'Innst. fra komiteen',
    'Innst. 12',
    'innst. 5 sider',
    'Innstilling 3 av 5',
    'innstillingen 2024–2025',
    'Finst. 12 S (2024–2025)',
    'Innstramming 12 S',
    'Innst. 24255 S',
    'innstilt 4 S',
  ])('is not seen in «%s»', (text) => {
    expect(findCitations(text)).toEqual([])
  })
})

describe('an Innst. until 2008–2009', () => {
  test.for([
    ['Innst. S. nr. 156 (2000–2001)', { nummer: 156, bokstav: 'S', sesjon: '2000-2001' }], // domain of the forms until 2009
    ['Innst. O. nr. 11 (1994-1995)', { nummer: 11, bokstav: 'O', sesjon: '1994-1995' }],
    ['Innst. S. nr. 82 for 2001-2002', { nummer: 82, bokstav: 'S', sesjon: '2001-2002' }], // referat 3 December 2007
    ['Innst. S. nr. 12 (1998–99)', { nummer: 12, sesjon: '1998-1999' }],
    ['Innst. S. nr. 1 (1999–2000)', { nummer: 1, sesjon: '1999-2000' }],
    ['Budsjett-innst. S. nr. 11 (2007–2008)', { nummer: 11, sesjon: '2007-2008' }],
    ['Innst. S. nr. 4', { nummer: 4, sesjon: null, problems: ['sesjon mangler'] }],
  ] as const)('is read: %s', ([text, expected]) => {
    const source = `jf. ${text}, og`
    const found = findCitations(source)
    expect(found).toMatchObject([{ kind: 'innst-s-o', citation: text, ...expected }])
    expect(source.slice(found[0]?.start, found[0]?.end)).toBe(text)
  })

  test('printed without blanks is given with them', () => {
    expect(findCitations('Innst.O.nr.11 (1994-1995)')).toMatchObject([
      { citation: 'Innst. O. nr. 11 (1994-1995)' },
    ])
  })
})
