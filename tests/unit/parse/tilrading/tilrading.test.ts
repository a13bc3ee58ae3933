import { expect, test } from 'vitest'
import { parseDocument } from '@/lib/parse/parse'
import type { Innstilling } from '@/lib/parse/types'

function read(text: string): Innstilling {
  const result = parseDocument(new TextEncoder().encode(text))
  if (!result.ok || result.document.kind !== 'INNST') throw new Error('not an innstilling')
  return result.document
}

test('part of a representantforslag is adopted, the rest proposed by minorities, and the letter is printed below', () => {
  const { document, behandler, tilrading } = read(`Innst. 301 S
(2023–2024)
Innstilling til Stortinget
fra transport- og kommunikasjonskomiteen

Dokument 8:31 S (2023–2024)

Innstilling fra transport- og kommunikasjonskomiteen om Representantforslag fra
stortingsrepresentantene Kari Vik og Ola Moe om ferje

Til Stortinget

Sammendrag

I dokumentet fremmes følgende forslag, jf. Dokument 8:12 S (2019–2020):

«1. Stortinget ber regjeringen legge frem en plan for gratis ferje.»

Komiteens merknader

Komiteen viser til statsrådens svarbrev.

Forslag fra mindretall

Forslag fra Høyre, Fremskrittspartiet
og Venstre:

Forslag 1

Stortinget ber regjeringen kartlegge
ventetidene på kaiene.

Forslag fra Rødt:

Forslag 2

Stortinget ber regjeringen overta rederiene.

Komiteens tilråding

Komiteen har for øvrig ingen merknader, viser til dokumentet og råder Stortinget til å gjøre følgende

v e d t a k :

I

Stortinget ber regjeringen legge frem en plan for gratis
ferje innen utgangen av 2025.

II

Stortinget ber regjeringen styrke beredskapen.

Oslo, i transport- og kommunikasjonskomiteen, den 14. mai 2024

Kari Vik
leder

Vedlegg

Brev fra Samferdselsdepartementet

Jeg viser til brev fra komiteen om Dokument 8:31 S (2023–2024).
`)
  expect(document).toMatchObject({ citation: 'Innst. 301 S (2023–2024)' })
  expect(behandler).toEqual(['Dokument 8:31 S (2023–2024)'])
  expect(tilrading?.punkter).toMatchObject([
    {
      romertall: 'I',
      resultat: 'VEDTAS',
      text: 'Stortinget ber regjeringen legge frem en plan for gratis ferje innen utgangen av 2025.',
    },
    { romertall: 'II', resultat: 'VEDTAS', text: 'Stortinget ber regjeringen styrke beredskapen.' },
  ])
  expect(tilrading?.mindretallsforslag).toMatchObject([
    {
      nummer: 1,
      partier: ['Høyre', 'Fremskrittspartiet', 'Venstre'],
      text: 'Stortinget ber regjeringen kartlegge ventetidene på kaiene.',
    },
    { nummer: 2, partier: ['Rødt'], text: 'Stortinget ber regjeringen overta rederiene.' },
  ])
})

const advice = (sesjon: string, lead: string, text: string) => `Innst. 90 S
(${sesjon})
Innstilling fra justiskomiteen om et representantforslag

Til Stortinget

Merknader

Komiteen viser til forslaget.

${lead}

${text}

Oslo, i justiskomiteen, den 1. mars 2019
`

test.for([
  [
    'Dokument 8:46 S (2018–2019) – Representantforslag fra stortingsrepresentantene Per Vik og\nAnne Li om brannvern – vedtas ikke.',
    'VEDTAS_IKKE',
    ['Dokument 8:46 S (2018–2019)'],
  ],
  [
    'Dokument 8:11 S (2015–2016) – representantforslag fra stortingsrepresentanten Per Vik om\nbrannvern – vedlegges protokollen.',
    'VEDLEGGES_PROTOKOLLEN',
    ['Dokument 8:11 S (2015–2016)'],
  ],
  [
    'Dokument 8:72 S (2020–2021) – Representantforslag frå stortingsrepresentanten Per Vik om brannvern – vert ikkje vedteke.',
    'VEDTAS_IKKE',
    ['Dokument 8:72 S (2020–2021)'],
  ],
  [
    'Dokument nr. 8:42 (2008–2009) – representantforslag frå Per Vik om innsyn – blir lagt ved protokollen.',
    'VEDLEGGES_PROTOKOLLEN',
    ['Dokument nr. 8:42 (2008–2009)'],
  ],
  [
    'Stortinget ber regjeringen sikre at det ikke vedtas nye krav til Dokument 8:3 S (2018–2019).',
    'VEDTAS',
    [],
  ],
] as const)('%s → %s', ([text, resultat, gjelder], { expect: check }) => {
  const { behandler, tilrading } = read(
    advice(
      '2018–2019',
      'Komiteen viser til dokumentet og råder Stortinget til å gjøre slikt\n\nvedtak:',
      text,
    ),
  )
  check(tilrading?.punkter).toMatchObject([{ romertall: null, resultat, gjelder }])
  check(behandler).toEqual(gjelder)
})

test('an innstilling that advises nothing, as most quote others', () => {
  const { tilrading } = read('Innst. 5 S\n(2018–2019)\n\nKomiteen tar meldingen til orientering.\n')
  expect(tilrading).toBeNull()
})
