import { describe, expect, test } from 'vitest'
import { listCitedDocuments, listDoubts } from '@/lib/parse/citation/cited'
import { findCitations } from '@/lib/parse/citation/find'
import { listVedtakRefs, resolveVedtak } from '@/lib/parse/citation/resolve'
import type { VedtakKey } from '@/lib/parse/types'

const vedtak = (sesjon: string, nummer: number, punkt: string | null = null): VedtakKey => ({
  sesjon,
  nummer,
  punkt,
})

/** Some rows of the table of seed 004: 612 and 468 stand in two sessions, 611 and 746 in one. */
const TABLE = [
  vedtak('2019-2020', 611),
  vedtak('2019-2020', 612),
  vedtak('2024-2025', 612),
  vedtak('2024-2025', 746),
  vedtak('2017-2018', 468),
  vedtak('2024-2025', 468),
  vedtak('2023-2024', 123),
  vedtak('2021-2022', 35, '29'),
  vedtak('2021-2022', 35, '51'),
]
const inSection = (sesjon: string | null) => ({
  sesjon,
  candidates: (nummer: number) => TABLE.filter((row) => row.nummer === nummer),
})
const resolve = (text: string, sesjon: string | null) => {
  const [citation] = findCitations(text)
  return citation ? resolveVedtak(citation, inSection(sesjon)) : undefined
}

describe('a bare number', () => {
  test.for([
    ['vedtak nr. 611', '2019-2020', '2019-2020'], // seed 004:5366
    ['vedtak nr. 611', null, '2019-2020'], // repeated in part II, seed 004:12134
    ['anmodningsvedtak nr. 746', null, '2024-2025'], // seed 004:22079
    ['anmodningsvedtak 123', null, '2023-2024'], // seed 004:25155
    ['vedtak nr. 612', '2019-2020', '2019-2020'],
    ['vedtak nr. 612', '2024-2025', '2024-2025'],
    ['vedtak nr. 612', '2022-2023', null], // two sessions, neither the section's
    ['vedtak nr. 468', null, null],
    ['vedtak nr. 999', '2024-2025', null], // not in the document
    ['vedtak nr. 35', null, '2021-2022'],
  ] as const)('%s in the section %s is of %s', ([text, section, sesjon]) => {
    const nummer = Number(/\d+/u.exec(text)?.[0])
    expect(resolve(text, section)).toEqual(sesjon === null ? null : vedtak(sesjon, nummer))
  })
})

describe('a printed session or day', () => {
  test.for([
    ['Se også omtale av anmodningsvedtak 468 \n(2024–2025) om', '2024-2025', 468], // seed 004:12787
    ['vedtak nr. 627 \n(2022–2023)', '2022-2023', 627], // seed 004:15132, not in the table
    ['vedtak nr. 961, 13. juni 2025', '2024-2025', 961], // seed 004:19744
  ] as const)('decides, in whatever section: %j', ([text, sesjon, nummer]) => {
    expect(resolve(text, '2017-2018')).toEqual(vedtak(sesjon, nummer))
  })

  test('a document is no vedtak', () => {
    expect(resolve('Innst. 611 S (2019–2020)', null)).toBeNull()
  })
})

describe('the vedtak a text names', () => {
  const refs = (text: string, self: VedtakKey | null) =>
    listVedtakRefs(findCitations(text), self, inSection(null))

  test('come once each, in order, and never the text’s own', () => {
    const text =
      'vedtak nr. 746 og vedtak nr. 611. Anmodningsvedtak nr. 746 (2024–2025) og nr. 612 (2024–2025)'
    expect(refs(text, vedtak('2024-2025', 612))).toEqual([vedtak('2024-2025', 746), vedtak('2019-2020', 611)])
  })

  test('the whole of its vedtak is a punkt’s own, another punkt is not', () => {
    expect(refs('vedtak nr. 35, punkt 29, vedtak nr. 35', vedtak('2021-2022', 35, '51'))).toEqual([
      vedtak('2021-2022', 35, '29'),
    ])
  })

  test('a range gives each number', () => {
    expect(refs('vedtak nr. 610–612 (2019–2020)', null)).toEqual(
      [610, 611, 612].map((nummer) => vedtak('2019-2020', nummer)),
    )
  })

  test('what does not resolve is left out', () => {
    expect(refs('vedtak nr. 612 og nr. 999', null)).toEqual([])
  })
})

describe('the documents a text cites', () => {
  const cited = (text: string) => listCitedDocuments(findCitations(text))

  test('come once each, in order of first appearance', () => {
    expect(
      cited('Dokument 8: 119 S \n(2024–2025), jf. Innst. 294 S (2024–\n2025). Dokument 8:119 S (2024–2025)'),
    ).toEqual(['Dokument 8:119 S (2024–2025)', 'Innst. 294 S (2024–2025)'])
  })

  test('named again without session they are not another', () => {
    expect(cited('Meld. St. 5 (2023–2024) En motstandsdyktig helseberedskap. I Meld. St. 5 varsles')).toEqual(
      ['Meld. St. 5 (2023–2024)'],
    )
    expect(cited('I Meld. St. 5 varsles. Meld. St. 5 (2023–2024)')).toEqual(['Meld. St. 5 (2023–2024)'])
    expect(cited('Prop. 1 S for Arbeids- og velferdsdirektoratet')).toEqual(['Prop. 1 S']) // seed 004:29798
  })

  test('the missing letter stays missing, and makes no second document', () => {
    expect(cited('Innst. 325 (2024–2025)')).toEqual(['Innst. 325 (2024–2025)']) // seed 004:3075
    expect(cited('Innst. 325 (2024–2025), Innst. 325 S (2024–2025)')).toEqual(['Innst. 325 (2024–2025)'])
  })

  test('an impossible session is not taken for another', () => {
    expect(cited('Meld. St. 9 (2024–2027), Meld. St. 9 (2023–2024)')).toEqual([
      'Meld. St. 9 (2024–2027)',
      'Meld. St. 9 (2023–2024)',
    ])
  })

  test('vedtak, laws, letters and resolutions are none', () => {
    expect(
      cited('vedtak nr. 83, 5. desember 2024, kongelig resolusjon av 20. juni 2025, abortloven § 5'),
    ).toEqual([])
  })
})

test('a print is doubted once for each problem, a short form beside the whole not at all', () => {
  const doubts = listDoubts(
    findCitations(
      'Meld. St. 5 (2023–2024). I Meld. St. 5 og i Prop. 1 S. Innst. 325 (2024–2025). Meld. St. 9 (2024–2027)',
    ),
  )
  expect(doubts.map(({ citation, problem }) => [citation.citation, problem])).toEqual([
    ['Prop. 1 S', 'sesjon mangler'],
    ['Innst. 325 (2024–2025)', 'bokstav mangler'],
    ['Meld. St. 9 (2024–2027)', 'sesjonen 2024–2027 finnes ikke'],
  ])
})
