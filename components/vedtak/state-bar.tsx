import { tilstander, type StateCounts } from '@/lib/register/state-counts'
import { tilstandClass } from './tilstand-tag'

const width = 1000

/** All vedtak as one bar. The numbers beside it say the same, so it is a picture only. */
export function StateBar({ counts, label }: { counts: StateCounts; label: string }) {
  if (counts.sum === 0) return null
  const gap = 3
  const shown = tilstander.filter((tilstand) => counts[tilstand] > 0)
  const room = width - gap * (shown.length - 1)
  const widths = shown.map((tilstand) => (counts[tilstand] / counts.sum) * room)
  return (
    <svg
      className="state-bar"
      viewBox={`0 0 ${width} 36`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <defs>
        <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className="hatch-ground" width="5" height="5" />
          <rect className="hatch-line" width="1.6" height="5" />
        </pattern>
      </defs>
      {shown.map((tilstand, index) => (
        <rect
          key={tilstand}
          className={`bar-${tilstandClass[tilstand]}`}
          x={widths
            .slice(0, index)
            .reduce((sum, part) => sum + part + gap, 0)
            .toFixed(2)}
          width={(widths[index] ?? 0).toFixed(2)}
          height="36"
        />
      ))}
    </svg>
  )
}
