import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  contradictsTable,
  previousSesjon,
  readVedtakType,
  stateOf,
  timelineOf,
  unitPath,
} from '@/lib/vedtak/rules'
import type { History, JudgementFact, RepealFact, ReportFact } from '@/lib/vedtak/types'

const y1 = '2023-2024'
const y2 = '2024-2025'
const y3 = '2025-2026'
let id = 0

function report(
  rapporteringssesjon: string,
  vurdering: ReportFact['vurdering'],
  rest: Partial<ReportFact> = {},
) {
  id += 1
  return {
    id,
    rapporteringssesjon,
    vurdering,
    rapporteringAvsluttes: null,
    versjon: 1,
    day: '2025-10-15',
    ...rest,
  }
}
function judged(
  rapporteringssesjon: string,
  resultat: JudgementFact['resultat'],
  rest: Partial<JudgementFact> = {},
) {
  id += 1
  return { id, rapporteringssesjon, resultat, utledet: false, versjon: 1, day: '2026-05-01', ...rest }
}
function storting(rapporteringssesjon: string, resultat: RepealFact['resultat']): RepealFact {
  id += 1
  return { id, rapporteringssesjon, resultat, day: '2026-06-01' }
}
function history(facts: Partial<History>): History {
  return { reports: [], judgements: [], repeals: [], ...facts }
}

