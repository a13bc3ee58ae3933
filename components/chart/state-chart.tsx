import type { ReactNode } from 'react'
import { useTranslations } from 'next-intl'
import { tilstandWord } from '@/components/vedtak/key-figures'
import type { StateTableRow } from '@/components/vedtak/state-table'
import { addStates, tilstander } from '@/lib/register/state-counts'
import type { Tilstand } from '@/lib/register/view'
import type { VedtakFilter } from '@/lib/vedtak/schema'
import { ChartFigure } from './chart-figure'
import type { ChartFill, ChartRow } from './types'

const fills: Record<Tilstand, ChartFill> = {
  APEN: 'apen',
  FORESLATT_OPPHEVET: 'opphevet',
  ANSES_FULGT_OPP: 'anses',
  AVSLUTTET: 'avsluttet',
}

interface StateChartProps {
  id: string
  title: string
  lead: string
  note?: ReactNode
  /** What the rows are: «Sesjon». */
  head: string
  rows: StateTableRow[]
  /** What all the rows are together, as a list asks for it. */
  filter: Partial<VedtakFilter>
  /** The address of the same numbers as a file. */
  csv: string
  level?: 2 | 3
  coverage: ReactNode
}

/** How vedtak stand, row by row: by sesjon, by departement. Every part, sum and cell opens exactly its vedtak. */
export function StateChart({ head, rows, filter, ...figure }: StateChartProps) {
  const t = useTranslations('chart')
  const state = useTranslations('tilstand')
  const all = addStates(rows.flatMap(({ counts }) => (counts ? [counts] : [])))
  const chartRows = rows.map(({ name, href, filter: of, counts }): ChartRow => {
    const value = (tilstand: Tilstand) => ({
      count: counts?.[tilstand] ?? 0,
      filter: { ...of, tilstand: tilstandWord(tilstand) },
      name: t(`named.${tilstand}`, { count: counts?.[tilstand] ?? 0, row: name }),
    })
    const sum = counts?.sum ?? 0
    return {
      key: href,
      label: name,
      href,
      values: counts ? tilstander.map(value) : null,
      sum: { count: sum, filter: of, name: t('named.all', { count: sum, row: name }) },
    }
  })
  const data = {
    id: figure.id,
    head,
    series: tilstander.map((tilstand) => ({
      key: tilstand,
      label: state(tilstand),
      fill: fills[tilstand],
    })),
    rows: chartRows,
    total: { count: all.sum, filter, name: t('named.all', { count: all.sum, row: t('sum') }) },
  }
  return <ChartFigure data={data} shape="bars" {...figure} />
}
