import { describe, expect, test } from 'vitest'
import { parseDocument } from '@/lib/parse/parse'
import type { ParsedDocument, Svarbrev } from '@/lib/parse/types'

const parse = (text: string): ParsedDocument => {
  const result = parseDocument(new TextEncoder().encode(text))
  if (!result.ok) throw new Error(result.reason)
  return result.document
}

function letter(text: string): Svarbrev {
  const document = parse(text)
  if (document.kind !== 'SVARBREV') throw new Error(`read as ${document.kind}`)
  return document
}

const said = ({ svar }: Svarbrev) =>
  svar.map(({ nummer, position, explicit }) => [nummer, position, explicit])

describe('letters in other shapes', () => {
  test('one proposal that stands without a number', () => {
    const read = letter(`Svar på Representantforslag 31 S (2022–2023) om gratis ferje til øyene

Det vises til brev fra transport- og kommunikasjonskomiteen datert 14. november 2022 vedlagt
Dokument 8:31 S (2022–2023), der det er fremmet følgende forslag:

«Stortinget ber regjeringen legge frem en plan for gratis ferje til alle bebodde
øyer uten fastlandsforbindelse.»

Regjeringen innførte i fjor gratis ferje på 37 samband. Arbeidet fortsetter i neste budsjett.
Jeg mener derfor at det ikke er behov for en egen plan.

Vennlig hilsen

En statsråd
`)
    expect(read.document).toMatchObject({ besvarer: 'Dokument 8:31 S (2022–2023)', spurt: '2022-11-14' })
    expect(said(read)).toEqual([[1, 'IKKE_NODVENDIG', true]])
    expect(read.svar[0]?.forslag).toBe(
      'Stortinget ber regjeringen legge frem en plan for gratis ferje til alle bebodde øyer uten fastlandsforbindelse.',
    )
    expect(read.svar[0]?.text).not.toMatch(/hilsen|statsråd/u)
  })

  test('proposals listed first and answered under headings, two of them together and out of order', () => {
    const read = letter(`Representantforslag 77 S (2023–2024) om fritidsfiske

Jeg viser til brev fra næringskomiteen av 8. februar 2024 om Dokument 8:77 S (2023–2024). Følgende forslag
er fremsatt:

1. Stortinget ber regjeringen forenkle turistfiskeforskriften.
2. Stortinget ber regjeringen innføre dagskvoter i fjordene.
3. Stortinget ber regjeringen styrke kontrollen ved grensen.

Innledningsvis vil jeg nevne at fritidsfisket betyr mye for kysten.

Forslag 2

Havforskningsinstituttet har frarådet dagskvoter nå. Jeg støtter derfor ikke forslaget.

Forslag 1 og 3

Toll og Fiskeridirektoratet fikk økte midler i 2024, og forskriften ble endret i januar.
Jeg anser begge forslagene som fulgt opp.

Med vennlig hilsen

En statsråd
`)
    expect(said(read)).toEqual([
      [1, 'ANSES_FULGT_OPP', true],
      [2, 'STOTTES_IKKE', true],
      [3, 'ANSES_FULGT_OPP', true],
    ])
    expect(read.svar.map(({ forslag }) => forslag)).toEqual([
      'Stortinget ber regjeringen forenkle turistfiskeforskriften.',
      'Stortinget ber regjeringen innføre dagskvoter i fjordene.',
      'Stortinget ber regjeringen styrke kontrollen ved grensen.',
    ])
    expect(read.svar[1]?.text).not.toMatch(/Innledningsvis/u)
  })

  test('one answer to two proposals: «forslaget» is neither of them, a number is one', () => {
    const read =
      letter(`Jeg viser til brev fra justiskomiteen datert 3. mai 2023 om Representantforslag 201 S (2022–2023).

Forslag nr. 1 og 2:

Politiet har fått en ny instruks. Forslaget anses fulgt opp.

Forslag nr. 3 og 4:

Forslag 3 støttes ikke, siden ordningen er ny. Når det gjelder forslag 4, ser jeg ikke behov for flere tiltak.

Med hilsen
En statsråd
`)
    expect(said(read)).toEqual([
      [1, 'UKLAR', false],
      [2, 'UKLAR', false],
      [3, 'STOTTES_IKKE', true],
      [4, 'IKKE_NODVENDIG', true],
    ])
  })

  test('nynorsk, with the numbers only in sentences', () => {
    const read = letter(`Representantforslag 118 S (2020–2021) om landbruk i fjellet

Eg syner til brev frå næringskomiteen dagsett 2. mars 2021 med representantforslag frå
stortingsrepresentantane Kari Nordmann og Ola Vik:

1. Stortinget ber regjeringa auke beitetilskotet.
2. Stortinget ber regjeringa greie ut ei ordning for setrar.

Når det gjeld framlegg 1, er satsane avtalte i jordbruksoppgjeret. Eg rår difor ifrå at Stortinget gjer vedtaket.

Når det gjeld framlegg 2, har eg bede Landbruksdirektoratet om ei utgreiing. Ho skal vere ferdig til hausten.

Med helsing

Ein statsråd
`)
    expect(read.document.spurt).toBe('2021-03-02')
    expect(said(read)).toEqual([
      [1, 'STOTTES_IKKE', true],
      [2, 'ARBEID_PAGAR', false],
    ])
  })

  test('the proposals in other words', () => {
    const read = letter(`Svar på Dokument 8:9 S (2019–2020)

Jeg viser til brev av 21. oktober 2019 fra familie- og kulturkomiteen om representantforslaget.

1. Om en tiltaksplan mot ensomhet

Departementet la i juni frem en strategi. Hensikten med forslaget er dermed ivaretatt.

2. Om støtte til møteplasser

Tilskuddet er økt. Jeg er enig i at møteplasser er viktige.

Med hilsen
En statsråd
`)
    expect(said(read)).toEqual([
      [1, 'IVARETATT', true],
      [2, 'ENIG_ARBEID_PAGAR', false],
    ])
    expect(read.svar.map(({ line }) => line)).toEqual([5, 9])
  })

  test('proposals answered as they are repeated, two in a row', () => {
    const read =
      letter(`Jeg viser til brev fra utdannings- og forskningskomiteen datert 5. april 2022 om Dokument 8:190 S (2021–2022).

Svar:

1. Stortinget ber regjeringen sikre gratis skolemat.

2. Stortinget ber regjeringen evaluere ordningene i kommunene.

Begge forslagene er kostbare. Jeg kan ikke anbefale at de vedtas nå; forslagene støttes ikke.

3. Stortinget ber regjeringen lage en veileder.

Utdanningsdirektoratet mener at forslaget er overflødig. En veileder er under arbeid i direktoratet, og
arbeidet pågår.

Med hilsen
En statsråd
`)
    expect(said(read)).toEqual([
      [1, 'STOTTES_IKKE', true],
      [2, 'STOTTES_IKKE', true],
      [3, 'ARBEID_PAGAR', false],
    ])
  })

  test('a list without any division has one answer to all', () => {
    const read =
      letter(`Det vises til brev fra kommunal- og forvaltningskomiteen om Dokument 8:66 S (2021–2022) med forslagene

1. Stortinget ber regjeringen flytte to direktorater.
2. Stortinget ber regjeringen kartlegge statlige arbeidsplasser.

Regjeringen arbeider med en melding. Jeg vil derfor ikke anbefale forslagene.

Med hilsen
En statsråd
`)
    expect(said(read)).toEqual([
      [1, 'STOTTES_IKKE', true],
      [2, 'STOTTES_IKKE', true],
    ])
  })

  test('a letter from before 2009, about a Dokument nr. 8', () => {
    const read = letter(`Representantforslag om innsyn i korrespondanse – Dokument nr. 8:42 (2008–2009)

Jeg viser til brev fra justiskomiteen datert 2. mars 2009 om ovennevnte representantforslag, der det heter:

1. Stortinget ber Regjeringen legge frem et lovforslag om utvidet innsyn.
Jeg kan ikke slutte meg til forslaget.

2. Stortinget ber Regjeringen evaluere offentlighetsloven innen fem år.
Jeg stiller meg positiv til forslaget.

Med hilsen
En statsråd
`)
    expect(read.document).toMatchObject({ besvarer: 'Dokument nr. 8:42 (2008–2009)', sesjon: '2008-2009' })
    expect(said(read)).toEqual([
      [1, 'STOTTES_IKKE', true],
      [2, 'ENIG_ARBEID_PAGAR', true],
    ])
  })

  test('a letter about something else is none', () => {
    expect(
      parse('Jeg viser til brev fra Riksrevisjonen.\n\n1. Stortinget ber om innsyn.\n\nTakk.\n').kind,
    ).toBe('OTHER')
  })
})