describe('the tilstand follows from the history alone (design § 2)', () => {
  test.for<
    [title: string, facts: Partial<History>, tilstand: string, grunn: string, uenighet: boolean | null]
  >([
    ['nothing reported is open', {}, 'APEN', 'IKKE_RAPPORTERT', false],
    ['«kommer tilbake» is open', { reports: [report(y3, 'KOMMER_TILBAKE')] }, 'APEN', 'RAPPORT', false],
    ['«delvis» is open', { reports: [report(y3, 'DELVIS_FULGT_OPP')] }, 'APEN', 'RAPPORT', false],
    [
      '«anses som fulgt opp»',
      { reports: [report(y3, 'ANSES_FULGT_OPP')] },
      'ANSES_FULGT_OPP',
      'RAPPORT',
      false,
    ],
    ['«foreslås opphevet» is not closed (929 (2022–2023))', { reports: [report(y3, 'FORESLATT_OPPHEVET', { rapporteringAvsluttes: true })] }, 'FORESLATT_OPPHEVET', 'RAPPORT', false], // prettier-ignore
    ['another conclusion with «Ja» follows the table', { reports: [report(y3, 'ANNET', { rapporteringAvsluttes: true })] }, 'ANSES_FULGT_OPP', 'TABELL', false], // prettier-ignore
    ['another conclusion with «Nei» is open', { reports: [report(y3, 'ANNET', { rapporteringAvsluttes: false })] }, 'APEN', 'TABELL', false], // prettier-ignore
    ['another conclusion without a row is open', { reports: [report(y3, 'ANNET')] }, 'APEN', 'TABELL', false],
    ['the conclusion decides, not «Nei»', { reports: [report(y3, 'ANSES_FULGT_OPP', { rapporteringAvsluttes: false })] }, 'ANSES_FULGT_OPP', 'RAPPORT', false], // prettier-ignore
    ['the conclusion decides, not «Ja»', { reports: [report(y3, 'KOMMER_TILBAKE', { rapporteringAvsluttes: true })] }, 'APEN', 'RAPPORT', false], // prettier-ignore
    ['the last report counts, whatever the order of entry', { reports: [report(y3, 'ANSES_FULGT_OPP'), report(y2, 'KOMMER_TILBAKE')] }, 'ANSES_FULGT_OPP', 'RAPPORT', false], // prettier-ignore
    ['the last version of a report counts', { reports: [report(y3, 'ANSES_FULGT_OPP', { versjon: 2 }), report(y3, 'KOMMER_TILBAKE')] }, 'ANSES_FULGT_OPP', 'RAPPORT', false], // prettier-ignore
    ['kvittert ut closes', { reports: [report(y3, 'ANSES_FULGT_OPP')], judgements: [judged(y3, 'UTKVITTERT')] }, 'AVSLUTTET', 'UTKVITTERT', false], // prettier-ignore
    ['kvittert ut closes against «kommer tilbake»', { reports: [report(y3, 'KOMMER_TILBAKE')], judgements: [judged(y3, 'UTKVITTERT')] }, 'AVSLUTTET', 'UTKVITTERT', false], // prettier-ignore
    ['kvittert ut stays closed when reports follow', { reports: [report(y2, 'ANSES_FULGT_OPP'), report(y3, 'KOMMER_TILBAKE')], judgements: [judged(y2, 'UTKVITTERT')] }, 'AVSLUTTET', 'UTKVITTERT', false], // prettier-ignore
    ['kvittert ut closes though the judged report is missing', { judgements: [judged(y2, 'UTKVITTERT')] }, 'AVSLUTTET', 'UTKVITTERT', false], // prettier-ignore
    ['a later refusal reopens', { reports: [report(y2, 'ANSES_FULGT_OPP'), report(y3, 'ANSES_FULGT_OPP')], judgements: [judged(y2, 'UTKVITTERT'), judged(y3, 'IKKE_UTKVITTERT')] }, 'APEN', 'IKKE_UTKVITTERT', true], // prettier-ignore
    ['a correction of a judged year does not reopen it', { reports: [report(y3, 'ANSES_FULGT_OPP'), report(y3, 'KOMMER_TILBAKE', { versjon: 2 })], judgements: [judged(y3, 'UTKVITTERT')] }, 'AVSLUTTET', 'UTKVITTERT', false], // prettier-ignore
    ['the committee refuses «anses som fulgt opp»', { reports: [report(y3, 'ANSES_FULGT_OPP')], judgements: [judged(y3, 'IKKE_UTKVITTERT')] }, 'APEN', 'IKKE_UTKVITTERT', true], // prettier-ignore
    ['the committee refuses «foreslås opphevet»', { reports: [report(y3, 'FORESLATT_OPPHEVET')], judgements: [judged(y3, 'IKKE_UTKVITTERT')] }, 'APEN', 'IKKE_UTKVITTERT', true], // prettier-ignore
    ['the committee agrees that it is open', { reports: [report(y3, 'KOMMER_TILBAKE')], judgements: [judged(y3, 'IKKE_UTKVITTERT')] }, 'APEN', 'IKKE_UTKVITTERT', false], // prettier-ignore
    ['a new report after a refusal decides again', { reports: [report(y2, 'ANSES_FULGT_OPP'), report(y3, 'ANSES_FULGT_OPP')], judgements: [judged(y2, 'IKKE_UTKVITTERT')] }, 'ANSES_FULGT_OPP', 'RAPPORT', false], // prettier-ignore
    ['whether they disagreed is unknown without the judged report (468 (2017–2018))', { reports: [report(y3, 'ANSES_FULGT_OPP')], judgements: [judged(y2, 'IKKE_UTKVITTERT', { utledet: true })] }, 'ANSES_FULGT_OPP', 'RAPPORT', null], // prettier-ignore
    ['a judgement that was read replaces one that was told of', { reports: [report(y3, 'ANSES_FULGT_OPP')], judgements: [judged(y3, 'IKKE_UTKVITTERT', { utledet: true, versjon: 2 }), judged(y3, 'UTKVITTERT')] }, 'AVSLUTTET', 'UTKVITTERT', false], // prettier-ignore
    ['the Storting repeals', { reports: [report(y3, 'FORESLATT_OPPHEVET')], repeals: [storting(y3, 'OPPHEVET')] }, 'AVSLUTTET', 'OPPHEVET', false], // prettier-ignore
    ['repeal outweighs a refusal by the committee', { reports: [report(y3, 'FORESLATT_OPPHEVET')], judgements: [judged(y3, 'IKKE_UTKVITTERT')], repeals: [storting(y3, 'OPPHEVET')] }, 'AVSLUTTET', 'OPPHEVET', true], // prettier-ignore
    ['repeal holds when a later refusal is recorded', { reports: [report(y2, 'FORESLATT_OPPHEVET')], repeals: [storting(y2, 'OPPHEVET'), storting(y3, 'IKKE_OPPHEVET')] }, 'AVSLUTTET', 'OPPHEVET', false], // prettier-ignore
    ['the Storting refuses the repeal', { reports: [report(y3, 'FORESLATT_OPPHEVET')], repeals: [storting(y3, 'IKKE_OPPHEVET')] }, 'APEN', 'OPPHEVELSE_AVSLATT', true], // prettier-ignore
    ['a repeal proposed anew after a refusal is a new proposal', { reports: [report(y2, 'FORESLATT_OPPHEVET'), report(y3, 'FORESLATT_OPPHEVET')], repeals: [storting(y2, 'IKKE_OPPHEVET')] }, 'FORESLATT_OPPHEVET', 'RAPPORT', false], // prettier-ignore
    ['a refused repeal of a report that is not held', { reports: [report(y3, 'ANSES_FULGT_OPP')], repeals: [storting(y1, 'IKKE_OPPHEVET')] }, 'ANSES_FULGT_OPP', 'RAPPORT', null], // prettier-ignore
  ])('%s', ([, facts, tilstand, grunn, uenighet], { expect }) => {
    expect(stateOf(history(facts))).toMatchObject({ tilstand, grunn, uenighet })
  })
})

