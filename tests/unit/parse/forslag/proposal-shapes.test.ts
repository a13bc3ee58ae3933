import { describe, expect, test } from 'vitest'
import { parseDocument } from '@/lib/parse/parse'
import type { Representantforslag } from '@/lib/parse/types'

function proposal(text: string): Representantforslag {
  const result = parseDocument(new TextEncoder().encode(text))
  if (!result.ok || result.document.kind !== 'REPRESENTANTFORSLAG')
    throw new Error('not a representantforslag')
  return result.document
}

describe('representantforslag in other shapes', () => {
  test('ten proposers, and no running head', () => {
    const { document, forslag } = proposal(`Dokument 8:250 S (2021–2022)

Representantforslag fra stortingsrepresentantene Anne Berg, Bjørn Dal, Carl I. Eng, Dag-Inge Foss, Eli Marie Gran,
Frode Haug, Guri Iversen, Hans Jon Karlsen, Ida Lie-Moen og Jan Ove Nes om nattog

Til Stortinget

Bakgrunn

Nattoget trengs.

Forslag

På denne bakgrunn fremmes følgende

f o r s l a g :

Stortinget ber regjeringen opprette nattog til Narvik.

15. juni 2022

Anne Berg    Bjørn Dal    Carl I. Eng
`)
    expect(document.forslagsstillere).toEqual([
      'Anne Berg',
      'Bjørn Dal',
      'Carl I. Eng',
      'Dag-Inge Foss',
      'Eli Marie Gran',
      'Frode Haug',
      'Guri Iversen',
      'Hans Jon Karlsen',
      'Ida Lie-Moen',
      'Jan Ove Nes',
    ])
    expect(document).toMatchObject({ dato: '2022-06-15', title: 'om nattog' })
    expect(forslag.map(({ text }) => text)).toEqual([
      'Stortinget ber regjeringen opprette nattog til Narvik.',
    ])
  })

  test('a Dokument nr. 8 from before 2009, with capital R and numbers with brackets', () => {
    const { document, forslag } = proposal(`Dokument nr. 8:42
(2008–2009)

Representantforslag fra stortingsrepresentantene Per Vik og Arne Moe om innsyn

Til Stortinget

Bakgrunn

Innsyn er viktig.

Forslag

På denne bakgrunn fremmes følgende

forslag:

1) Stortinget ber Regjeringen legge frem et lovforslag om utvidet innsyn.

2) Stortinget ber Regjeringen evaluere offentlighetsloven
innen fem år.

27. januar 2009

Per Vik   Arne Moe
`)
    expect(document).toMatchObject({
      citation: 'Dokument nr. 8:42 (2008–2009)',
      sesjon: '2008-2009',
      dato: '2009-01-27',
      forslagsstillere: ['Per Vik', 'Arne Moe'],
    })
    expect(forslag.map(({ nummer, text }) => [nummer, text])).toEqual([
      [1, 'Stortinget ber Regjeringen legge frem et lovforslag om utvidet innsyn.'],
      [2, 'Stortinget ber Regjeringen evaluere offentlighetsloven innen fem år.'],
    ])
  })

  test('nynorsk, a number that is cited is no proposal, and a date without a stop', () => {
    const { document, forslag } = proposal(`Representantforslag 14 S – 2023–2024

Frå stortingsrepresentanten Berit Li

Bakgrunn

Vedtaket frå 2019 er ikkje følgt opp.

Framlegg

På denne bakgrunnen blir følgjande

f o r s l a g   f r e m j a:

1. Stortinget ber regjeringa gjere straumnettet klart for
2030, jf. § 3 nr. 2.

2. Stortinget ber regjeringa, før utgangen av 2024, kome
tilbake med ein plan.

1. november 2023

Berit Li
`)
    expect(document).toMatchObject({ citation: 'Dokument 8:14 S (2023–2024)', dato: '2023-11-01', forslagsstillere: ['Berit Li'] }) // prettier-ignore
    expect(forslag.map(({ text }) => text)).toEqual([
      'Stortinget ber regjeringa gjere straumnettet klart for 2030, jf. § 3 nr. 2.',
      'Stortinget ber regjeringa, før utgangen av 2024, kome tilbake med ein plan.',
    ])
  })
})
