import { tilstandWord } from '@/components/vedtak/key-figures'
import type { StateTableRow } from '@/components/vedtak/state-table'
import { addStates, tilstander } from '@/lib/register/state-counts'
import type { Tilstand } from '@/lib/register/view'
import type { VedtakFilter } from '@/lib/vedtak/schema'
import type { ChartData, ChartFill, ChartRow } from './types'

const fills: Record<Tilstand, ChartFill> = {
  APEN: 'apen',
  FORESLATT_OPPHEVET: 'opphevet',
  ANSES_FULGT_OPP: 'anses',
  AVSLUTTET: 'avsluttet',
}

export interface StateTexts {
  state: (tilstand: Tilstand) => string
  /** «25 åpne vedtak, 2024–2025». */
  named: (kind: Tilstand | 'all', of: { count: number; row: string }) => string
  sum: string
}

export interface StateRows {
  id: string
  /** What the rows are: «Sesjon». */
  head: string
  rows: StateTableRow[]
  /** What all the rows are together, as a list asks for it. */
  filter: Partial<VedtakFilter>
}

/** How vedtak stand, row by row. A filter that asks for one tilstand leaves that alone to be shown. */
export function stateData({ id, head, rows, filter }: StateRows, texts: StateTexts): ChartData {
  const shown = tilstander.filter((one) => !filter.tilstand || tilstandWord(one) === filter.tilstand)
  const all = addStates(rows.flatMap(({ counts }) => (counts ? [counts] : [])))
  return {
    id,
    head,
    series: shown.map((tilstand) => ({
      key: tilstand,
      label: texts.state(tilstand),
      fill: fills[tilstand],
    })),
    rows: rows.map((row) => stateRow(row, shown, texts)),
    total: { count: all.sum, filter, name: texts.named('all', { count: all.sum, row: texts.sum }) },
  }
}

function stateRow(
  { name, href, filter, counts }: StateTableRow,
  shown: readonly Tilstand[],
  texts: StateTexts,
): ChartRow {
  const value = (tilstand: Tilstand) => {
    const count = counts?.[tilstand] ?? 0
    return {
      count,
      filter: { ...filter, tilstand: tilstandWord(tilstand) },
      name: texts.named(tilstand, { count, row: name }),
    }
  }
  const sum = counts?.sum ?? 0
  return {
    key: href,
    label: name,
    href,
    values: counts ? shown.map(value) : null,
    sum: { count: sum, filter, name: texts.named('all', { count: sum, row: name }) },
  }
}