describe('over random histories', () => {
  const sesjon = fc.constantFrom('2021-2022', '2022-2023', y1, y2, y3)
  const day = fc.constantFrom('2022-10-06', '2023-05-01', '2024-10-07', '2025-10-15', '2026-05-20')
  const reports = fc.array(
    fc.record({
      rapporteringssesjon: sesjon,
      day,
      versjon: fc.integer({ min: 1, max: 3 }),
      vurdering: fc.constantFrom<ReportFact['vurdering'][]>('KOMMER_TILBAKE', 'DELVIS_FULGT_OPP', 'ANSES_FULGT_OPP', 'FORESLATT_OPPHEVET', 'ANNET'), // prettier-ignore
      rapporteringAvsluttes: fc.option(fc.boolean()),
    }),
    { maxLength: 6 },
  )
  const judgements = fc.array(
    fc.record({ rapporteringssesjon: sesjon, day, versjon: fc.integer({ min: 1, max: 3 }), utledet: fc.boolean(), resultat: fc.constantFrom<JudgementFact['resultat'][]>('UTKVITTERT', 'IKKE_UTKVITTERT') }), // prettier-ignore
    { maxLength: 5 },
  )
  const repeals = fc.array(
    fc.record({ rapporteringssesjon: sesjon, day, resultat: fc.constantFrom<RepealFact['resultat'][]>('OPPHEVET', 'IKKE_OPPHEVET') }), // prettier-ignore
    { maxLength: 2 },
  )
  /** Versions are unique within a year, as the database demands. */
  const histories = fc.record({ reports, judgements, repeals }).map((drawn): History => ({
    reports: unique(drawn.reports).map((fact, i) => ({ ...fact, id: i })),
    judgements: unique(drawn.judgements).map((fact, i) => ({ ...fact, id: 100 + i })),
    repeals: drawn.repeals.map((fact, i) => ({ ...fact, id: 200 + i })),
  }))

  function unique<F extends { rapporteringssesjon: string; versjon: number }>(facts: F[]): F[] {
    return [...new Map(facts.map((fact) => [`${fact.rapporteringssesjon} ${fact.versjon}`, fact])).values()]
  }

  test('the order of entry never matters', () => {
    fc.assert(
      fc.property(histories, (drawn) => {
        const turned = { reports: drawn.reports.toReversed(), judgements: drawn.judgements.toReversed(), repeals: drawn.repeals } // prettier-ignore
        expect(stateOf(turned)).toEqual(stateOf(drawn))
      }),
      { numRuns: 2000 },
    )
  })

  test('only a decision of committee or Storting closes, never a report', () => {
    fc.assert(
      fc.property(histories, (drawn) => {
        const decided = drawn.judgements.some((fact) => fact.resultat === 'UTKVITTERT') || drawn.repeals.some((fact) => fact.resultat === 'OPPHEVET') // prettier-ignore
        if (!decided) expect(stateOf(drawn).tilstand).not.toBe('AVSLUTTET')
        if (drawn.repeals.some((fact) => fact.resultat === 'OPPHEVET')) expect(stateOf(drawn).tilstand).toBe('AVSLUTTET') // prettier-ignore
      }),
      { numRuns: 2000 },
    )
  })

  test('a new report never reopens what the committee closed', () => {
    fc.assert(
      fc.property(histories, (drawn) => {
        const before = stateOf(drawn)
        const later = { id: 999, rapporteringssesjon: '2026-2027', vurdering: 'KOMMER_TILBAKE', rapporteringAvsluttes: false, versjon: 1, day: '2026-10-07' } as const // prettier-ignore
        const after = stateOf({ ...drawn, reports: [...drawn.reports, later] })
        if (before.tilstand === 'AVSLUTTET') expect(after.tilstand).toBe('AVSLUTTET')
      }),
      { numRuns: 2000 },
    )
  })

  test('uenighet is true only over a claim and a refusal of the same year', () => {
    fc.assert(
      fc.property(histories, (drawn) => {
        const { uenighet, report: last, judgement, repeal } = stateOf(drawn)
        if (uenighet !== true) return
        expect(['ANSES_FULGT_OPP', 'FORESLATT_OPPHEVET']).toContain(last?.vurdering)
        expect([judgement?.rapporteringssesjon, repeal?.rapporteringssesjon]).toContain(
          last?.rapporteringssesjon,
        )
      }),
      { numRuns: 2000 },
    )
  })

  test('each day of the timeline shows the state of what was public that day', () => {
    fc.assert(
      fc.property(histories, day, (drawn, asked) => {
        const spans = timelineOf(drawn, ['2021-10-01'])
        const covering = spans.filter((span) => span.from <= asked && (span.to === null || span.to > asked))
        expect(covering).toHaveLength(1)
        const known = {
          reports: drawn.reports.filter((fact) => fact.day <= asked),
          judgements: drawn.judgements.filter((fact) => fact.day <= asked),
          repeals: drawn.repeals.filter((fact) => fact.day <= asked),
        }
        expect(covering[0]).toMatchObject(stateOf(known))
        expect(spans[0]?.from).toBe('2021-10-01')
        expect(spans.at(-1)?.to).toBeNull()
        for (const [i, span] of spans.entries()) expect(span.to).toBe(spans[i + 1]?.from ?? null)
      }),
      { numRuns: 1000 },
    )
  })
})

