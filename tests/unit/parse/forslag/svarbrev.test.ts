import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readPosition } from '@/lib/parse/forslag/position'
import { parseDocument } from '@/lib/parse/parse'
import type { Svarbrev } from '@/lib/parse/types'
import { root } from '../../../support/source-files'

function read(text: string): Svarbrev {
  const result = parseDocument(new TextEncoder().encode(text), { withSpans: true })
  if (!result.ok || result.document.kind !== 'SVARBREV') throw new Error('not a svarbrev')
  return result.document
}

const folder = join(root, 'prisma/samples')
const letter = readFileSync(join(folder, 'svarbrev-representantforslag-200-s-2024-2025.txt'), 'utf8')

describe('the answer on Representantforslag 200 S (2024–2025), read against its print', () => {
  const { document, svar } = read(letter)

  test('says what it answers, who proposed it and when the committee asked', () => {
    expect(document).toMatchObject({
      besvarer: 'Dokument 8:200 S (2024–2025)',
      sesjon: '2024-2025',
      spurt: '2025-04-10',
      forslagsstillere: ['Sylvi Listhaug', 'Himanshu Gulati', 'Bård Hoksrud'],
    })
  })

  test.for([
    [1, 32, 'ANSES_FULGT_OPP', true, 'Forslaget anses fulgt opp gjennom dette.'],
    [2, 63, 'ARBEID_PAGAR', false, 'Regjeringen vil fortsette arbeidet for å sikre nok fagfolk'],
    [
      3,
      93,
      'IKKE_NODVENDIG',
      true,
      'mener jeg at det ikke er nødvendig at Stortinget ber regjeringen iverksette ytterligere tiltak',
    ],
    [4, 173, 'ENIG_ARBEID_PAGAR', false, 'Jeg er enig med forslagsstillerne'],
    [5, 220, 'STOTTES_IKKE', false, 'Jeg mener at ressursene i tjenestene er bedre brukt på'],
    [6, 251, 'IVARETATT', true, 'er tilstrekkelig ivaretatt gjennom dagens anbudssystemer'],
  ] as const)('proposal %i, line %i: %s', ([nummer, line, position, explicit, says], { expect }) => {
    const answer = svar.find((one) => one.nummer === nummer)
    expect(answer).toMatchObject({ line, position, explicit })
    expect(answer?.positionSentence).toContain(says)
    expect(answer?.text).toContain(answer?.positionSentence)
  })

  test('repeats each proposal word for word, but for a full stop', () => {
    const proposal = parseDocument(readFileSync(join(folder, 'representantforslag-200-s-2024-2025.txt')))
    if (!proposal.ok || proposal.document.kind !== 'REPRESENTANTFORSLAG') throw new Error('no proposal')
    const bare = (text: string) => text.replace(/\.$/u, '')
    expect(svar.map(({ forslag }) => bare(forslag))).toEqual(
      proposal.document.forslag.map(({ text }) => bare(text)),
    )
  })

  test('leaves page furniture and the greeting out, and lists what each answer cites', () => {
    expect(svar.map(({ text }) => text).join(' ')).not.toMatch(/Side 6|Med hilsen|Vestre/u)
    expect(svar[2]?.citations).toEqual([
      'Meld. St. 14 (2022–2023)',
      'Meld. St. 19 (2023-2024)',
      'Meld. St. 5 (2022-2023)',
    ])
    expect(svar[5]?.citations).toEqual([])
  })
})

test('a letter in nynorsk, with the proposals repeated once and answered below each', () => {
  const { document, svar } = read(
    `Representantforslag 45 S (2020–2021) om ein plan for mjuke trafikantar

Eg viser til brev frå transport- og kommunikasjonskomiteen dagsett 4. mars 2021 om
representantforslag frå stortingsrepresentantane Kari Nordmann og Ane Li.

1. Stortinget ber regjeringa leggje fram ein plan for gang- og sykkelvegar.

Regjeringa deler intensjonen i framlegget. Statens vegvesen har fått i oppdrag å kartleggje.

2. Stortinget ber regjeringa melde tilbake innan 1. juni 2022.

Eg kan ikkje støtte framlegget.

Med helsing

Ein statsråd
`,
  )
  expect(document).toMatchObject({ besvarer: 'Dokument 8:45 S (2020–2021)', spurt: '2021-03-04' })
  expect(svar.map(({ nummer, position, explicit }) => [nummer, position, explicit])).toEqual([
    [1, 'ENIG_ARBEID_PAGAR', false],
    [2, 'STOTTES_IKKE', true],
  ])
})

describe('where the minister stands', () => {
  test.for([
    ['Jeg anser derfor forslaget som fulgt opp.', 'ANSES_FULGT_OPP', true],
    ['Eg reknar framlegget som følgt opp.', 'ANSES_FULGT_OPP', true],
    ['Jeg ser ikke behov for en slik gjennomgang nå.', 'IKKE_NODVENDIG', true],
    ['Departementet mener at hensynet allerede er ivaretatt i forskriften.', 'IVARETATT', true],
    ['Jeg vil derfor ikke støtte forslaget.', 'STOTTES_IKKE', true],
    ['Regjeringen går imot forslaget.', 'STOTTES_IKKE', true],
    ['En utredning pågår i direktoratet.', 'ARBEID_PAGAR', false],
    ['Sykehusene har mange ansatte.', 'UKLAR', false],
    ['Komiteen skriver at «forslaget anses fulgt opp».', 'UKLAR', false],
    ['Det er ikke nødvendig med henvisning fra fastlege.', 'UKLAR', false],
    ['Forslaget er ikke fulgt opp.', 'UKLAR', false],
    ['Jeg er ikke enig med forslagsstillerne i dette.', 'STOTTES_IKKE', true],
    ['Jeg kan ikke se at det er nødvendig med et nytt vedtak.', 'IKKE_NODVENDIG', true],
    ['Etter mitt syn er det ikke hensiktsmessig å innføre en slik ordning.', 'STOTTES_IKKE', true],
    ['Regjeringen har ikke planer om å endre loven.', 'STOTTES_IKKE', true],
    ['Eg ser ikkje trong for ei slik utgreiing.', 'IKKE_NODVENDIG', true],
    ['Regjeringa meiner at omsynet alt er vareteke.', 'IVARETATT', true],
    ['Hensynet er ikke godt nok ivaretatt i dag, men forslaget er dyrt.', 'UKLAR', false],
    ['Helsetilsynet mener at forslaget er unødvendig.', 'UKLAR', false],
    ['Forslagsstillerne anser ikke vedtaket som fulgt opp.', 'UKLAR', false],
    ['Dersom forslaget er fulgt opp, kan ordningen avvikles.', 'UKLAR', false],
    ['Jeg er positiv til forslaget.', 'ENIG_ARBEID_PAGAR', true],
    ['Jeg støtter ikke forslaget fullt ut.', 'STOTTES_IKKE', true],
  ] as const)('%s → %s', ([answer, position, explicit], { expect }) => {
    expect(readPosition(answer)).toMatchObject({ position, explicit })
  })
})
