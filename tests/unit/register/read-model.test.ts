import { describe, expect, test } from 'vitest'
import { markParagraphs } from '@/lib/register/marks'
import { sentenceOf } from '@/lib/register/sentence'
import { addStates, sumStates } from '@/lib/register/state-counts'
import { isPassed } from '@/lib/register/to-list-item'
import type { StateView } from '@/lib/register/view'

const state = (rest: Partial<StateView>): StateView => ({
  tilstand: 'APEN',
  grunn: 'RAPPORT',
  uenighet: false,
  departementets: 'KOMMER_TILBAKE',
  rapporteringAvsluttes: false,
  komiteens: null,
  komiteensUtledet: null,
  stortingets: null,
  rapporteringssesjon: '2025-2026',
  ...rest,
})

describe('the plain sentence says who decided', () => {
  test.for([
    [{}, 'KOMMER_TILBAKE'],
    [{ departementets: 'DELVIS_FULGT_OPP' }, 'DELVIS_FULGT_OPP'],
    [{ tilstand: 'ANSES_FULGT_OPP', departementets: 'ANSES_FULGT_OPP' }, 'ANSES_FULGT_OPP'],
    [{ tilstand: 'ANSES_FULGT_OPP', departementets: 'ANNET', grunn: 'TABELL' }, 'ETTER_TABELLEN'],
    [{ departementets: 'ANNET', grunn: 'TABELL' }, 'ANNET_NEI'],
    [{ departementets: null, grunn: 'IKKE_RAPPORTERT' }, 'IKKE_RAPPORTERT'],
    [{ tilstand: 'AVSLUTTET', grunn: 'UTKVITTERT' }, 'UTKVITTERT'],
    [{ tilstand: 'AVSLUTTET', grunn: 'OPPHEVET' }, 'OPPHEVET'],
    [{ departementets: 'ANSES_FULGT_OPP', grunn: 'IKKE_UTKVITTERT' }, 'IKKE_UTKVITTERT'],
    [{ departementets: 'FORESLATT_OPPHEVET', grunn: 'OPPHEVELSE_AVSLATT' }, 'OPPHEVELSE_AVSLATT'],
  ] as const)('%o → %s', ([rest, key]) => {
    expect(sentenceOf(state(rest))).toBe(key)
  })
})

describe('links in somebody else’s words', () => {
  const document = (sitat: string) => ({
    sitat,
    href: sitat.startsWith('Innst.') ? '/i' : null,
    external: true,
  })
  const targets = [{ sesjon: '2022-2023', nummer: 742, punkt: null }]
  const linked = (text: string, frister: string[] = []) =>
    markParagraphs(text, { sesjon: '2023-2024', targets, document }, frister)
      .flat()
      .filter(({ kind }) => kind !== 'text')
      .map(({ text: words, href }) => [words, href])

  test('a vedtak in the register, a document with a known address, and a limit are marked', () => {
    const text =
      'følge opp vedtak 742 (2022–2023) snarest, jf. Innst. 189 S (2023–2024), innen utgangen av 2024.'
    expect(linked(text, ['innen utgangen av 2024'])).toEqual([
      ['vedtak 742 (2022–2023)', '/vedtak/2022-2023/742'],
      ['Innst. 189 S (2023–2024)', '/i'],
      ['innen utgangen av 2024', null],
    ])
  })

  test.for([
    ['a vedtak that the register does not have', 'jf. vedtak 743 (2022–2023).'],
    ['a document whose address nobody knows', 'jf. Prop. 1 S (2024–2025).'],
    ['a number that is no citation', '742 mill. kroner i 2022–2023'],
  ] as const)('%s gets no link', ([, text]) => {
    expect(linked(text)).toEqual([])
  })
})

describe('counts and hits', () => {
  test('states are summed by key and in all', () => {
    const rows = sumStates([
      { key: '2024-2025', tilstand: 'APEN', antall: 25 },
      { key: '2024-2025', tilstand: 'ANSES_FULGT_OPP', antall: 35 },
      { key: '2018-2019', tilstand: 'APEN', antall: 3 },
    ])
    expect(rows.get('2024-2025')).toMatchObject({ APEN: 25, ANSES_FULGT_OPP: 35, sum: 60 })
    expect(addStates(rows.values())).toMatchObject({ APEN: 28, sum: 63 })
  })

  test.for([
    ['APEN', '2024-12-31', true],
    ['APEN', '2026-01-10', false],
    ['APEN', null, false],
    ['ANSES_FULGT_OPP', '2024-12-31', false],
    ['AVSLUTTET', '2024-12-31', false],
  ] as const)('%s with the limit %s is passed on 10 January 2026: %s', ([tilstand, dato, expected]) => {
    expect(isPassed(dato, tilstand, '2026-01-10')).toBe(expected)
  })
})
