import { describe, expect, test } from 'vitest'
import { parseText } from '@/lib/parse/parse'
import { normalise } from '@/lib/parse/text/normalise'
import type { Prop1S } from '@/lib/parse/types'

function read(chapter: string): Prop1S {
  const source = `Prop. 1 S (2024–2025)\n\n5  Oppfølging av anmodnings- og utredningsvedtak\n\n${chapter}\n`
  const { document } = parseText(source, { withSpans: true })
  if (document.kind !== 'PROP_1_S') throw new Error(`read as ${document.kind}`)
  for (const vedtak of document.vedtak) {
    const span = vedtak.spans?.text
    if (span === undefined) continue
    const pieces = typeof span[0] === 'number' ? [span as [number, number]] : (span as [number, number][])
    expect(pieces.map(([from, to]) => normalise(source.slice(from, to))).join('')).toBe(vedtak.text)
  }
  return document
}

const rows = ({ table }: Prop1S): string[] =>
  table.map(({ sesjon, nummer, punkt, stikkord, rapporteringAvsluttes }) =>
    [sesjon, nummer, punkt ?? '–', stikkord, rapporteringAvsluttes ? 'Ja' : 'Nei'].join(' | '),
  )

describe('the overview', () => {
  test('a table for each sesjon has its caption between the sesjon and the rows, and wide columns', () => {
    const document = read(`Stortingssesjonen 2023–2024

Tabell 5.1 Oversikt over anmodningsvedtak, ordnet etter nummer

Vedtak nr.    Stikkord                                        Rapportering avsluttes (Ja/Nei)
123                Havner og kystruter                        Ja
330 (1–3)          Jernbaneberedskap                          Ja/Nei
401                Trafikksikkerhet                           Nei

Stortingssesjonen 2022–2023

Vedtak nr.    Stikkord                                        Rapportering avsluttes (Ja/Nei)
897, 1             Godstransport                              Ja
897, 2             Sjøtransport                               Nei
1012               Fergesambandet                             Nei`)
    expect(rows(document)).toEqual([
      '2023-2024 | 123 | – | Havner og kystruter | Ja',
      '2023-2024 | 330 | – | Jernbaneberedskap | Nei',
      '2023-2024 | 401 | – | Trafikksikkerhet | Nei',
      '2022-2023 | 897 | 1 | Godstransport | Ja',
      '2022-2023 | 897 | 2 | Sjøtransport | Nei',
      '2022-2023 | 1012 | – | Fergesambandet | Nei',
    ])
    expect(document.issues.map(({ rule }) => rule)).toContain('SVAR_DELVIS')
  })

  test('a number behind a comma is another vedtak when it is higher, a punkt when it is lower', () => {
    const document = read(`Tabell 5.1 Oversikt

Sesjon     Vedtak nr.   Stikkord       Rapportering avsluttes
2023–2024  101, 102     Tannhelse      Ja
2023–2024  897, 12      Godstransport  Ja`)
    expect(rows(document)).toEqual([
      '2023-2024 | 101 | – | Tannhelse | Ja',
      '2023-2024 | 102 | – | Tannhelse | Ja',
      '2023-2024 | 897 | 12 | Godstransport | Ja',
    ])
  })

  test('words that go on below the answer belong to the row, what follows further out does not', () => {
    const document = read(`Tabell 5.1 Oversikt

Sesjon       Vedtak nr.   Stikkord                               Rapportering avsluttes
2021–2022    13           Samisk leirskole –                     Nei
                          tilskuddsordning
2021–2022    611          Realfag i videregående                 Ja

Departementet viser til omtalen.`)
    expect(rows(document)).toEqual([
      '2021-2022 | 13 | – | Samisk leirskole – tilskuddsordning | Nei',
      '2021-2022 | 611 | – | Realfag i videregående | Ja',
    ])
  })

  test('a column that tells where it is told of is no part of the stikkord', () => {
    const document = read(`Tabell 5.1 Oversikt

Sesjon Vedtak nr. Stikkord Omtalt i Rapportering avsluttes
2017–2018 54 Formuesskatt Kap. 4.2 Ja
2017–2018 318 Bankenes sikkerhet Meld. St. 14 (2017–2018) Nei
2015–2016 14 Boliglån Ja`)
    expect(rows(document)).toEqual([
      '2017-2018 | 54 | – | Formuesskatt | Ja',
      '2017-2018 | 318 | – | Bankenes sikkerhet | Nei',
      '2015-2016 | 14 | – | Boliglån | Ja',
    ])
  })

  test('without such a column the words keep their number', () => {
    const document = read(`Tabell 5.1 Oversikt

Sesjon Vedtak nr. Stikkord Rapportering avsluttes
2017–2018 54 Endringer i Kap. 4 Ja`)
    expect(rows(document)).toEqual(['2017-2018 | 54 | – | Endringer i Kap. 4 | Ja'])
  })
})

