import { describe, expect, test } from 'vitest'
import { parseText } from '@/lib/parse/parse'
import type { Innstilling } from '@/lib/parse/types'

function read(text: string): Innstilling {
  const { document } = parseText(text)
  if (document.kind !== 'INNST') throw new Error(`read as ${document.kind}`)
  return document
}

const innst = (remarks: string): Innstilling =>
  read(`Innst. 240 S
(2023–2024)
Innstilling fra kontroll- og konstitusjonskomiteen om Anmodnings- og utredningsvedtak i stortingssesjonen 2022–2023

Til Stortinget

${remarks}
`)

const said = ({ vurderinger }: Innstilling): string[] =>
  vurderinger.map(({ nummer, resultat, hvem, partier }) => [nummer, resultat, hvem, ...partier].join(' '))

describe('what an innstilling calls itself', () => {
  test.each([
    ['Innst. S. nr. 171 (2002-2003)', 'Innst. S. nr. 171 (2002–2003)', '2002-2003'],
    ['Innst. O. nr. 11\n(1998-99)', 'Innst. O. nr. 11 (1998–1999)', '1998-1999'],
    ['Budsjett-innst. S. nr. 3 (2004–2005)', 'Budsjett-innst. S. nr. 3 (2004–2005)', '2004-2005'],
    ['Innst. 7 L (2012–2013)', 'Innst. 7 L (2012–2013)', '2012-2013'],
  ])('«%s» above the name of the committee', (head, citation, sesjon) => {
    const { document } = read(
      `${head}\n\nInnstilling fra finanskomiteen om endringer i skatteloven\n\nTil Stortinget\n`,
    )
    expect(document).toMatchObject({ citation, sesjon, komite: 'finanskomiteen' })
  })

  test.each(['•', '-', '–'])('a saved page has its number as an item of a list (%s)', (mark) => {
    const { document } = read(`Innstilling fra justiskomiteen om politiets beredskap i nord

Dette dokument

  ${mark} Innst. S. nr. 83 (2006-2007)
  ${mark} Kildedok: Dokument nr. 8:12 (2006-2007)
  ${mark} Utgiver: Justiskomiteen

Til Stortinget

Komiteen viser til forslaget.
`)
    expect(document).toEqual({
      citation: 'Innst. S. nr. 83 (2006–2007)',
      sesjon: '2006-2007',
      departement: null,
      title: 'om politiets beredskap i nord',
      komite: 'justiskomiteen',
    })
  })

  test('a page that only lists innstillinger is none', () => {
    const { document } = parseText(`Saker i komiteen denne uken

• Innst. 83 S (2016–2017)
• Innst. 84 S (2016–2017)
`)
    expect(document.kind).toBe('OTHER')
  })

  test('running heads that keep the width of the page', () => {
    const { document } = read(
      'Innst. 12 S – 2021–2022                                                                            3\n\nInnstilling frå næringskomiteen om fiske\n',
    )
    expect(document.citation).toBe('Innst. 12 S (2021–2022)')
  })

  test('a title cut at a line keeps the hyphen before «og», and loses the one of a word', () => {
    const { document } = read(`Innst. 12 S (2021–2022)
Innstilling fra kontroll- og konstitusjonskomiteen om anmodnings-
og utredningsvedtak i stor-
tingssesjonen 2020–2021

Til Stortinget
`)
    expect(document.title).toBe('om anmodnings- og utredningsvedtak i stortingssesjonen 2020–2021')
  })
})

