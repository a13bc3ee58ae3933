import type { ReactNode } from 'react'
import { useTranslations } from 'next-intl'
import { ChartFigure } from './chart-figure'
import { stateData, type StateRows } from './state-data'

interface StateChartProps extends StateRows {
  title: string
  lead: string
  note?: ReactNode
  /** The address of the same numbers as a file. */
  csv: string
  level?: 2 | 3
  coverage: ReactNode
}

/** How vedtak stand, row by row: by sesjon, by departement. Every part, sum and cell opens exactly its vedtak. */
export function StateChart({ id, head, rows, filter, ...figure }: StateChartProps) {
  const t = useTranslations('chart')
  const state = useTranslations('tilstand')
  const data = stateData(
    { id, head, rows, filter },
    { state: (tilstand) => state(tilstand), named: (kind, of) => t(`named.${kind}`, of), sum: t('sum') },
  )
  return <ChartFigure data={data} shape="bars" {...figure} />
}
