import { describe, expect, test } from 'vitest'
import { findCitations } from '@/lib/parse/citation/find'

/** The numbers of a text with session, punkt and day. */
function read(text: string) {
  return findCitations(text).map(({ sesjon, nummer, punkt, dato }) => [sesjon, nummer, punkt, dato])
}

describe('one vedtak', () => {
  test.for([
    ['Vedtak nr. 83, 5. desember 2024', ['2024-2025', 83, null, '2024-12-05']], // seed 004:2417
    ['Vedtak nr. 876 4. mai 2021', ['2020-2021', 876, null, '2021-05-04']], // no comma, seed 004:5182
    ['vedtak nr. 628, 14. mai 2024', ['2023-2024', 628, null, '2024-05-14']], // seed 004:5260
    ['vedtak nr. 961, 13. juni 2025', ['2024-2025', 961, null, '2025-06-13']], // wrong day, seed 004:19744
    ['vedtak 742 (2022–2023)', ['2022-2023', 742, null, null]], // no «nr.», seed 004:3998
    ['anmodningsvedtak nr. 1033 (2024–2025)', ['2024-2025', 1033, null, null]], // seed 004:3608
    ['Anmodningsvedtak nr. 929 (2022–2023), 16. juni 2023', ['2022-2023', 929, null, '2023-06-16']], // seed 004:4833
    ['anmodningsvedtak nr. 125 (7. desember 2023)', ['2023-2024', 125, null, '2023-12-07']], // seed 004:24759
    ['Vedtak nr 522, 5. mai 2015', ['2014-2015', 522, null, '2015-05-05']], // no dot, holderdeord
    ['Vedtak  nr. 159', [null, 159, null, null]], // two blanks, holderdeord
    ['Stortingsvedtak 856 (2022–2023)', ['2022-2023', 856, null, null]], // referat 13 June 2025
    ['anmodningsvedtak 123', [null, 123, null, null]], // seed 004:25155
    ['anmodningsvedtak nr. 746', [null, 746, null, null]], // seed 004:22079
    ['vedtak (nr. 561)', [null, 561, null, null]], // seed 002:9058
    ['anmodningsvedtak fra Stortinget (nr. \n691)', [null, 691, null, null]], // seed 004:33337
    ['Vedtak 417', [null, 417, null, null], ':'], // seed 002:8792
    ['oppmodingsvedtak nr. 999 (2024–2025)', ['2024-2025', 999, null, null]], // nynorsk
    ['Oppmodingsvedtaket nr. 486, 11. mars 2025', ['2024-2025', 486, null, '2025-03-11']], // nynorsk
    ['Vedtak nr. 376', [null, 376, null, null], ':'], // nynorsk heading with colon
    ['vedtak av 5. desember 2024 nr. 83', ['2024-2025', 83, null, '2024-12-05']],
    ['vedtak nr. 83 av 5. desember 2024', ['2024-2025', 83, null, '2024-12-05']],
    ['vedtak nr. 83 i stortingssesjonen 2024–2025', ['2024-2025', 83, null, null]],
    ['vedtak nr. 12 (1998–99)', ['1998-1999', 12, null, null]],
    ['vedtak nr. 35 (2021–2022), punkt 51', ['2021-2022', 35, '51', null]],
    ['vedtak nr. 35, punkt 51, 2. desember 2021', ['2021-2022', 35, '51', '2021-12-02']],
    ['Vedtak nr. 35 – nr. 29 (2021–2022)', ['2021-2022', 35, '29', null]],
    ['vedtak 35 nr. 29 (2021–2022)', ['2021-2022', 35, '29', null]],
    ['punkt 51 i vedtak nr. 35 (2021–2022)', ['2021-2022', 35, '51', null]],
    ['anmodnings-\nvedtak nr. 86 (2022–\n2023)', ['2022-2023', 86, null, null]], // seed 004:28791
    ['Ved-\ntak nr. 7, 28. mai 2024', ['2023-2024', 7, null, '2024-05-28']], // seed 004:3838
  ] as const)('is read: %j', ([text, expected, after = '.']) => {
    const source = `Det vises til ${text}${after} Videre`
    const found = findCitations(source)
    expect(found.map(({ sesjon, nummer, punkt, dato }) => [sesjon, nummer, punkt, dato])).toEqual([expected])
    expect(source.slice(found[0]?.start, found[0]?.end)).toBe(text)
    expect(found[0]).toMatchObject({ kind: 'vedtak', problems: [] })
  })

  test.for([
    ['vedtak nr. 83 (2024–2027)', null, 'sesjonen 2024–2027 finnes ikke'],
    ['vedtak nr. 83, 31. juni 2024', null, 'datoen 31. juni 2024 finnes ikke'],
    ['vedtak nr. 929 (2022–2023), 16. juni 2024', '2022-2023', 'datoen ligger ikke i sesjonen 2022–2023'],
  ] as const)('is doubted: %s', ([text, sesjon, problem]) => {
    expect(findCitations(text)).toMatchObject([{ sesjon, problems: [problem] }])
  })

  test.for([
    'Stortinget fattet vedtak 5. desember 2024',
    'vedtak 3 av 5',
    'vedtaket 12 dager senere',
    'Vedtak nr. Stikkord', // table head, seed 004:2055
    'vedtak 2024–2025',
    'vedtak nr. 2024',
    'vedtak 83 mill. kroner',
    'vedtak nr. 83 prosent',
    'EØS-komiteens vedtak nr. 83/2024',
    'romertallsvedtak X', // seed 004:4835
    'klagevedtak nr. 5 (2024–2025)',
    'klage-\nvedtak nr. 5 (2024–2025)',
    'vedtaksprotokoll 5',
    'vedtak kl. 8.30',
    'Vedtaket ble truffet 5. juni',
    'Vedtak nr. 12345',
  ])('is not seen in «%s»', (text) => {
    expect(findCitations(text)).toEqual([])
  })
})

