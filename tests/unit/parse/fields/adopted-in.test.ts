import { describe, expect, test } from 'vitest'
import { readAdoptedIn } from '@/lib/parse/fields/adopted-in'

const rest =
  ' Regjeringen har lagt frem Prop. 12 L (2023–2024), jf. Innst. 99 L (2023–2024). Vedtaket anses som fulgt opp.'

describe('where a vedtak was adopted', () => {
  test.for([
    [
      'Vedtaket ble truffet ved behandling Meld. St. 1 (2018–2019), jf. Innst. 2 S (2018–2019).',
      ['Meld. St. 1 (2018–2019)'],
      ['Innst. 2 S (2018–2019)'],
      [],
    ],
    [
      'Vedtaket er truffet i forbindelse med Stortingets behandling av Dokument 8: 109 S (2019–2020), jf. Innst. 56 S (2020–2021).',
      ['Dokument 8:109 S (2019–2020)'],
      ['Innst. 56 S (2020–2021)'],
      [],
    ],
    [
      'Vedtaket ble truffet i forbindelse med med behandlingen av Prop. 31 L (2024–2025) Endringer i loven mv. (bedre behandling), jf. Innst. 168 L (2024–2025).',
      ['Prop. 31 L (2024–2025)'],
      ['Innst. 168 L (2024–2025)'],
      [],
    ],
    [
      'Vedtaket ble truffet i forbindelse med behandling i Stortinget 20. mai 2025 av Dokument 8:119 S (2024–2025), jf. Innst. 294 S (2024–2025).',
      ['Dokument 8:119 S (2024–2025)'],
      ['Innst. 294 S (2024–2025)'],
      [],
    ],
    [
      'Vedtaket ble truffet ved behandling av Prop. 121 L (2019–2020) Endringer i folketrygdloven (krav til direkte oppgjør), jf. Innst. 72 L (2020–2021) og Lovvedtak 20 (2020–2021).',
      ['Prop. 121 L (2019–2020)'],
      ['Innst. 72 L (2020–2021)'],
      ['Lovvedtak 20 (2020–2021)'],
    ],
    [
      'Vedtaket ble truffet ved behandling av Dokument 8:98 S (2021–2022) og Dokument 8:128 S (2021–2022), jf. Innst. 297 S (2021–2022).',
      ['Dokument 8:98 S (2021–2022)', 'Dokument 8:128 S (2021–2022)'],
      ['Innst. 297 S (2021–2022)'],
      [],
    ],
    [
      'Vedtaket ble truffet i forbindelse med behandlingen av Meld. St. 2 (2023–2024), jf. Innst. 447 S (2023–2024) og må ses i sammenheng med Prop. 7 L (2021–2022).',
      ['Meld. St. 2 (2023–2024)'],
      ['Innst. 447 S (2023–2024)'],
      [],
    ],
    [
      'Vedtaket ble truffet ved Stortingets behandling av Prop. 1 S (2022–2023), jf. Innst. 11 S (2022–2023), der det ble bevilget 280 mill. kroner, jf. Prop. 60 L (2021–2022).',
      ['Prop. 1 S (2022–2023)'],
      ['Innst. 11 S (2022–2023)'],
      [],
    ],
    [
      'Anmodningsvedtaket ble fattet ved behandlingen av Dokument 8:12 S (2015–2016), jf. Innst. 88 S (2015–2016).',
      ['Dokument 8:12 S (2015–2016)'],
      ['Innst. 88 S (2015–2016)'],
      [],
    ],
    [
      'Stortinget fattet vedtaket ved behandlingen av St.meld. nr. 4 (2001–2002), jf. Innst. S. nr. 156 (2000–2001).',
      ['St.meld. nr. 4 (2001–2002)'],
      ['Innst. S. nr. 156 (2000–2001)'],
      [],
    ],
    [
      'Vedtaket blei gjort i samband med handsaminga av Meld. St. 19 (2015–2016), jf. Innst. 5 S (2016–2017).',
      ['Meld. St. 19 (2015–2016)'],
      ['Innst. 5 S (2016–2017)'],
      [],
    ],
    [
      'Oppmodingsvedtaket vart fatta under handsaminga av Prop. 44 L (2018–2019), jf. Innst. 210 L (2018–2019).',
      ['Prop. 44 L (2018–2019)'],
      ['Innst. 210 L (2018–2019)'],
      [],
    ],
  ] as [string, string[], string[], string[]][])(
    '«%s»',
    ([sentence, documents, innstillinger, lovvedtak]) => {
      const { adoptedIn, place } = readAdoptedIn(sentence + rest)
      expect(adoptedIn).toEqual({ documents, innstillinger, lovvedtak, occasion: null })
      expect(sentence.slice(place?.start, place?.end)).toBe(sentence)
    },
  )
})

describe('an occasion stands in for a document', () => {
  test.for([
    [
      'Vedtaket ble truffet i forbindelse med trontaledebatten 6. oktober 2020.',
      'trontaledebatten 6. oktober 2020',
    ],
    ['Vedtaket ble truffet ved Stortingets møte 20. november 2018.', 'Stortingets møte 20. november 2018'],
    [
      'Vedtaket ble truffet under behandlingen av statsministerens redegjørelse holdt den 26. april 2021 om Koronakommisjonens rapport.',
      'statsministerens redegjørelse holdt den 26. april 2021 om Koronakommisjonens rapport',
    ],
    [
      'Vedtaket ble truffet i forbindelse med behandling av statsbudsjettet for 2025.',
      'statsbudsjettet for 2025',
    ],
    [
      'Vedtaket vart gjort i samband med trontaledebatten 4. oktober 2022.',
      'trontaledebatten 4. oktober 2022',
    ],
    ['Vedtaket ble gjort i trontaledebatten 5. oktober 2023.', 'trontaledebatten 5. oktober 2023'],
    [
      'Oppmodingsvedtaket blei gjort under handsaminga av utgreiinga til utanriksministeren 12. mars 2019.',
      'utgreiinga til utanriksministeren 12. mars 2019',
    ],
  ])('«%s»', ([sentence, occasion]) => {
    expect(readAdoptedIn(sentence + rest).adoptedIn).toEqual({
      documents: [],
      innstillinger: [],
      lovvedtak: [],
      occasion,
    })
  })

  test('the innstilling is kept beside it', () => {
    const account = `Vedtaket ble truffet i forbindelse med behandling av statsbudsjettet for 2025, jf. Innst. 2 S (2024–2025).${rest}`
    expect(readAdoptedIn(account).adoptedIn).toMatchObject({
      innstillinger: ['Innst. 2 S (2024–2025)'],
      occasion: 'statsbudsjettet for 2025',
    })
  })
})

test.for([
  ['Vedtaket ble fulgt opp i Prop. 12 L (2023–2024).'],
  ['Regjeringen la frem Prop. 12 L (2023–2024) i fjor.'],
  ['Vedtaket er krevende å gjennomføre.'],
  [''],
] as [string][])('«%s» tells nothing of the adoption', ([account]) => {
  expect(readAdoptedIn(account)).toEqual({
    adoptedIn: { documents: [], innstillinger: [], lovvedtak: [], occasion: null },
    place: null,
  })
})