test.for([
  ['ANSES_FULGT_OPP', true, false],
  ['FORESLATT_OPPHEVET', true, false], // 929 (2022–2023), seed 004:4834
  ['KOMMER_TILBAKE', true, true],
  ['DELVIS_FULGT_OPP', true, true],
  ['ANNET', true, false],
  ['ANSES_FULGT_OPP', false, true],
  ['FORESLATT_OPPHEVET', false, true],
  ['KOMMER_TILBAKE', false, false],
  ['DELVIS_FULGT_OPP', false, false],
  ['ANSES_FULGT_OPP', null, false],
] as const)(
  '%s with «Rapportering avsluttes» %s contradicts: %s',
  ([vurdering, avsluttes, contradicts], { expect }) => {
    expect(contradictsTable(vurdering, avsluttes)).toBe(contradicts)
  },
)

test.for([
  ['Stortinget ber regjeringen definere hva som menes.', 'ANMODNING'],
  ['Stortinget ber regjeringa sikre samansette behov.', 'ANMODNING'], // nynorsk, 999 (2024–2025)
  ['Stortinget bed regjeringa leggja fram sak.', 'ANMODNING'],
  ['Stortinget anmoder regjeringen om å komme tilbake.', 'ANMODNING'],
  ['Dokument 8:12 (2000–2001) sendes regjeringen til utredning og uttalelse.', 'UTREDNING'],
  ['Stortinget ber om at forslaget sendes regjeringen til utredning og uttalelse.', 'UTREDNING'],
  ['Stortinget henstiller til regjeringen å vurdere saken.', 'HENSTILLING'],
  ['Meld. St. 9 (2023–2024) vedlegges protokollen.', null],
  ['Stortinget bevilger 10 mill. kroner.', null],
] as const)('«%s» is %s', ([text, type], { expect }) => {
  expect(readVedtakType(text)).toBe(type)
})

test('the session before and the address of a unit', () => {
  expect(previousSesjon('2000-2001')).toBe('1999-2000')
  expect(unitPath({ sesjon: '2024-2025', nummer: 83, punkt: '' })).toBe('/vedtak/2024-2025/83')
  expect(unitPath({ sesjon: '2021-2022', nummer: 35, punkt: '51' })).toBe('/vedtak/2021-2022/35/punkt-51')
})