describe('what the committee says of another committee that it quotes', () => {
  const quoting = (own: string): Innstilling =>
    innst(`Adopsjon

Vedtak nr. 36, 24. november 2022

«Stortinget ber regjeringen korte ned tiden.»

Komiteens merknader

Komiteen viser til at familie- og kulturkomiteen i sitt svarbrev til komiteen uttaler:

«Komiteen mener at vedtaket ikke kan kvitteres ut.»

${own}`)

  test.each([
    ['Komiteen støtter dette.', '36 IKKE_UTKVITTERT komiteen'],
    ['Komiteen slutter seg til familie- og kulturkomiteens vurdering.', '36 IKKE_UTKVITTERT komiteen'],
    [
      'Komiteens flertall, medlemmene fra Høyre og Rødt, deler denne vurderingen.',
      '36 IKKE_UTKVITTERT flertall Høyre Rødt',
    ],
    ['Komiteen stør dette.', '36 IKKE_UTKVITTERT komiteen'],
    ['En samlet komité er enig i dette.', '36 IKKE_UTKVITTERT komiteen'],
  ])('«%s» is the judgement that was quoted', (own, expected) => {
    expect(said(quoting(own))).toEqual([expected])
  })

  test.each([
    'Komiteen er ikke enig i dette.',
    'Komiteen støtter at ordningen evalueres.',
    'Komiteen deler denne bekymringen.',
    'Komiteen støtter dette arbeidet.',
    'Regjeringen støtter dette.',
    'Komiteen viser til dette.',
  ])('«%s» is none', (own) => {
    expect(said(quoting(own))).toEqual([])
  })

  test('of two opinions nobody knows which is meant', () => {
    const document = quoting('Finanskomiteen mener at vedtaket kan kvitteres ut. Komiteen støtter dette.')
    expect(said(document)).toEqual([])
  })
})

describe('whose view it is', () => {
  test.each([
    ['En samlet komité mener at dette vedtaket kan utkvitteres.', '36 UTKVITTERT komiteen'],
    ['Ein samla komité meiner at vedtaket kan kvitterast ut.', '36 UTKVITTERT komiteen'],
    [
      'Komiteens medlem fra Rødt og komiteens medlem fra Venstre mener at vedtaket ikke kan utkvitteres.',
      '36 IKKE_UTKVITTERT mindretall Rødt Venstre',
    ],
    [
      'Flertallet, medlemmene fra Høyre og Rødt, viser til svaret. Flertallet mener at vedtaket kan utkvitteres.',
      '36 UTKVITTERT flertall Høyre Rødt',
    ],
  ])('%s', (sentence, expected) => {
    const document = innst(`Foreldrepenger
Vedtak nr. 35, 24. november 2022

Komiteens flertall, medlemmene fra Senterpartiet, mener at vedtaket kan utkvitteres.

Adopsjon
Vedtak nr. 36, 24. november 2022

${sentence}`)
    expect(said(document).filter((one) => one.startsWith('36'))).toEqual([expected])
  })

  test('a letter behind the advice is the other committee’s, whatever headings it has', () => {
    const document = innst(`Komiteen mener at vedtak nr. 1 (2022–2023) kan kvitteres ut.

Vedlegg 1

Brev fra arbeids- og sosialkomiteen til kontroll- og konstitusjonskomiteen, datert 11. januar 2024

Oppfølging av anmodningsvedtak

Komiteens flertall, medlemmene fra Høyre, mener at vedtak nr. 108 (2020–2021) ikke kan kvitteres ut.

Vedlegg 2

Notat

Komiteen mener at vedtak nr. 109 (2020–2021) ikke kan kvitteres ut.`)
    expect(said(document)).toEqual(['1 UTKVITTERT komiteen'])
    expect(document.uttalelser.map(({ nummer, komite }) => [nummer, komite])).toEqual([
      [108, 'arbeids- og sosialkomiteen'],
    ])
  })

  test('«vedtakene» below a list is all of the list', () => {
    const document =
      innst(`Komiteens flertall, alle unntatt medlemmene fra Høyre, mener følgende vedtak ikke kan utkvitteres:

–   Vedtak nr. 931 (2022–2023) Bostøtte
–   Vedtak nr. 742 (2022–2023) Tannhelse

Komiteens medlemmer fra Høyre mener at vedtakene kan utkvitteres.`)
    expect(said(document)).toEqual([
      '931 IKKE_UTKVITTERT flertall',
      '742 IKKE_UTKVITTERT flertall',
      '931 UTKVITTERT mindretall Høyre',
      '742 UTKVITTERT mindretall Høyre',
    ])
  })
})

