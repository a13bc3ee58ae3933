import { formatCount } from '@/lib/format/number'
import { ChartLink } from './chart-link'
import { Drawing, type DrawingText } from './drawing'
import { columnsOf, highest, percent, ticksUpTo } from './geometry'
import { patternId } from './patterns'
import { StackedBars } from './stacked-bars'
import type { ChartData } from './types'

interface ColumnsProps extends DrawingText {
  data: ChartData
  notRead: string
}

const plot = 170
const top = 22
const foot = 28
/** More columns than this, or names that are no years, and the names would run into each other. */
const mostColumns = 12
const longestName = 7

/** One column for each row of one series; lying bars where there is no room for columns. */
export function Columns({ data, notRead, ...text }: ColumnsProps) {
  const { rows } = data
  if (rows.length > mostColumns || rows.some(({ label }) => label.length > longestName))
    return <StackedBars data={data} notRead={notRead} {...text} />
  return (
    <>
      <ColumnDrawing data={data} {...text} />
      <StackedBars data={data} notRead={notRead} {...text} only="narrow" />
    </>
  )
}

function ColumnDrawing({ data, ...text }: Omit<ColumnsProps, 'notRead'>) {
  const { id, rows, series } = data
  const counts = rows.map(({ sum }) => sum.count)
  const columns = columnsOf(counts)
  const base = top + plot
  const fill = series[0]?.fill ?? 'sterk'
  return (
    <Drawing {...text} id={id} size="wide" className="labels-axis" height={base + foot}>
      <g aria-hidden="true">
        {ticksUpTo(highest(counts), 4)
          .filter(({ value }) => value > 0)
          .map(({ value, at }) => (
            <g key={value}>
              <text className="tick" x="-8" y={base - (at / 100) * plot + 4} textAnchor="end">
                {formatCount(value)}
              </text>
              <line
                className="grid"
                x1="0"
                x2="100%"
                y1={base - (at / 100) * plot}
                y2={base - (at / 100) * plot}
              />
            </g>
          ))}
      </g>
      {rows.map((row, index) => {
        const column = columns[index]
        if (!column) return null
        const height = (column.height / 100) * plot
        return (
          <g key={row.key}>
            <ChartLink value={row.sum}>
              <rect
                className="number-ground"
                x={percent(column.from)}
                width={percent(column.width)}
                y={Math.min(base - height - 20, base - 24)}
                height={Math.max(height + 20, 24)}
              />
              {height > 0 ? (
                <rect
                  className="segment-shape"
                  x={percent(column.from)}
                  width={percent(column.width)}
                  y={base - height}
                  height={height}
                  fill={`url(#${patternId(id, fill)})`}
                />
              ) : null}
              <text className="sum" x={percent(column.middle)} y={base - height - 6} textAnchor="middle">
                {formatCount(row.sum.count)}
              </text>
            </ChartLink>
            <text
              className="row-label"
              aria-hidden="true"
              x={percent(column.middle)}
              y={base + 19}
              textAnchor="middle"
            >
              {row.label}
            </text>
          </g>
        )
      })}
      <line className="zero" aria-hidden="true" x1="0" x2="100%" y1={base} y2={base} />
    </Drawing>
  )
}
