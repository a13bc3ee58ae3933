import { describe, expect, test } from 'vitest'
import { findCitations } from '@/lib/parse/citation/find'

describe('a Meld. St.', () => {
  test.for([
    ['Meld. St. 9 (2023–2024)', { nummer: 9, sesjon: '2023-2024', problems: [] }], // seed 004:4219
    ['Meld. St. 9 (2023-2024)', { nummer: 9, sesjon: '2023-2024', problems: [] }], // seed 000:70
    ['Meld. St. 28', { nummer: 28, sesjon: null, problems: ['sesjon mangler'] }], // seed 004:20512
    ['Meld. St. 9 (2024–2027)', { sesjon: null, problems: ['sesjonen 2024–2027 finnes ikke'] }], // seed 004:3595
    ['Meld. St. 28 (2024–2024)', { sesjon: null, problems: ['sesjonen 2024–2024 finnes ikke'] }], // seed 004
    ['Meld. St. 9 2023–2024', { nummer: 9, sesjon: '2023-2024', problems: [] }], // running head, seed 002:4197
    ['Meld St. 9 (2023–2024)', { nummer: 9, problems: ['punktum mangler'] }],
    ['stortingsmelding nr. 7 (2019–2020)', { nummer: 7, sesjon: '2019-2020', problems: [] }],
    ['St. Meld. 21 (2024–2025)', { nummer: 21, problems: ['rekken heter Meld. St. fra 2009–2010'] }], // seed 004:33018
  ] as const)('is read: %s', ([text, expected]) => {
    const source = `omtalt i ${text}, jf.`
    const found = findCitations(source)
    expect(found).toMatchObject([{ kind: 'meld-st', citation: text, ...expected }])
    expect(source.slice(found[0]?.start, found[0]?.end)).toBe(text)
  })

  test.for([
    ['Meld. St. \n23 (2022–2023)', 'Meld. St. 23 (2022–2023)'], // seed 004:3886
    ['Meld. \nSt. 28 (2024–2025)', 'Meld. St. 28 (2024–2025)'], // seed 004:4911
    ['Meld. St. 5 (2023–\n2024)', 'Meld. St. 5 (2023–2024)'], // seed 004:2911
    ['Meld.St. 5 (2023–2024)', 'Meld. St. 5 (2023–2024)'],
  ] as const)('is read where the line breaks or a blank is missing: %j', ([text, citation]) => {
    expect(findCitations(`I ${text} Trygghet`)).toMatchObject([{ kind: 'meld-st', citation, problems: [] }])
  })

  test.for([
    'Meld deg på 9. mai',
    'Melding 5 (2023)',
    'stortingsmelding i 2024',
    'stortingsmelding 5 år senere',
    'Meld. St. Olav 9',
    'St. Hansaften 23',
    'Kst. meld. 4',
  ])('is not seen in «%s»', (text) => {
    expect(findCitations(text)).toEqual([])
  })
})

describe('a St.meld. until 2008–2009', () => {
  test.for([
    ['St.meld. nr. 47 (2008–2009)', { nummer: 47, sesjon: '2008-2009' }], // seed 002:899
    ['St.meld. 37 (2008-2009)', { nummer: 37, sesjon: '2008-2009' }], // seed 003:1449
    ['St.meld. nr. 4 (2001–2002)', { nummer: 4, sesjon: '2001-2002' }],
    ['St. Meld. 30', { nummer: 30, sesjon: null, problems: ['sesjon mangler'] }], // seed 003:285
    ['stortingsmelding nr. 25 (2005–2006)', { nummer: 25, sesjon: '2005-2006' }],
  ] as const)('is read: %s', ([text, expected]) => {
    const source = `(${text})`
    const found = findCitations(source)
    expect(found).toMatchObject([{ kind: 'st-meld', citation: text, ...expected }])
    expect(source.slice(found[0]?.start, found[0]?.end)).toBe(text)
  })
})
