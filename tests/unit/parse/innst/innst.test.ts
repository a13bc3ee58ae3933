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