describe('the accounts', () => {
  test('several vedtak with a heading below the number and a label before each request', () => {
    const { vedtak } = read(`Vedtak nr. 123 (2023–2024), 5. desember 2023
Havner

«Stortinget ber regjeringen bygge havner».

Vedtaket anses som fulgt opp.

Vedtak nr. 124 og 125 (2023–2024), 5. desember 2023
Kollektivtransport

Vedtak nr. 124: «Stortinget ber regjeringen styrke tilskuddet.»
Vedtak nr. 125: «Stortinget ber regjeringen utrede en billettordning.»

Vedtakene omtales samlet.`)
    expect(vedtak.map(({ nummer, dato, heading, text, account }) => [nummer, dato, heading, text, account])).toEqual([
      [123, '2023-12-05', 'Havner', 'Stortinget ber regjeringen bygge havner', 'Vedtaket anses som fulgt opp.'],
      [124, '2023-12-05', 'Kollektivtransport', 'Stortinget ber regjeringen styrke tilskuddet.', 'Vedtakene omtales samlet.'],
      [125, '2023-12-05', 'Kollektivtransport', 'Stortinget ber regjeringen utrede en billettordning.', 'Vedtakene omtales samlet.'],
    ]) // prettier-ignore
  })

  test.each([
    ['legge frem en plan for\n– havner\n– farleder.', 'legge frem en plan for\n– havner\n– farleder.'],
    [
      'sikre tilbud\na) for elever, og\nb) for lærlinger.',
      'sikre tilbud\na) for elever, og\nb) for lærlinger.',
    ],
    ['vurdere\n• tak\n• gulv', 'vurdere\n• tak\n• gulv'],
    // A dash between words, a letter of a law and a day are no lists.
    ['ruste opp veien Oslo\n– Hønefoss raskt.', 'ruste opp veien Oslo – Hønefoss raskt.'],
    ['endre loven § 4 bokstav\na) og § 5 bokstav\nb) straks.', 'endre loven § 4 bokstav a) og § 5 bokstav b) straks.'], // prettier-ignore
    ['gjøre dette innen\n1. juni og senest\n2. juli.', 'gjøre dette innen 1. juni og senest 2. juli.'],
  ])('a request «%s»', (printed, expected) => {
    const { vedtak } = read(`Havner
Vedtak nr. 123, 5. desember 2023

«Stortinget ber regjeringen ${printed}»

Vedtaket anses som fulgt opp.`)
    expect(vedtak[0]?.text).toBe(`Stortinget ber regjeringen ${expected}`)
  })

  test('ligatures of the text layer are letters', () => {
    const { vedtak } = read(`Konﬂiktråd
Vedtak nr. 123, 5. desember 2023

«Stortinget ber regjeringen sikre oﬀentlig ﬁnansiering.»

Vedtaket anses som fulgt opp.`)
    expect(vedtak[0]).toMatchObject({
      heading: 'Konfliktråd',
      text: 'Stortinget ber regjeringen sikre offentlig finansiering.',
    })
  })

  test('running heads as wide as the page stand in no account', () => {
    const { vedtak } = read(`Havner
Vedtak nr. 123, 5. desember 2023

«Stortinget ber regjeringen bygge havner.»

Departementet arbeider med

62                                         Prop. 1 S                                    2024–2025
Samferdselsdepartementet

havnene.`)
    expect(vedtak[0]?.account).toBe('Departementet arbeider med havnene.')
  })

  test.each([
    ['Vedtak nr. 700 – 703, 7. juni 2016 (Skog)', [700, 701, 702, 703], '(Skog)'],
    ['Vedtak nr. 700–701, 7. juni 2016', [700, 701], 'Skog'],
    ['Vedtak nr. 700 – 3 veier, 7. juni 2016', [], null],
  ])('the numbers of «%s»', (line, numbers, heading) => {
    const { vedtak } = read(`Skog
${line}

«Stortinget ber regjeringen øke planteaktiviteten.»

Vedtakene er fulgt opp.`)
    expect(vedtak.map(({ nummer }) => nummer)).toEqual(numbers)
    expect(vedtak[0]?.heading ?? null).toBe(heading)
  })

  test('an account with a sentence before its request, and one without any', () => {
    const { vedtak } = read(`Kystflåten
Vedtak nr. 58, 7. desember 2021

Stortinget fattet 7. desember 2021 følgende vedtak:

«Stortinget ber regjeringen styrke kystflåten.»

Vedtaket anses som fulgt opp.

Fergesambandet
Vedtak nr. 59, 7. desember 2021

Departementet viser til omtalen ovenfor.`)
    expect(vedtak.map(({ nummer, heading, text }) => [nummer, heading, text])).toEqual([
      [58, 'Kystflåten', 'Stortinget ber regjeringen styrke kystflåten.'],
      [59, 'Fergesambandet', ''],
    ])
  })

  test('a line of running text that ends with a vedtak opens no account', () => {
    const { vedtak } = read(`Kystflåten
Vedtak nr. 58, 7. desember 2021

«Stortinget ber regjeringen styrke kystflåten.»

Departementet viser til det Stortinget uttalte da det behandlet
Vedtak nr. 59, 7. desember 2021

og til tidligere omtale.`)
    expect(vedtak.map(({ nummer }) => nummer)).toEqual([58])
  })

  test('a romertall as punkt is the same key however it is printed', () => {
    const { vedtak } = read(`Soning
Vedtak nr. 15, 14. desember 2006, pkt. IV

«Stortinget ber regjeringen vurdere soningskøen.»

Vedtaket anses som fulgt opp.`)
    expect(vedtak[0]?.punkt).toBe('iv')
  })
})

test('a column «Status» before the answer is no part of the stikkord', () => {
  const document = read(`Tabell 5.1 Anmodningsvedtak

Sesjon  Vedtak nr.  Stikkord  Status  Rapportering avsluttes
2021–2022  57  Torskekvoter  Fulgt opp  Ja
2021–2022  58  Arbeid under vann  Under arbeid  Nei
2021–2022  59  Havbruk  Delvis fulgt opp  Nei`)
  expect(rows(document)).toEqual([
    '2021-2022 | 57 | – | Torskekvoter | Ja',
    '2021-2022 | 58 | – | Arbeid under vann | Nei',
    '2021-2022 | 59 | – | Havbruk | Nei',
  ])
})
