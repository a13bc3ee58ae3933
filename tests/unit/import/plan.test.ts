import { describe, expect, test } from 'vitest'
import { readMaalform } from '@/lib/import/maalform'
import { planProp1S } from '@/lib/import/plan'
import type { DocumentFacts } from '@/lib/import/types'
import { hodBytes, readProp } from '../../support/samples'
import { anAccount, done, propositionText } from '../../support/prop1s-text'

const document: DocumentFacts = {
  type: 'PROP_1_S',
  slug: 'prop-1-s-2025-2026-hod',
  sitat: 'Prop. 1 S (2025–2026)',
  tittel: null,
  sesjon: '2025-2026',
  departement: { id: 8, slug: 'hod' },
  maalform: 'NB',
  offentligFra: '2025-10-15',
  senest: null,
  datoKilde: 'prøve',
  filnavn: 'x.txt',
  filSha256: 'a'.repeat(64),
  filBytes: 1,
  linjer: 1,
  tekst: '',
  format: 'TEXT',
  sideLinjer: [],
  sideTrykt: [],
  kilde: null,
  lisens: null,
}

const year = { rapporteringssesjon: '2025-2026', offentligFra: '2025-10-15' }

describe('the HOD chapter as a plan', () => {
  const plan = planProp1S(readProp(hodBytes()), { document, year }, '1.1')
  const unit = (sesjon: string, nummer: number) => {
    const found = plan.units.find(({ key }) => key.sesjon === sesjon && key.nummer === nummer)
    if (!found) throw new Error(`no ${nummer}`)
    return found
  }

  test('121 units, all «anmodning», none refused', () => {
    expect(plan.units).toHaveLength(121)
    expect(plan.refused).toBe(0)
    expect(new Set(plan.units.map(({ type }) => type))).toEqual(new Set(['ANMODNING']))
  })

  test('the 61 of earlier sessions carry the judgement the lead-in tells of, the 60 new ones none', () => {
    const judged = plan.units.filter(({ judgement }) => judgement !== null)
    expect(judged).toHaveLength(61)
    expect(judged.every(({ key }) => key.sesjon < '2024-2025')).toBe(true)
    expect(unit('2018-2019', 20).judgement).toMatchObject({ rapporteringssesjon: '2024-2025', innstilling: 'Innst. 216 S (2024–2025)', linje: 2048 }) // prettier-ignore
  })

  test('three proposals of repeal, X', () => {
    const proposed = plan.units.filter(({ repeals }) => repeals.length > 0)
    expect(proposed.map(({ key }) => key.nummer).sort((a, b) => a - b)).toEqual([82, 520, 929])
    expect(unit('2022-2023', 929).report).toMatchObject({
      vurdering: 'FORESLATT_OPPHEVET',
      rapporteringAvsluttes: true,
    })
  })

  test('four requests are in nynorsk inside a bokmål document (999, 1002, 1003 (2024–2025), 486 (2022–2023))', () => {
    const nynorsk = plan.units.filter(({ maalform }) => maalform === 'NN')
    expect(nynorsk.map(({ key }) => key.nummer).sort((a, b) => a - b)).toEqual([486, 999, 1002, 1003])
    expect(new Set(plan.units.map(({ report }) => report.maalform))).toEqual(new Set(['NB']))
  })

  test('20 (2018–2019) has four demands, shown one by one', () => {
    expect(unit('2018-2019', 20).report.delkrav).toHaveLength(4)
  })

  test('the printed row and the account are one unit with two lines', () => {
    expect(unit('2024-2025', 83)).toMatchObject({ linje: 2417, tabellinje: 2074 })
  })
})

describe('what does not fit', () => {
  const planOf = (text: string) => planProp1S(readProp(text), { document, year }, '1.1')

  test('a vedtak told twice in the chapter: the first counts, the second is refused', () => {
    const accounts = [anAccount({ nummer: 900 }), anAccount({ nummer: 900, omtale: done })]
    const plan = planOf(propositionText({ sesjon: '2025-2026', accounts }))
    expect(plan.units).toHaveLength(1)
    expect(plan.units[0]?.report.vurdering).toBe('KOMMER_TILBAKE')
    expect(plan.refused).toBe(1)
  })

  test('a lead-in that names the innstilling of another session is an issue', () => {
    const accounts = [anAccount(), anAccount({ nummer: 35, sesjon: '2021-2022', dato: '2. desember 2021' })]
    const plan = planOf(
      propositionText({ sesjon: '2025-2026', innstilling: 'Innst. 239 S (2023–2024)', accounts }),
    )
    expect(plan.issues.map(({ rule }) => rule)).toContain('INNSTILLING_FRA_ANNEN_SESJON')
  })

  test('a text that is no request has no type, and an issue says so', () => {
    const plan = planOf(propositionText({ sesjon: '2025-2026', accounts: [anAccount({ tekst: 'Meldingen vedlegges protokollen.' })] })) // prettier-ignore
    expect(plan.units[0]?.type).toBeNull()
    expect(plan.issues.map(({ rule }) => rule)).toContain('UKJENT_VEDTAKSTYPE')
  })
})

test.for([
  ['Stortinget ber regjeringa kome attende til Stortinget på eigna måte.', 'NN'],
  ['Stortinget ber regjeringen komme tilbake til Stortinget på egnet måte.', 'NB'],
  ['Departementet reknar vedtaket som følgt opp.', 'NN'],
  ['2025', null],
  ['', null],
] as const)('«%s» is %s', ([text, form], { expect }) => {
  expect(readMaalform(text)).toBe(form)
})
