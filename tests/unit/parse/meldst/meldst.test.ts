import { describe, expect, test } from 'vitest'
import { parseDocument } from '@/lib/parse/parse'
import type { MeldStAnmodning } from '@/lib/parse/types'

function read(text: string): MeldStAnmodning {
  const result = parseDocument(new TextEncoder().encode(text), { withSpans: true })
  if (!result.ok || result.document.kind !== 'MELD_ST_ANMODNING') throw new Error('not the melding')
  return result.document
}

const told = ({ kapitler }: MeldStAnmodning) =>
  kapitler.map(({ departement, table, vedtak }) => ({
    departement,
    table: table.map(
      ({ sesjon, nummer, rapporteringAvsluttes }) =>
        `${nummer} (${sesjon}) ${rapporteringAvsluttes ? 'Ja' : 'Nei'}`,
    ),
    vedtak: vedtak.map(
      ({ sesjon, nummer, conclusion, line }) => `${nummer} (${sesjon}) ${conclusion} linje ${line}`,
    ),
  }))

describe('a melding with a chapter for each departement', () => {
  const document = read(`Meld. St. 4
(2022–2023)
Melding til Stortinget

Anmodnings- og utredningsvedtak i stortingssesjonen 2021–2022

Tilråding fra Statsministerens kontor 5. oktober 2022.

1  Innledning

Meldingen omfatter alle vedtak fra stortingssesjonen 2021–2022 og de som kontroll- og
konstitusjonskomiteen i Innst. 141 S (2021–2022) mente ikke var kvittert ut.

2  Samferdselsdepartementet

Tabell 2.1 Oversikt over anmodningsvedtak

Sesjon Vedtak nr. Stikkord Rapportering avsluttes (Ja/Nei)

2021–2022 41 Ny bru over fjorden Nei
2021–2022 57 Gratis ferge for skoleelever Ja

Ny bru over fjorden

Vedtak nr. 41, 2. desember 2021

«Stortinget ber regjeringen legge frem en plan for ny bru.»

Vedtaket ble truffet ved behandlingen av Prop. 1 S (2021–2022), jf. Innst. 13 S (2021–2022).
Regjeringen vil komme tilbake til Stortinget på egnet måte.

Gratis ferge for skoleelever

Vedtak nr. 57, 2. desember 2021

«Stortinget ber regjeringen innføre gratis ferge for skoleelever.»

Ordningen er innført. Anmodningsvedtaket anses som fulgt opp.

3  Kunnskapsdepartementet

Lærerutdanning i distriktene

Vedtak nr. 88, 3. mars 2022

«Stortinget ber regjeringen styrke lærerutdanningen i distriktene.»

Departementet har styrket studiene. Anmodningsvedtaket anses som fulgt opp.
`)

  test('gives each departement its table and its accounts', () => {
    expect(told(document)).toEqual([
      {
        departement: 'Samferdselsdepartementet',
        table: ['41 (2021-2022) Nei', '57 (2021-2022) Ja'],
        vedtak: ['41 (2021-2022) KOMMER_TILBAKE linje 25', '57 (2021-2022) ANSES_FULGT_OPP linje 34'],
      },
      {
        departement: 'Kunnskapsdepartementet',
        table: [],
        vedtak: ['88 (2021-2022) ANSES_FULGT_OPP linje 44'],
      },
    ])
  })

  test('is known by citation, title and lead-in', () => {
    expect(document.document).toEqual({
      citation: 'Meld. St. 4 (2022–2023)',
      sesjon: '2022-2023',
      departement: 'Statsministerens kontor',
      title: 'Anmodnings- og utredningsvedtak i stortingssesjonen 2021–2022',
    })
    expect(document.leadIn).toMatchObject({ sesjon: '2021-2022', innstilling: 'Innst. 141 S (2021–2022)' })
    expect(document.issues).toEqual([])
  })

  test('every field stands where its span says', () => {
    const [entry] = document.kapitler[1]?.vedtak ?? []
    expect(Object.keys(entry?.spans ?? {}).sort()).toEqual([
      'account',
      'conclusionSentence',
      'heading',
      'text',
    ])
  })
})

test('an older melding with a chapter for each session, the departementer below, in nynorsk', () => {
  const document = read(`Meld. St. 15
(2018–2019)
Melding til Stortinget

Oppmodings- og utgreiingsvedtak i stortingssesjonen 2017–2018

2 Stortingssesjonen 2017–2018

2.1 Samferdselsdepartementet

Ny veg i nord

Vedtak nr. 12

«Stortinget ber regjeringa byggje ny veg.»

Departementet reknar vedtaket som følgt opp.

2.2 Kulturdepartementet

Språkarbeid

Vedtak nr. 13, 5. desember 2017

«Stortinget ber regjeringa styrkje språkarbeidet.»

Regjeringa kjem attende til Stortinget på eigna måte.

3 Stortingssesjonen 2016–2017

3.1 Samferdselsdepartementet

Trygge skulevegar

Vedtak nr. 12

«Stortinget ber regjeringa sikre skulevegane.»

Departementet reknar vedtaket som følgt opp.
`)
  expect(told(document)).toEqual([
    {
      departement: 'Samferdselsdepartementet',
      table: [],
      vedtak: ['12 (2017-2018) ANSES_FULGT_OPP linje 13', '12 (2016-2017) ANSES_FULGT_OPP linje 35'],
    },
    {
      departement: 'Kulturdepartementet',
      table: [],
      vedtak: ['13 (2017-2018) KOMMER_TILBAKE linje 23'],
    },
  ])
})

test('a melding about something else is not this one, even where it tells of a vedtak', () => {
  const result = parseDocument(
    new TextEncoder().encode(
      'Meld. St. 9\n(2023–2024)\nMelding til Stortinget\n\nNasjonal helseplan\n\nVedtak 417:\n\n«Stortinget ber regjeringen gjøre noe.»\n',
    ),
  )
  expect(result.ok && result.document.kind).toBe('OTHER')
})

describe('a melding of the older form', () => {
  const document = read(`Meld. St. 17
(2016–2017)
Melding til Stortinget

Anmodnings- og utredningsvedtak i stortingssesjonen 2015–2016

1 Innledning

Meldingen gjør rede for vedtakene.

2 Stortingssesjonen 2015–2016

2.1 Klima- og miljødepartementet

Vedtak nr. 12, 24. november 2015

«Stortinget ber regjeringen evaluere ordningen.»

Regjeringen vil komme tilbake til Stortinget på egnet måte.

Vedtak nr. 13, 24. november 2015 (punkt 2)

«Stortinget ber regjeringen foreta en gjennomgang.»

Gjennomgangen er lagt frem. Vedtaket anses som fulgt opp.

Vedlegg 1

Oversikt over anmodningsvedtak
`)

  test('has an account for a vedtak whose punkt is named behind its day, and ends before the appendix', () => {
    const accounts = document.kapitler.flatMap(({ vedtak }) => vedtak)
    expect(accounts.map(({ nummer, punkt, account }) => [nummer, punkt, account])).toEqual([
      [12, null, 'Regjeringen vil komme tilbake til Stortinget på egnet måte.'],
      [13, '2', 'Gjennomgangen er lagt frem. Vedtaket anses som fulgt opp.'],
    ])
  })
})
