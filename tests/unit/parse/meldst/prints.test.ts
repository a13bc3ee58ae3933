import { expect, test } from 'vitest'
import { parseText } from '@/lib/parse/parse'
import type { MeldStAnmodning } from '@/lib/parse/types'

function read(text: string): MeldStAnmodning {
  const { document } = parseText(text)
  if (document.kind !== 'MELD_ST_ANMODNING') throw new Error(`read as ${document.kind}`)
  return document
}

const chapters = ({ kapitler }: MeldStAnmodning) =>
  kapitler.map(({ departement, vedtak }) => [departement, ...vedtak.map(({ nummer, conclusion }) => `${nummer} ${conclusion}`)]) // prettier-ignore

test('a St.meld. of the old series, with letters of the departementer below the vedtak', () => {
  const document = read(`St.meld. nr. 4 (2002-2003)

Om anmodnings- og utredningsvedtak i stortingssesjonen 2001-2002

1 Innledning

Meldingen følger av forretningsordenen.

2 Anmodningsvedtak stortingssesjonen (2001-2002)

2.1 Arbeids- og administrasjonsdepartementet

Vedtak nr. 58, 6. desember 2001

«Stortinget ber Regjeringen kartlegge bruken av vikarer.»

Arbeids- og administrasjonsdepartementetuttaler i brev 29. august 2002:

«Kartleggingen er omtalt i St.prp. nr. 63 (2001-2002). Departementet anser vedtaket som fulgt opp.»

3 Anmodningsvedtak stortingssesjonen 2000-2001

Vedtak nr. 6, 6. oktober 2000:

«Stortinget ber Regjeringa arbeide vidare med rettleiingstenesta.»

Kirke-, utdannings- og forskningsdepartementet uttaler i brev 8. september 2001:

«Departementet ser på saka.»

Utdannings- og forskningsdepartementet uttaler i brev 31. august 2002:

«Departementet vil kome attende til Stortinget med saka.»

4 Utredningsvedtak

Ingen.
`)
  expect(document.document).toMatchObject({ citation: 'St.meld. nr. 4 (2002–2003)', sesjon: '2002-2003' })
  expect(chapters(document)).toEqual([
    ['Arbeids- og administrasjonsdepartementet', '58 ANSES_FULGT_OPP'],
    ['Kirke-, utdannings- og forskningsdepartementet', '6 KOMMER_TILBAKE'],
  ])
  const last = document.kapitler[1]?.vedtak[0]
  expect(last?.account.endsWith('kome attende til Stortinget med saka.»')).toBe(true)
  expect(last?.promises).toEqual([])
})

test('what a departement quotes of its own proposition is its own, and says where the vedtak was adopted', () => {
  const document = read(`Meld. St. 15 (2020–2021)

Anmodnings- og utredningsvedtak i stortingssesjonen 2019–2020

2 Anmodningsvedtak i stortingssesjonen 2019–2020

2.1 Arbeids- og sosialdepartementet

Innsyn

Vedtak nr. 255, 12. desember 2019

«Stortinget ber regjeringen innføre en instruks om innsyn.»

Arbeids- og sosialdepartementet uttaler i brev 15. januar 2021:

«I Prop. 1 S (2020–2021) fremgår følgende om oppfølgingen:
‘Vedtaket ble truffet ved behandling av Prop. 27 L (2019–2020), Innst. 90 L (2019–2020).
Instruksen ble gitt 10. januar 2020. Anmodningsvedtaket anses som fulgt opp.’
Arbeids- og sosialkomiteen hadde i Innst. 15 S (2020–2021) ingen merknader.»
`)
  const [vedtak] = document.kapitler[0]?.vedtak ?? []
  expect(vedtak).toMatchObject({
    conclusion: 'ANSES_FULGT_OPP',
    adoptedIn: { documents: ['Prop. 27 L (2019–2020)'], innstillinger: ['Innst. 90 L (2019–2020)'] },
    promises: [],
  })
})

test('a heading that misspells departementet still names it', () => {
  const document = read(`Meld. St. 4 (2021–2022)

Anmodnings- og utredningsvedtak i stortingssesjonen 2020–2021

8 Klima- og miljødepartmentet

Tabell 8.1 Oversikt over oppmodingsvedtak

Sesjon | Vedtak nr. | Stikkord | Rapportering avslutta (ja/nei) |
---|---|---|---|
2020–2021 | 157 | Tiltak i budsjettet | Ja |

Tiltak i budsjettet

Vedtak nr. 157, 1. desember 2020

«Stortinget ber regjeringen synleggjere tiltak.»

Oppmodingsvedtaket er følgt opp.

15 Samferdselsdepartmentet

Arm til Bergen

Vedtak nr. 231, 8. desember 2020

«Stortinget ber regjeringa greie ut arm til Bergen.»

Departementet vil kome attende til Stortinget på eigna måte.
`)
  expect(chapters(document)).toEqual([
    ['Klima- og miljødepartementet', '157 ANSES_FULGT_OPP'],
    ['Samferdselsdepartementet', '231 KOMMER_TILBAKE'],
  ])
  expect(document.kapitler[0]?.table).toMatchObject([{ nummer: 157, stikkord: 'Tiltak i budsjettet' }])
})
