import { describe, expect, test } from 'vitest'
import { parseDocument } from '@/lib/parse/parse'
import type { Innstilling } from '@/lib/parse/types'

function read(text: string): Innstilling {
  const result = parseDocument(new TextEncoder().encode(text))
  if (!result.ok || result.document.kind !== 'INNST') throw new Error('not an innstilling')
  return result.document
}

const said = ({ vurderinger }: Innstilling) =>
  vurderinger.map(({ sesjon, nummer, punkt, resultat, hvem, line }) => [`${nummer}${punkt ? `.${punkt}` : ''} (${sesjon})`, resultat, hvem, line]) // prettier-ignore

describe('an innstilling in bokmål, with a heading for each vedtak', () => {
  const document = read(`Innst. 77 S
(2020–2021)
Innstilling til Stortinget
fra kontroll- og konstitusjonskomiteen
Meld. St. 9 (2020–2021)

Innstilling fra kontroll- og konstitusjonskomiteen om
oppfølging av anmodningsvedtak i stortingssesjonen 2019–2020

1. Sammendrag

Regjeringen mener at vedtak nr. 12 (2019–2020) er fulgt opp og kan kvitteres ut.

2. Komiteens merknader

2.1 Samferdselsdepartementet

Vedtak nr. 12, 5. november 2019

Komiteen viser til redegjørelsen. Komiteen merker seg at planen er lagt frem, og mener
at vedtaket kan kvitteres ut.



2 Innst. 77 S – 2020–2021

Vedtak nr. 35, punkt 2, 3. desember 2019

Komiteens flertall, medlemmene fra Arbeiderpartiet og Senterpartiet,
mener at resultatet ikke er lagt frem. Vedtaket kan derfor ikke kvitteres ut.

Komiteens medlemmer fra Høyre og Venstre mener vedtaket kan utkvitteres.

2.2 Kunnskapsdepartementet

Komiteen mener følgende vedtak kan kvitteres ut:

Stortingssesjonen 2017–2018: Vedtak nr. 108, 737 og 564.

Stortingssesjonen 2018–2019: Vedtak nr. 9.

Komiteen mener at vedtak nr. 80 (2018–2019) ikke kan kvitteres ut, men at vedtak nr. 81 (2018–2019) kan kvitteres ut.

Dette kan heller ikke kvitteres ut.

Svarbrev fra utdannings- og forskningskomiteen datert 4. februar 2021

Komiteen viser til vedtak nr. 108 (2017–2018) og mener det kan kvitteres ut.

Komiteen har ingen merknader til vedtak nr. 737 (2017–2018).
`)

  test('is known by its number, session, title and committee', () => {
    expect(document.document).toEqual({
      citation: 'Innst. 77 S (2020–2021)',
      sesjon: '2020-2021',
      departement: null,
      komite: 'kontroll- og konstitusjonskomiteen',
      title: 'om oppfølging av anmodningsvedtak i stortingssesjonen 2019–2020',
    })
  })

  test('each judgement has its unit, whose view it is, and the line of its sentence', () => {
    expect(said(document)).toEqual([
      ['12 (2019-2020)', 'UTKVITTERT', 'komiteen', 20],
      ['35.2 (2019-2020)', 'IKKE_UTKVITTERT', 'flertall', 30],
      ['35.2 (2019-2020)', 'UTKVITTERT', 'mindretall', 32],
      ['108 (2017-2018)', 'UTKVITTERT', 'komiteen', 38],
      ['737 (2017-2018)', 'UTKVITTERT', 'komiteen', 38],
      ['564 (2017-2018)', 'UTKVITTERT', 'komiteen', 38],
      ['9 (2018-2019)', 'UTKVITTERT', 'komiteen', 40],
      ['80 (2018-2019)', 'IKKE_UTKVITTERT', 'komiteen', 42],
      ['81 (2018-2019)', 'UTKVITTERT', 'komiteen', 42],
    ])
    expect(document.vurderinger[1]).toMatchObject({
      partier: ['Arbeiderpartiet', 'Senterpartiet'],
      sentence: 'Vedtaket kan derfor ikke kvitteres ut.',
    })
  })

  test('what cannot be tied to one vedtak is told, and no judgement', () => {
    expect(document.issues).toMatchObject([{ rule: 'VURDERING_UTEN_VEDTAK', lines: [44] }])
  })

  test('a letter of a fagkomité gives uttalelser, never judgements', () => {
    expect(document.uttalelser.map(({ nummer, komite, anbefaling }) => [nummer, komite, anbefaling])).toEqual(
      [
        [108, 'utdannings- og forskningskomiteen', 'KAN_KVITTERES_UT'],
        [737, 'utdannings- og forskningskomiteen', 'INGEN_MERKNAD'],
      ],
    )
  })
})

