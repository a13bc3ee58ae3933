import { formatCount } from '@/lib/format/number'
import { ChartLink } from './chart-link'
import { Drawing, type DrawingText } from './drawing'
import { breakLabel, highest, percent, stackRows, ticksUpTo, type BarRow } from './geometry'
import { patternId } from './patterns'
import type { ChartData, ChartRow } from './types'

interface StackedBarsProps extends DrawingText {
  data: ChartData
  /** What is said in place of a bar where nothing has been read. */
  notRead: string
  /** One of the drawings alone, where another shape stands for the other. */
  only?: 'wide' | 'narrow'
}

const bar = 24
const axis = 26
const line = 17

interface Layout {
  size: 'wide' | 'narrow'
  labels: 'left' | 'above'
  /** Which of the style sheet's margins for labels; pixels and letters of it. */
  margin: 'none' | 'short' | 'medium' | 'long'
  lines: string[][]
  pitch: number
  plotWidth: number
}

const margins = { none: 0, short: 92, medium: 176, long: 288 } as const
const letters = { none: 38, short: 11, medium: 22, long: 36 } as const
const sumMargin = 56
const leastWidth = { wide: 500, narrow: 272 } as const

/** Labels stand before their bar where there is room, else above it. */
function layoutOf(rows: readonly ChartRow[], size: Layout['size']): Layout {
  const longest = Math.max(0, ...rows.map(({ label }) => label.length))
  const isShort = longest <= letters.short
  const labels = size === 'wide' || isShort ? 'left' : 'above'
  const margin =
    labels === 'above' ? 'none' : isShort ? 'short' : longest <= letters.medium ? 'medium' : 'long'
  const lines = rows.map(({ label }) => breakLabel(label, letters[margin]))
  const most = Math.max(1, ...lines.map(({ length }) => length))
  const pitch = labels === 'above' ? most * line + bar + 14 : Math.max(bar + 6, most * line + 8)
  return { size, labels, margin, lines, pitch, plotWidth: leastWidth[size] - margins[margin] - sumMargin }
}

/**
 * Bars from zero, row by row, made of their parts. Drawn twice: for a wide and for a narrow column, of which the
 * style sheet shows one.
 */
export function StackedBars({ data, only, ...rest }: StackedBarsProps) {
  return (
    <>
      {(['wide', 'narrow'] as const)
        .filter((size) => only === undefined || size === only)
        .map((size) => (
          <BarDrawing key={size} data={data} layout={layoutOf(data.rows, size)} {...rest} />
        ))}
    </>
  )
}

function BarDrawing({ data, layout, notRead, ...text }: Omit<StackedBarsProps, 'only'> & { layout: Layout }) {
  const { id, rows, series } = data
  const bars = stackRows(rows, series.length, layout.plotWidth)
  const height = axis + rows.length * layout.pitch + 4
  const most = highest(
    rows.map(({ values }) => (values ?? []).reduce((sum, value) => sum + (value?.count ?? 0), 0)),
  )
  return (
    <Drawing {...text} id={id} size={layout.size} className={`labels-${layout.margin}`} height={height}>
      <g aria-hidden="true">
        {ticksUpTo(most, layout.size === 'wide' ? 5 : 3).map(({ value, at }) => (
          <g key={value}>
            <text className="tick" x={percent(at)} y="12" textAnchor="middle">
              {formatCount(value)}
            </text>
            {value === 0 ? null : (
              <line className="grid" x1={percent(at)} x2={percent(at)} y1={axis - 8} y2={height - 2} />
            )}
          </g>
        ))}
      </g>
      {rows.map((row, index) => (
        <g key={row.key} transform={`translate(0 ${axis + index * layout.pitch})`}>
          <RowLabel lines={layout.lines[index] ?? []} layout={layout} />
          <Bar data={data} row={row} bar={bars[index]} layout={layout} notRead={notRead} />
        </g>
      ))}
      <line className="zero" aria-hidden="true" x1="0" x2="0" y1={axis - 8} y2={height - 2} />
    </Drawing>
  )
}

function RowLabel({ lines, layout }: { lines: string[]; layout: Layout }) {
  const isLeft = layout.labels === 'left'
  const top = isLeft ? (layout.pitch - lines.length * line) / 2 + 13 - 3 : 13
  return (
    <text className="row-label" aria-hidden="true" x={-margins[layout.margin]}>
      {lines.map((text, index) => (
        <tspan key={index} x={-margins[layout.margin]} y={top + index * line}>
          {text}
        </tspan>
      ))}
    </text>
  )
}

interface BarProps {
  data: ChartData
  row: ChartRow
  bar: BarRow | undefined
  layout: Layout
  notRead: string
}

function Bar({ data, row, bar: shape, layout, notRead }: BarProps) {
  const y = layout.labels === 'above' ? layout.pitch - bar - 12 : (layout.pitch - 6 - bar) / 2
  const base = y + bar / 2 + 5
  if (!row.values || !shape) {
    return (
      <text className="not-read-label" x="0" dx="8" y={base}>
        {notRead}
      </text>
    )
  }
  return (
    <>
      {shape.segments.map(({ series, from, length, fits }) => {
        const value = row.values?.[series]
        const kind = data.series[series]
        return value && kind ? (
          <ChartLink key={kind.key} value={value}>
            <rect
              className="segment-shape"
              x={percent(from)}
              y={y}
              width={percent(length)}
              height={bar}
              fill={`url(#${patternId(data.id, kind.fill)})`}
            />
            {fits && shape.segments.length > 1 ? (
              <text
                className={`number on-${kind.fill}`}
                x={percent(from + length / 2)}
                y={base}
                textAnchor="middle"
              >
                {formatCount(value.count)}
              </text>
            ) : null}
          </ChartLink>
        ) : null
      })}
      <ChartLink value={row.sum}>
        <rect className="number-ground" x={percent(shape.end)} y={y} width={sumMargin - 4} height={bar} />
        <text className="sum" x={percent(shape.end)} dx="8" y={base}>
          {formatCount(row.sum.count)}
        </text>
      </ChartLink>
    </>
  )
}
