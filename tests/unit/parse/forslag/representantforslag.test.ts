import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseDocument } from '@/lib/parse/parse'
import { readListedProposers, readSignatures } from '@/lib/parse/forslag/proposers'
import type { Representantforslag } from '@/lib/parse/types'
import { root } from '../../../support/source-files'

function read(text: string): Representantforslag {
  const result = parseDocument(new TextEncoder().encode(text), { withSpans: true })
  if (!result.ok || result.document.kind !== 'REPRESENTANTFORSLAG')
    throw new Error('not a representantforslag')
  return result.document
}

const printed = readFileSync(join(root, 'prisma/samples/representantforslag-200-s-2024-2025.txt'), 'utf8')

describe('Representantforslag 200 S (2024–2025), read against its print', () => {
  const { document, forslag, mentions } = read(printed)

  test('is known by its running head, its day and those who signed it', () => {
    expect(document).toMatchObject({
      citation: 'Dokument 8:200 S (2024–2025)',
      sesjon: '2024-2025',
      dato: '2025-04-09',
      forslagsstillere: ['Sylvi Listhaug', 'Himanshu Gulati', 'Bård Hoksrud'],
    })
    expect(mentions).toEqual([])
  })

  test.for([
    [
      157,
      'Stortinget ber regjeringen ta i bruk all ledig kapasitet hos private helseaktører for å redusere belastningen på det offentlige helsevesenet.',
    ],
    [
      161,
      'Stortinget ber regjeringen iverksette en gjennomgang av ansvarsfordelingen i helsesektoren med sikte på å utnytte personellressursene bedre.',
    ],
    [165, 'Stortinget ber regjeringen iverksette tiltak for å øke utdanningskapasiteten for helsepersonell.'],
    [
      168,
      'Stortinget ber regjeringen sikre at teknologi som kan gi bedre arbeidsmiljø og mer effektive helsetjenester, tas raskere i bruk.',
    ],
    [
      172,
      'Stortinget ber regjeringen iverksette en gjennomgang av ressurs- og teknologibruken i helse- og omsorgstjenestene, med mål om en bedre ressursfordeling.',
    ],
    [
      181,
      'Stortinget ber regjeringen komme tilbake til Stortinget med forslag til endringer i anbudssystemene i helsevesenet, med mål om mer langsiktige avtaler, incentiver til innovasjon og nyskapning og mer effektiv bruk av tilgjengelig privat og ideell kapasitet.',
    ],
  ] as const)(
    'line %i: the proposal word for word, without the footnotes that stand between the fifth and the sixth',
    ([line, text], { expect }) => {
      expect(forslag.find((one) => one.line === line)?.text).toBe(text)
      expect(forslag).toHaveLength(6)
    },
  )
})

const foot = ['', '3. mars 2021', '', 'Kari Nordmann   Ola Svendsen Li', ''].join('\n')