test('an innstilling about a lov and a representantforslag counts its advice from I in A and in B', () => {
  const document = read(`Innst. 388 L
(2024–2025)
Innstilling til Stortinget frå
helse- og omsorgskomiteen

Dokument 8:210 L (2024–2025) og Prop. 90 L (2024–2025)

Innstilling frå helse- og omsorgskomiteen om fritt behandlingsval

Til Stortinget

I representantforslaget vert følgjande forslag fremja:

«1. Stortinget ber regjeringen gjeninnføre fritt behandlingsval.»

Tilråding frå komiteen

Komiteen rår Stortinget til å gjere følgjande

vedtak:

A.

Vedtak til lov
om endringar i pasient- og brukarrettslova

I

§ 2-4 vert oppheva.

B.

I

Stortinget ber regjeringa evaluere ordninga etter to år.

II

Dokument 8:210 L (2024–2025) – Representantforslag om fritt behandlingsval – vert ikkje vedteke.

Oslo, i helse- og omsorgskomiteen, den 27. mai 2025
`)
  expect(document.tilrading?.punkter.map(({ romertall, resultat }) => [romertall, resultat])).toEqual([
    ['A', 'VEDTAS'],
    ['A I', 'VEDTAS'],
    ['B I', 'VEDTAS'],
    ['B II', 'VEDTAS_IKKE'],
  ])
})

describe('who may judge', () => {
  test('in an innstilling of its own a fagkomité gives its opinion, and judges nothing', () => {
    const document = read(`Innst. 11 S
(2024–2025)
Innstilling fra helse- og omsorgskomiteen om statsbudsjettet

Til Stortinget

Komiteens merknader

«Stortinget bevilger mer.»

Komiteens flertall, medlemmene fra Høyre, mener at vedtak nr. 908 (2022–2023) ikke kan kvitteres ut.
`)
    expect(document.vurderinger).toEqual([])
    expect(document.uttalelser).toMatchObject([
      { nummer: 908, komite: 'helse- og omsorgskomiteen', anbefaling: 'KAN_IKKE_KVITTERES_UT' },
    ])
  })

  test.each([
    ['Komiteens flertall, medlemmene fra Høyre, mener at rapporteringen kan avsluttes.', ['36 UTKVITTERT flertall Høyre']],
    ['Komiteen mener at rapporteringen ikke bør avsluttes.', ['36 IKKE_UTKVITTERT komiteen']],
    ['Disse medlemmer mener vedtaket må stå ved lag.', ['36 IKKE_UTKVITTERT mindretall']],
    ['Vedtaket står ved lag.', []],
    ['Departementet mener at rapporteringen kan avsluttes.', []],
    ['Omtalen gjelder vedtak der rapporteringen ikke er avsluttet.', []],
  ])('«%s»', (sentence, expected) => {
    expect(said(innst(`Vedtak nr. 36, 24. november 2022\n\n${sentence}`))).toEqual(expected)
  }) // prettier-ignore
})

test.each([
  ['Meld. St. 3 (2010–2011) – om vedtak – vert å leggje ved protokollen.', 'VEDLEGGES_PROTOKOLLEN'],
  ['Dokument nr. 8:3 (2004–2005) – forslag om skatt – bifalles ikke.', 'VEDTAS_IKKE'],
  ['Stortinget ber regjeringen legge ved protokollen fra møtet.', 'VEDTAS'],
])('«%s» is advised', (text, resultat) => {
  const document = innst(`Komiteens tilråding

Komiteen rår Stortinget til å gjøre slikt

vedtak:

${text}

Oslo, i kontroll- og konstitusjonskomiteen, den 14. desember 2010`)
  expect(document.tilrading?.punkter.map((punkt) => punkt.resultat)).toEqual([resultat])
})