test('an innstilling in nynorsk, known by its running heads', () => {
  const document = read(`Innst. 12 S – 2021–2022 1

Innstilling frå kontroll- og konstitusjonskomiteen om oppmodingsvedtak

Merknader frå komiteen

Komiteen meiner at vedtak nr. 44 (2019–2020) kan kvitterast ut. Fleirtalet, medlemene frå
Senterpartiet og Raudt, meiner at vedtak nr. 45 (2019–2020) ikkje kan kvitterast ut.

Innst. 12 S – 2021–2022 2

Finanskomiteen skriv i brev at vedtak nr. 46 (2019–2020) ikkje bør kvitterast ut.
`)
  expect(said(document)).toEqual([
    ['44 (2019-2020)', 'UTKVITTERT', 'komiteen', 7],
    ['45 (2019-2020)', 'IKKE_UTKVITTERT', 'flertall', 7],
  ])
  expect(document.uttalelser).toMatchObject([
    { nummer: 46, komite: 'finanskomiteen', anbefaling: 'KAN_IKKE_KVITTERES_UT' },
  ])
})

test('a proposition that cites an innstilling is none', () => {
  const result = parseDocument(
    new TextEncoder().encode('Vedtaket ble truffet ved behandlingen av Innst. 77 S (2020–2021).\n'),
  )
  expect(result.ok && result.document.kind).toBe('OTHER')
})

describe('an innstilling that names numbers without a session', () => {
  const innst = (remarks: string) =>
    read(`Innst. 91 S
(2018–2019)
Innstilling fra kontroll- og konstitusjonskomiteen om Anmodnings- og utredningsvedtak i stortingssesjonen 2017–2018

Komiteens merknader

${remarks}
`)
  const keys = (remarks: string) => said(innst(remarks)).map(([key, resultat]) => `${key} ${resultat}`)

  test('takes the session that the same section gives the number', () => {
    const remarks = `2.1 Transportkomiteen

Brevet omtaler vedtak nr. 55 (2016–2017) og 61 (2016–2017). Vedtak nr. 70 (2015–2016) står ved lag.

Komiteen anser vedtak nr. 55 og 61 som utkvittert.`
    expect(keys(remarks)).toEqual(['55 (2016–2017) UTKVITTERT', '61 (2016–2017) UTKVITTERT'].map(hyphen))
  })

  test('else the session that the innstilling is about, and never the vedtak of another sentence', () => {
    const remarks = `2.1 Transportkomiteen

Komiteen viser til vedtak nr. 70 (2015–2016). Komiteen anser vedtak nr. 56 som utkvittert.`
    expect(keys(remarks)).toEqual([hyphen('56 (2017–2018) UTKVITTERT')])
  })

  test('leaves a number that the section gives two sessions, and says so', () => {
    const document = innst(`2.1 Transportkomiteen

Komiteen har sett på vedtak nr. 55 (2016–2017) og vedtak nr. 55 (2015–2016). Komiteen anser vedtak nr. 55 som utkvittert.`)
    expect(document.vurderinger).toEqual([])
    expect(document.issues.map(({ rule }) => rule)).toEqual(['VURDERING_UTEN_VEDTAK'])
  })

  test.each([
    ['2.2 Følgende vedtak anses utkvittert', 'UTKVITTERT'],
    ['Vedtak som ikke kan kvitteres ut', 'IKKE_UTKVITTERT'],
    ['Vedtak som komiteen meiner kan kvitterast ut', 'UTKVITTERT'],
  ])('reads the lists below the heading «%s»', (heading, resultat) => {
    const remarks = `${heading}

Sesjonen 2015–2016:

Vedtak nr. 108 og 737.

Sesjonen 2016–2017

Vedtak nr. 12 og 14–15.`
    const expected = [
      '108 (2015–2016)',
      '737 (2015–2016)',
      '12 (2016–2017)',
      '14 (2016–2017)',
      '15 (2016–2017)',
    ]
    expect(keys(remarks)).toEqual(expected.map((key) => hyphen(`${key} ${resultat}`)))
  })

  test('reads lists of several sessions that stand in one paragraph', () => {
    const remarks = `Komiteen mener følgende vedtak kan kvitteres ut:
Sesjonen 2015–2016: Vedtak nr. 108. Sesjonen 2016–2017: Vedtak nr. 12.`
    expect(keys(remarks)).toEqual(['108 (2015–2016) UTKVITTERT', '12 (2016–2017) UTKVITTERT'].map(hyphen))
  })

  test('holds a second verb of a sentence to what the sentence names', () => {
    const remarks = `Komiteen viser til vedtak nr. 9 (2017–2018).

Komiteen mener at vedtak nr. 80 ikke kan kvitteres ut, og at vedtaket opprettholdes.`
    expect(keys(remarks)).toEqual([hyphen('80 (2017–2018) IKKE_UTKVITTERT')])
  })
})