describe('a list of vedtak', () => {
  test('with sessions each', () => {
    // seed 004:4429
    expect(read('anmodningsvedtak nr. 86 (2022–2023) og nr. 832 \n(2021–2022).')).toEqual([
      ['2022-2023', 86, null, null],
      ['2021-2022', 832, null, null],
    ])
  })

  test('with one day for all', () => {
    // seed 004:3839
    expect(read('Vedtak nr. 2, 3, 4 og 5, 28. mai 2024. Anmodningsvedtaket')).toEqual(
      [2, 3, 4, 5].map((nummer) => ['2023-2024', nummer, null, '2024-05-28']),
    )
  })

  test('with a day each', () => {
    // seed 004:35572
    const text = 'Vedtak nr. 82, 3. desember 2018, nr. 520, 3. mai 2022 og nr. 929, 16. juni 2023 oppheves.'
    expect(read(text)).toEqual([
      ['2018-2019', 82, null, '2018-12-03'],
      ['2021-2022', 520, null, '2022-05-03'],
      ['2022-2023', 929, null, '2023-06-16'],
    ])
    expect(findCitations(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Vedtak nr. 82, 3. desember 2018',
      'nr. 520, 3. mai 2022',
      'nr. 929, 16. juni 2023',
    ])
  })

  test('after the session it belongs to, unsorted', () => {
    // the lists of KKK, Innst. 291 S (2018–2019)
    expect(read('Stortingssesjonen 2016–2017: Vedtak nr. 108, 737, 862, 564 og 565.')).toEqual(
      [108, 737, 862, 564, 565].map((nummer) => ['2016-2017', nummer, null, null]),
    )
  })

  test('of punkter', () => {
    expect(read('vedtak nr. 35 (2021–2022), punkt 5, 12 og 51, og nr. 40 (2020–2021)')).toEqual([
      ['2021-2022', 35, '5', null],
      ['2021-2022', 35, '12', null],
      ['2021-2022', 35, '51', null],
      ['2020-2021', 40, null, null],
    ])
  })

  test('as a range', () => {
    expect(findCitations('vedtak nr. 35–37 (2021–2022)')).toMatchObject([
      { nummer: 35, tilNummer: 37, sesjon: '2021-2022' },
    ])
  })

  test('without «nr.», when the session stands behind it', () => {
    expect(read('vedtakene 82 og 83 (2024–2025)')).toEqual([
      ['2024-2025', 82, null, null],
      ['2024-2025', 83, null, null],
    ])
  })

  test('at the end of an enumeration of documents', () => {
    expect(read('Innst. 2 S (2024–2025), Vedtak 83.')[1]).toEqual(['2024-2025', 83, null, null])
  })

  test('as a range in words', () => {
    expect(findCitations('vedtak nr. 1 til 5 (2024–2025)')).toMatchObject([
      { nummer: 1, tilNummer: 5, sesjon: '2024-2025' },
    ])
    expect(findCitations('vedtak nr. 3 til 12 kommuner')).toMatchObject([{ nummer: 3, tilNummer: null }])
  })

  test('in nynorsk', () => {
    expect(read('oppmodingsvedtaka nr. 1002 og 1003, 16. juni 2025')).toEqual([
      ['2024-2025', 1002, null, '2025-06-16'],
      ['2024-2025', 1003, null, '2025-06-16'],
    ])
  })

  test.for([
    ['vedtak nr. 83 og 12 kommuner', 1],
    ['vedtak nr. 83, 12 av dem', 1],
    ['vedtak nr. 83 og 5. juni', 1],
    ['vedtak nr. 83, 5 mill. kroner', 1],
    ['vedtak nr. 83, 2024', 1],
    ['vedtak nr. 83 og 84 om tobakk', 2],
    ['vedtak nr. 83 og 84 ble fulgt opp', 2],
  ] as const)('does not swallow what follows: «%s»', ([text, count]) => {
    expect(findCitations(text)).toHaveLength(count)
  })
})
