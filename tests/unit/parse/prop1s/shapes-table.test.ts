import { test } from 'vitest'
import { COLUMNS, PLAIN } from '../../../fixtures/shapes/blocks'
import { printedDato } from '../../../fixtures/shapes/chapter'
import { BOKMAL } from '../../../fixtures/shapes/content-bokmal'
import { expectExact } from '../../../fixtures/shapes/expect-shape'
import * as shape from '../../../fixtures/shapes/styles'

const { BOKMAL_STYLE, TABLE } = shape

const CELLS: Record<string, Partial<typeof TABLE>> = {
  'session once for a group of rows': { sesjon: 'merged' },
  'number before the session': {
    sesjon: 'behind',
    cell: (unit) => `${unit.nummer}${unit.punkt ? `, punkt ${unit.punkt}` : ''}`,
  },
  'number and date, no session': {
    sesjon: 'none',
    cell: (unit) => `${shape.number(unit)}, ${printedDato(unit.dato)}`,
  },
  'a column of dates': {
    cell: (unit) => `${shape.number(unit)} ${unit.dato.split('-').reverse().join('.')}`,
    heads: ['Sesjon Vedtak nr. Dato Stikkord Fulgt opp'],
  },
  'romertall for the punkt': {
    cell: (unit) => (unit.punkt ? `${unit.nummer} (${unit.punkt})` : `${unit.nummer}`),
  },
  'a dot before the punkt': {
    cell: (unit) => (unit.punkt ? `${unit.nummer}.${unit.punkt}` : `${unit.nummer}`),
  },
  'nr. and the punkt': {
    cell: (unit) => (unit.punkt ? `${unit.nummer} nr. ${unit.punkt}` : `${unit.nummer}`),
  },
}
test.for(Object.entries(CELLS))('reads a table with %s', ([, cells]) => {
  for (const order of ['descending', 'ascending', 'mixed'] as const)
    for (const isAnswerAlone of [true, false])
      for (const layer of [PLAIN, COLUMNS, { ...PLAIN, gaps: 'none' as const, width: 10_000 }])
        expectExact(BOKMAL, { ...BOKMAL_STYLE, table: { ...TABLE, order, isAnswerAlone, ...cells } }, layer)
})

const HEADS: readonly (readonly string[])[] = [
  ['Sesjon Vedtak nr. Stikkord Rapportering avsluttes (Ja/Nei)'],
  ['Sesjon', 'Vedtak nr.', 'Stikkord', 'Rapportering avsluttes', '(Ja/Nei)'],
  ['Sesjon Vedtak Stikkord Følgt opp (ja/nei)'],
  [
    'Stortingssesjon Vedtaks-nr. Stikkord',
    'Rapporteringa blir avslutta',
    '(Ja/Nei) i Prop. 1 S',
    '(2023–2024)',
  ],
  ['Sesjon Nr. Tema Fulgt opp'],
  ['Stortingssesjon', 'Anmodningsvedtak nr.', 'Kort omtale', 'Blir rapporteringen avsluttet?'],
  ['Sesjon Vedtaksnr. Stikkord Rapporteringa vert avslutta'],
  ['Sesjon Vedtak nr. Kortnavn på vedtaket', 'Planlegges rapporteringen avsluttet (Ja/Nei)'],
  ['Vedtak i sesjon Vedtak nr. Innhald Vert rapporteringa avslutta?'],
  // Wide gaps between the columns make the line longer than any text of heads.
  [['Sesjon', 'Vedtak nr.', 'Stikkord', 'Rapportering avsluttes (Ja/Nei)'].join(' '.repeat(40))],
]
test.for(HEADS.map((heads) => [heads.join(' / '), heads] as const))(
  'reads a table headed %s',
  ([, heads]) => {
    for (const [caption, answers, width] of [
      [TABLE.caption, ['Ja', 'Nei'], 70],
      [null, ['ja', 'nei'], 50],
      ['Tabell 4.12 Anmodningsvedtak – oversikt', ['JA', 'NEI'], 200],
      ['Tabell 3.1', ['Ja 1)', 'Nei*'], 60],
    ] as const) {
      const table = { ...TABLE, heads, caption, answers, width, headsAgainAfter: 3 }
      expectExact(BOKMAL, { ...BOKMAL_STYLE, table }, PLAIN)
      expectExact(BOKMAL, { ...BOKMAL_STYLE, table }, { ...COLUMNS, gaps: 'none' })
    }
  },
)