const hyphen = (text: string): string => text.replace('–', '-')

describe('an innstilling whose text layer has no blank lines', () => {
  const document = read(`Innst. 92 S
(2023–2024)
Innstilling fra kontroll- og konstitusjonskomiteen om Anmodnings- og utredningsvedtak i stortingssesjonen 2022–2023
Til Stortinget
1. Komiteens merknader
1.1 Samferdselsdepartementet
1.1.1 Vedtak nr. 35, punkt 51 (2021–2022)
Flertallet, medlemmene fra Arbeiderpartiet og Rødt, anser vedtaket som utkvittert.
1.1.2 Vedtak nr. 930 (2022–2023)
Komiteen viser til transport- og kommunikasjonskomiteens merknader, der det fremgår at:
«Komiteen mener at vedtak 930 ikke kan utkvitteres.»
Komiteen viser til brev fra transport- og kommunikasjonskomiteen, og mener at vedtak nr. 931 (2022–2023) kan kvitteres ut.
2. Forslag fra mindretall
Forslag fra Høyre:
Forslag 1
Stortinget ber regjeringen legge frem en plan.
3. Komiteens tilråding
vedtak:
Meld. St. 4 (2023–2024) – om anmodningsvedtak – vedlegges protokollen.
`)

  test('has its title, and each judgement under the heading of its vedtak', () => {
    expect(document.document.title).toBe('om Anmodnings- og utredningsvedtak i stortingssesjonen 2022–2023')
    expect(said(document)).toEqual([
      ['35.51 (2021-2022)', 'UTKVITTERT', 'flertall', 8],
      ['931 (2022-2023)', 'UTKVITTERT', 'komiteen', 12],
    ])
  })

  test('tells the committee that is quoted from the one that only has read its letter', () => {
    expect(document.uttalelser).toMatchObject([
      { nummer: 930, komite: 'transport- og kommunikasjonskomiteen', anbefaling: 'KAN_IKKE_KVITTERES_UT' },
    ])
  })

  test('lays the melding by the minutes, and knows what a minority proposes below a numbered heading', () => {
    expect(document.tilrading).toMatchObject({
      punkter: [{ resultat: 'VEDLEGGES_PROTOKOLLEN', gjelder: ['Meld. St. 4 (2023–2024)'] }],
      mindretallsforslag: [{ nummer: 1, partier: ['Høyre'] }],
    })
  })
})
