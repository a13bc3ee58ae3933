import { expect, test } from 'vitest'
import { COLUMNS, type Layer } from '../../../fixtures/shapes/blocks'
import type { Style, TableStyle } from '../../../fixtures/shapes/chapter'
import { BOKMAL } from '../../../fixtures/shapes/content-bokmal'
import { NYNORSK } from '../../../fixtures/shapes/content-nynorsk'
import { expectExact } from '../../../fixtures/shapes/expect-shape'
import * as shape from '../../../fixtures/shapes/styles'
import type { Unit } from '../../../fixtures/shapes/unit'

const { OPENINGS } = shape

/** Picks by a seed, so that a failing mixture can be made again. */
function picker(seed: number): <T>(choices: readonly [T, ...T[]]) => T {
  let state = seed * 7919
  return (choices) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return choices[(state >>> 8) % choices.length] ?? choices[0]
  }
}

function mixLayer(pick: ReturnType<typeof picker>, departement: string): Layer {
  const isSoft = pick([true, false])
  const heads = pick<(page: number) => string[]>([
    (page) => [`2023–2024 Prop. 1 S ${page}`, departement],
    (page) => ['', `Prop. 1 S 2023–2024 | ${page}`, ''],
    (page) => [`${page} Prop. 1 S 2023–2024`, departement, ''],
  ])
  const page: Layer['page'] = { lines: pick([17, 23, 31]), mark: pick(['\f', '']), furniture: heads }
  return {
    ...COLUMNS,
    width: pick([46, 54, 60]),
    isSoft,
    isHyphenated: pick([true, false]),
    gaps: isSoft ? pick(['blocks', 'all', 'none']) : pick(['blocks', 'all']),
    eol: pick(['\n', '\r\n']),
    indent: pick(['', '  ']),
    page: isSoft ? pick([page, null]) : null,
  }
}

function mix(seed: number): { units: readonly Unit[]; style: Style; layer: Layer } {
  const pick = picker(seed)
  const [units, base] = pick([[BOKMAL, shape.BOKMAL_STYLE] as const, [NYNORSK, shape.NYNORSK_STYLE] as const])
  const opens = pick([OPENINGS.date, OPENINGS.dateWithoutComma, OPENINGS.dateAndSesjon, OPENINGS.withoutNr, OPENINGS.of, OPENINGS.oppmoding, OPENINGS.dashPunkt]) // prettier-ignore
  const quotes = pick([shape.GUILLEMETS, shape.CURLY, shape.STRAIGHT, shape.NO_QUOTES])
  const entry = pick([shape.headingFirst, shape.numberFirst, shape.headingBehindDash])({ opens, quotes })
  const table: TableStyle = {
    ...shape.TABLE,
    heads: base.table?.heads ?? shape.TABLE.heads,
    sesjon: pick(['column', 'merged', 'behind', 'above', 'own table']),
    width: pick([50, 70, 120]),
    isAnswerAlone: pick([true, false]),
    order: pick(['descending', 'ascending']),
    headsAgainAfter: pick([null, 2]),
  }
  return {
    units,
    style: { ...base, entry, table: pick([table, table, table, null]) },
    layer: mixLayer(pick, base.departement),
  }
}

test.for(Array.from({ length: 160 }, (_, i) => i + 1))(
  'reads mixture %i of table, accounts and text layer',
  (seed) => {
    const { units, style, layer } = mix(seed)
    expect(expectExact(units, style, layer).vedtak).toHaveLength(units.length)
  },
)