describe('other shapes', () => {
  test('a title page with proposers, in nynorsk', () => {
    const { document, forslag } = read(
      `Dokument 8:45 S
(2020–2021)
Representantforslag
frå stortingsrepresentantane Kari Nordmann, Per Olav Vik og Ane Li

Representantforslag om ein plan for
mjuke trafikantar

Til Stortinget

Grunngjeving
Vegane er for smale.

På denne bakgrunnen blir det fremja følgjande

f o r s l a g :

1. Stortinget ber regjeringa leggje fram ein plan for gang- og sykkelvegar.
2. Stortinget ber regjeringa melde tilbake innan 1. juni 2022.
${foot}`,
    )
    expect(document).toEqual({
      citation: 'Dokument 8:45 S (2020–2021)',
      sesjon: '2020-2021',
      departement: null,
      title: 'om ein plan for mjuke trafikantar',
      forslagsstillere: ['Kari Nordmann', 'Per Olav Vik', 'Ane Li'],
      dato: '2021-03-03',
    })
    expect(forslag.map(({ nummer, text }) => [nummer, text])).toEqual([
      [1, 'Stortinget ber regjeringa leggje fram ein plan for gang- og sykkelvegar.'],
      [2, 'Stortinget ber regjeringa melde tilbake innan 1. juni 2022.'],
    ])
  })

  test('one proposal without a number, and a mark of a footnote that is not part of it', () => {
    const { forslag, document } = read(
      `Representantforslag 12 S (2018–2019)

På denne bakgrunn fremmes følgende

forslag:

Stortinget ber regjeringen kartlegge tilbudet.1 Kartleggingen
skal skje årlig.

1 Se rapport fra et universitet.
${foot}`,
    )
    expect(forslag.map(({ text }) => text)).toEqual([
      'Stortinget ber regjeringen kartlegge tilbudet. Kartleggingen skal skje årlig.',
    ])
    expect(document.forslagsstillere).toEqual(['Kari Nordmann', 'Ola Svendsen Li'])
  })

  test('a year, an amount or a paragraph inside a proposal is no mark', () => {
    const { forslag } = read(
      `Representantforslag 13 S (2018–2019)

På denne bakgrunn fremmes følgende

forslag:

1. Stortinget ber regjeringen endre § 3-5, jf. kap. 12, fra 2020.
${foot}`,
    )
    expect(forslag[0]?.text).toBe('Stortinget ber regjeringen endre § 3-5, jf. kap. 12, fra 2020.')
  })

  test('a document that only mentions one is none', () => {
    const result = parseDocument(
      new TextEncoder().encode(
        'Innkalling\n\nSak 3: Dokument 8:132 S (2022–2023)\n\nForslag til vedtak:\n\n1. Rådet tar saken til orientering.\n',
      ),
    )
    expect(result.ok && result.document.kind).toBe('OTHER')
  })
})

describe('names', () => {
  test.for([
    [
      'fra stortingsrepresentantene Sylvi Listhaug, Himanshu Gulati og Bård Hoksrud. De fremmer',
      ['Sylvi Listhaug', 'Himanshu Gulati', 'Bård Hoksrud'],
    ],
    ['frå stortingsrepresentanten Lars Haltbrekken', ['Lars Haltbrekken']],
    ['Stortingsrepresentantene er enige', []],
  ] as const)('%s', ([text, names], { expect }) => {
    expect(readListedProposers(text)).toEqual(names)
  })

  test.for([
    ['Bård Ludvig Thorheim Erna Solberg', ['Bård Ludvig Thorheim', 'Erna Solberg']],
    [
      'Hans Andreas Limi Jon Engen-Helgheim Per-Willy Amundsen',
      ['Hans Andreas Limi', 'Jon Engen-Helgheim', 'Per-Willy Amundsen'],
    ],
    ['Kari Nordmann\tOla van der Berg', ['Kari Nordmann', 'Ola van der Berg']],
  ] as const)('signatures: %s', ([line, names], { expect }) => {
    expect(readSignatures([line])).toEqual(names)
  })
})

describe('a representantforslag whose text layer has no blank lines', () => {
  const result = parseDocument(
    new TextEncoder().encode(`Dokument 8:135 S
(2019–2020)
Representantforslag
fra stortingsrepresentantene Ola Vik, Anne Berg og Per Dahl
Representantforslag om å styrke barns rett til lek
Til Stortinget
Bakgrunn
Lek er viktig.
Forslag
På denne bakgrunn fremmes følgende
forslag:
1. Stortinget ber regjeringen legge frem en strategi for lek.
2. Stortinget ber regjeringen om å
a) kartlegge lekeplasser
b) gi kommunene veiledning.
20. mai 2020
Ola Vik     Anne Berg     Per Dahl
`),
  )

  test('has its title, its proposers, and a proposal with its list', () => {
    expect(result).toMatchObject({
      document: {
        document: { title: 'om å styrke barns rett til lek', forslagsstillere: ['Ola Vik', 'Anne Berg', 'Per Dahl'] }, // prettier-ignore
        forslag: [
          { nummer: 1, text: 'Stortinget ber regjeringen legge frem en strategi for lek.' },
          { nummer: 2, text: 'Stortinget ber regjeringen om å\na) kartlegge lekeplasser\nb) gi kommunene veiledning.' }, // prettier-ignore
        ],
        mentions: [{ citation: 'Dokument 8:135 S (2019–2020)' }],
      },
    })
  })
})
