import type { ChartFill } from './types'

const fills: ChartFill[] = ['apen', 'opphevet', 'anses', 'avsluttet', 'sterk', 'svak']

/** The marks of each pattern on a tile of 8 × 8: shown on paper and where the reader has chosen the colours. */
const marks: Record<ChartFill, React.ReactNode> = {
  apen: null,
  opphevet: <path d="M-2 2 2-2M0 8 8 0M6 10 10 6" />,
  anses: <path d="M0 4H8" />,
  avsluttet: <path d="M0 4H8M4 0V8" />,
  sterk: <path d="M-2 6 2 10M0 0 8 8M6 -2 10 2" />,
  svak: <path d="M4 0V8" />,
}

export function patternId(chart: string, fill: ChartFill): string {
  return `${chart}-${fill}`
}

/**
 * The fills of one chart. In a picture of its own that is always there: a pattern inside a drawing that is not shown
 * paints nothing in the one that is.
 */
export function ChartPatterns({ id, used }: { id: string; used: readonly ChartFill[] }) {
  return (
    <svg className="chart-patterns" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        {fills
          .filter((fill) => used.includes(fill))
          .map((fill) => (
            <pattern
              key={fill}
              id={patternId(id, fill)}
              className={`fill-${fill}`}
              width="8"
              height="8"
              patternUnits="userSpaceOnUse"
            >
              <rect className="fill-ground" width="8" height="8" />
              <g className="fill-marks">{marks[fill]}</g>
            </pattern>
          ))}
      </defs>
    </svg>
  )
}

/** The key of a chart. */
export function ChartLegend({ id, series }: { id: string; series: { label: string; fill: ChartFill }[] }) {
  if (series.length < 2) return null
  return (
    <ul className="chart-legend">
      {series.map(({ label, fill }) => (
        <li key={fill}>
          <svg width="18" height="18" aria-hidden="true" focusable="false">
            <rect
              className="segment-shape"
              x="1"
              y="1"
              width="16"
              height="16"
              fill={`url(#${patternId(id, fill)})`}
            />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  )
}
