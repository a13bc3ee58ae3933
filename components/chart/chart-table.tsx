import { useTranslations } from 'next-intl'
import { AppLink } from '@/components/ui/app-link'
import { Breakable } from '@/components/ui/breakable'
import { CountLink } from '@/components/vedtak/count-link'
import type { ChartData, ChartRow, ChartValue } from './types'

/** The same numbers as the picture, each with its list: what is read where pictures are not. */
export function ChartTable({ data, caption }: { data: ChartData; caption: string }) {
  const t = useTranslations('chart')
  const { head, series, rows, total } = data
  const hasParts = series.length > 1
  // Columns that count different things have no sum.
  const hasSum = !hasParts || total !== null
  return (
    <div className="chart-table">
      <table className="state-table figures">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {hasParts
              ? series.map(({ key, label }) => (
                  <th scope="col" key={key}>
                    {label}
                  </th>
                ))
              : null}
            {hasSum ? <th scope="col">{hasParts ? t('sum') : t('vedtak')}</th> : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <TableLine key={row.key} row={row} columns={hasParts ? series.length : 0} hasSum={hasSum} />
          ))}
        </tbody>
        {total && rows.length > 1 ? (
          <tfoot>
            <tr>
              <th scope="row" colSpan={hasParts ? series.length + 1 : 1}>
                {t('sum')}
              </th>
              <Cell value={total} />
            </tr>
          </tfoot>
        ) : null}
      </table>
    </div>
  )
}

interface TableLineProps {
  row: ChartRow
  /** How many columns there are beside the sum. */
  columns: number
  hasSum: boolean
}

function TableLine({ row: { label, href, values, sum }, columns, hasSum }: TableLineProps) {
  const coverage = useTranslations('coverage')
  return (
    <tr>
      <th scope="row">
        {href ? (
          <AppLink href={href}>
            <Breakable text={label} />
          </AppLink>
        ) : (
          <Breakable text={label} />
        )}
      </th>
      {values ? (
        <>
          {columns > 0
            ? values.map((value, index) => (value ? <Cell key={index} value={value} /> : <td key={index} />))
            : null}
          {hasSum ? <Cell value={sum} /> : null}
        </>
      ) : (
        <td className="not-read" colSpan={columns + Number(hasSum)}>
          {coverage('notRead')}
        </td>
      )}
    </tr>
  )
}

/** The row and column say in words what the number is of. */
function Cell({ value: { count, filter } }: { value: ChartValue }) {
  return (
    <td>
      <CountLink count={count} filter={filter} className={count === 0 ? 'muted' : undefined} />
    </td>
  )
}
