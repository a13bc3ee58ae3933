import { describe, expect, test } from 'vitest'
import { formatDay, formatDayShort, formatInstant } from '@/lib/format/date'
import { formatCount } from '@/lib/format/number'
import { isSesjonKey } from '@/lib/format/sesjon'
import { stortingetAddress } from '@/lib/format/source-address'
import { formatVedtak, langOf, titleLang, vedtakPath } from '@/lib/format/vedtak'

describe('days and numbers for people', () => {
  test('a day is written in words, in bokmål and nynorsk', () => {
    expect(formatDay('2024-12-05')).toBe('5. desember 2024')
    expect(formatDay('2024-12-05', 'nn')).toBe('5. desember 2024')
    expect(formatDayShort('2025-10-15')).toBe('15. okt. 2025')
  })

  test('an instant is shown as the day it is in Oslo, also just after midnight there', () => {
    expect(formatInstant(new Date('2026-06-05T22:30:00Z'))).toMatch(/^6\. juni 2026/)
    expect(formatInstant(new Date('2026-12-31T22:59:00Z'))).toMatch(/^31\. desember 2026/)
  })

  test('thousands are parted by a no-break space', () => {
    expect(formatCount(1164)).toBe('1\u00a0164')
  })
})

describe('how a vedtak is cited and addressed', () => {
  test.for([
    [{ sesjon: '2024-2025', nummer: 83, punkt: null }, '83 (2024–2025)', '/vedtak/2024-2025/83'],
    [{ sesjon: '2021-2022', nummer: 35, punkt: '' }, '35 (2021–2022)', '/vedtak/2021-2022/35'],
    [
      { sesjon: '2021-2022', nummer: 35, punkt: '51' },
      '35, punkt 51 (2021–2022)',
      '/vedtak/2021-2022/35/punkt-51',
    ],
  ] as const)('%o', ([key, citation, path]) => {
    expect(formatVedtak(key)).toBe(citation)
    expect(vedtakPath(key)).toBe(path)
  })

  test.for([
    ['2024-2025', true],
    ['2024-2026', false],
    ['1999-2000', true],
    ['2024–2025', false],
    ['83', false],
  ] as const)('%s is a sesjon: %s', ([text, expected]) => {
    expect(isSesjonKey(text)).toBe(expected)
  })
})

describe('where a cited document stands on stortinget.no', () => {
  const root = 'https://www.stortinget.no/no/Saker-og-publikasjoner/Publikasjoner'
  test.for([
    ['Innst. 125 S (2025–2026)', `${root}/Innstillinger/Stortinget/2025-2026/inns-202526-125s/`],
    ['Innst. 46 S (2021–2022)', `${root}/Innstillinger/Stortinget/2021-2022/inns-202122-046s/`],
    ['Dokument 8:132 S (2022–2023)', `${root}/Representantforslag/2022-2023/dok8-202223-132s/`],
  ] as const)('%s has an address', ([citation, address]) => {
    expect(stortingetAddress(citation)).toBe(address)
  })

  test.for([
    ['Innst. 325 (2024–2025)', 'the letter is missing in print, seed 004:3075'],
    ['Innst. 109 S (2010–2011)', 'older addresses have no letter'],
    ['Dokument 8:2 S (2016–2017)', 'dok8-201617-002 has no letter'],
    ['Innst. 125 S (2024–2027)', 'no such sesjon'],
    ['Prop. 1 S (2025–2026)', 'regjeringen.no uses numbers of its own'],
    ['NOU 2024: 18', 'likewise'],
  ] as const)('%s has none: %s', ([citation]) => {
    expect(stortingetAddress(citation)).toBeNull()
  })
})

describe('which Norwegian a title is in', () => {
  test.for([
    ['Langtidsopphold for barn med store og samansette behov', 'nn'],
    ['Lovendring om å innhente opplysninger uten samtykke i pasientskadesaker', 'nb'],
    ['Barnevernsinstitusjoner og helseteam', 'nb'],
    ['', undefined],
  ] as const)('«%s»: %s', ([title, language], { expect }) => {
    expect(titleLang(title)).toBe(language)
  })

  test('a text whose målform nobody has told is Norwegian all the same', () => {
    expect([langOf('NB'), langOf('NN'), langOf(null)]).toEqual(['nb', 'nn', 'no'])
  })
})
