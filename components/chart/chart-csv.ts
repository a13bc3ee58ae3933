import { csvText } from '@/lib/http/csv'
import { filterQuery } from '@/lib/vedtak/schema'
import type { ChartData } from './types'

interface ChartCsvTexts {
  /** What the numbers cover. */
  coverage: string
  notRead: string
  day: string
}

/** The numbers of a figure as a file: the rows and columns of its table, and where each row's vedtak are listed. */
export function toChartCsv(
  { head, series, rows, total }: ChartData,
  { coverage, notRead, day }: ChartCsvTexts,
): string {
  const parts = series.length > 1 ? series : []
  const hasSum = parts.length === 0 || total !== null
  const columns = [
    { key: 'rad', header: head },
    ...parts.map(({ label }, index) => ({ key: `del-${index}`, header: label })),
    ...(hasSum ? [{ key: 'sum', header: parts.length > 0 ? 'Sum' : 'Vedtak' }] : []),
    { key: 'dag', header: 'Per dato' },
    { key: 'adresse', header: 'Adresse' },
    { key: 'dekning', header: 'Dekning' },
    { key: 'kilde', header: 'Kilde' },
    { key: 'lisens', header: 'Lisens' },
  ]
  const lines = rows.map(({ label, values, sum }) => ({
    rad: label,
    ...Object.fromEntries(
      parts.map((_, index) => [`del-${index}`, values ? (values[index]?.count ?? '') : notRead]),
    ),
    sum: values ? sum.count : notRead,
    dag: day,
    adresse: `/vedtak${filterQuery(sum.filter)}`,
    dekning: coverage,
    kilde: 'Oppfulgt, etter Stortingets og regjeringens dokumenter',
    lisens: 'NLOD 2.0',
  }))
  return csvText<string>(lines, columns)
}
