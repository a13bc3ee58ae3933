import { useTranslations } from 'next-intl'
import { ChartFigure, type ChartFigureProps } from './chart-figure'
import { stateData, type StateRows } from './state-data'

type StateChartProps = StateRows & Omit<ChartFigureProps, 'data' | 'shape'>

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
