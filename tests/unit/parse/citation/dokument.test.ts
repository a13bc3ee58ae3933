import { describe, expect, test } from 'vitest'
import { findCitations } from '@/lib/parse/citation/find'

describe('a proposal by members', () => {
  test.for([
    ['Dokument 8:175 S (2023–2024)', { nummer: 175, bokstav: 'S', sesjon: '2023-2024', problems: [] }], // seed 004:2496
    ['Dokument 8:49 (2023–2024)', { nummer: 49, bokstav: null, problems: ['bokstav mangler'] }], // seed 004:4005
    ['dok. 8:256 (2021–2022)', { nummer: 256, problems: ['bokstav mangler'] }], // seed 002:5454
    ['Dokument nr. 8:42 (2008–2009)', { nummer: 42, bokstav: null, sesjon: '2008-2009', problems: [] }],
    ['Dokument 8:135 S (2019-2020)', { nummer: 135, sesjon: '2019-2020' }], // API henvisning
    ['Dokument 8:90 LS (2021–2022)', { nummer: 90, bokstav: 'LS' }],
    ['Representantforslag 200 S (2024–2025)', { nummer: 200, bokstav: 'S', problems: [] }], // seed 000:1
    ['Representantforslag 200 S – 2024–2025', { nummer: 200, sesjon: '2024-2025' }], // running head, seed 001:69
    ['Representantlovforslag 90 L (2012–2013)', { nummer: 90, bokstav: 'L' }],
    ['representantframlegg 12 S (2023–2024)', { nummer: 12, bokstav: 'S' }], // nynorsk
    ['Dokument 8:98 S', { nummer: 98, sesjon: null, problems: ['sesjon mangler'] }],
  ] as const)('is read: %s', ([text, expected]) => {
    const source = `ved behandling av ${text}, jf.`
    const found = findCitations(source)
    expect(found).toMatchObject([{ kind: 'dok8', serie: 8, citation: text, ...expected }])
    expect(source.slice(found[0]?.start, found[0]?.end)).toBe(text)
  })

  test.for([
    ['Dokument 8: 119 S \n(2024–2025)', 'Dokument 8:119 S (2024–2025)'], // seed 004:3018
    ['Dokument 8: \n200 S (2024–2025)', 'Dokument 8:200 S (2024–2025)'], // seed 000:5
    ['Dokument \n8:98 S (2021–2022)', 'Dokument 8:98 S (2021–2022)'], // seed 004:4985
    ['Doku-\nment 8:128 S (2021–\n2022)', 'Dokument 8:128 S (2021–2022)'],
    ['Representant-\nforslag 200 S (2024–2025)', 'Representantforslag 200 S (2024–2025)'],
    ['representantfor-\nslag 200 S (2024–2025)', 'representantforslag 200 S (2024–2025)'],
  ] as const)('is read with a stray blank or a line break: %j', ([text, citation]) => {
    const source = `av ${text} om`
    const found = findCitations(source)
    expect(found).toMatchObject([{ kind: 'dok8', citation, problems: [] }])
    expect(source.slice(found[0]?.start, found[0]?.end)).toBe(text)
  })

  test.for([
    'representantforslag om bruk av ledig kapasitet',
    'representantforslag 3 ganger',
    'Dokument 8',
    'klokka 8:30',
    'oppdragsdokument 2025',
    'dokument 88:5',
    '8:119 S',
  ])('is not seen in «%s»', (text) => {
    expect(findCitations(text)).toEqual([])
  })
})

describe('a document of another series', () => {
  test.for([
    ['Dokument 3:3 (2024–2025)', { serie: 3, nummer: 3, sesjon: '2024-2025' }], // seed 004:2537
    ['Dokument 3:8 (2022−2023)', { serie: 3, nummer: 8, sesjon: '2022-2023' }], // U+2212, seed 004:8550
    ['Dokument 6 (2017–2018)', { serie: null, nummer: 6, sesjon: '2017-2018' }], // seed 004
    ['Dokument nr. 3:14 (2006-2007)', { serie: 3, nummer: 14 }],
    ['Dokument nr. 19 (2000–2001)', { serie: null, nummer: 19, sesjon: '2000-2001' }],
    ['Dokument 12:10 (2019–2020)', { serie: 12, nummer: 10 }],
    ['Dokument 15:1747 (2024–2025)', { serie: 15, nummer: 1747 }],
    ['Dokument 3:5', { serie: 3, nummer: 5, sesjon: null, problems: ['sesjon mangler'] }], // seed 002:1338
  ] as const)('is read: %s', ([text, expected]) => {
    const source = `Riksrevisjonen ${text} viser`
    const found = findCitations(source)
    expect(found).toMatchObject([{ kind: 'dokument', citation: text, ...expected }])
    expect(source.slice(found[0]?.start, found[0]?.end)).toBe(text)
  })

  test.for([
    'dokument 6',
    'Dokument 6 av 7',
    'Dokument 6 (2018)',
    'dokumentet 3',
    'oppdragsdokument 2024–2025',
    'dokument 10:30:15',
  ])('is not seen in «%s»', (text) => {
    expect(findCitations(text)).toEqual([])
  })
})
