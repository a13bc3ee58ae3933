import { expect, test } from 'vitest'
import { parseText } from '@/lib/parse/parse'

test('a proposal of the old series has its points below romertall', () => {
  const { document } = parseText(`Dokument nr. 8:42
(2004–2005)

Forslag fra stortingsrepresentantene Siri A. Moen og
Ivar Kristiansen om et program for CO2-håndtering

Til Stortinget

På denne bakgrunn fremmes følgende

forslag:

I

Stortinget ber Regjeringen legge frem en sak om håndtering.

II

Stortinget ber Regjeringen utrede finansieringen.

10. februar 2005

Siri A. Moen    Ivar Kristiansen
`)
  expect(document).toMatchObject({
    kind: 'REPRESENTANTFORSLAG',
    document: { citation: 'Dokument nr. 8:42 (2004–2005)', title: 'om et program for CO2-håndtering' },
    forslag: [
      { nummer: 1, text: 'Stortinget ber Regjeringen legge frem en sak om håndtering.', line: 15 },
      { nummer: 2, text: 'Stortinget ber Regjeringen utrede finansieringen.', line: 19 },
    ],
  })
})

test('a proposal in nynorsk puts «fremja» behind, and has lists', () => {
  const { document } = parseText(`Representantforslag 77 LS
(2021–2022)
frå stortingsrepresentantane Alfred Bø og Sveinung Rå

Representantforslag frå stortingsrepresentantane Alfred Bø og Sveinung Rå om straum

På denne bakgrunnen vert følgjande forslag fremja:

1.  Stortinget ber regjeringa greie ut prisområde for
    –  Vestlandet
    –  Nordland.
2.  Stortinget ber regjeringa endre energilova § 4-1.

24. januar 2022
`)
  expect(document).toMatchObject({
    kind: 'REPRESENTANTFORSLAG',
    forslag: [
      { nummer: 1, text: 'Stortinget ber regjeringa greie ut prisområde for\n– Vestlandet\n– Nordland.' },
      { nummer: 2, text: 'Stortinget ber regjeringa endre energilova § 4-1.' },
    ],
  })
})

test('a letter whose headings end with the number of the proposal', () => {
  const { document } = parseText(`Energi- og miljøkomiteen

Jeg viser til brev av 1. februar 2022 om Representantforslag 77 LS (2021–2022).

Prisområder (forslag nr. 1)

Statnett vurderer dette. Jeg kan ikke støtte forslaget nå.

Energieffektivisering (forslag nr. 2 og 3)

Regjeringen vil legge frem en handlingsplan.

Med hilsen
`)
  expect(document).toMatchObject({
    kind: 'SVARBREV',
    svar: [
      { nummer: 1, position: 'STOTTES_IKKE', explicit: true },
      { nummer: 2, position: 'ARBEID_PAGAR', explicit: false },
      { nummer: 3, position: 'ARBEID_PAGAR', explicit: false },
    ],
  })
})

test('a letter of one answer ends before the name alone', () => {
  const { document } =
    parseText(`Jeg viser til brev 5. november 2024 fra finanskomiteen vedlagt Representantforslag 5 S (2024–2025) om matmoms.

«Stortinget ber regjeringen fjerne merverdiavgiften på frukt.»

Fritak er lite treffsikkert. Regjeringen går ikke inn for forslaget.

Trygve Slagsvold Vedum
`)
  expect(document).toMatchObject({
    document: { spurt: '2024-11-05' },
    svar: [
      {
        text: 'Fritak er lite treffsikkert. Regjeringen går ikke inn for forslaget.',
        position: 'STOTTES_IKKE',
        explicit: true,
      },
    ],
  })
})

test('a title cut at a line keeps the hyphen before «og»', () => {
  const { document } = parseText(`Representantforslag 9 S
(2021–2022)

Representantforslag frå stortingsrepresentantane Alfred Bø og Sveinung Rå om endringar i pasient-
og brukarrettslova

På denne bakgrunnen vert følgjande forslag fremja:

Stortinget ber regjeringa endre lova.
`)
  expect(document.document.title).toBe('om endringar i pasient- og brukarrettslova')
})
