import { useTranslations } from 'next-intl'
import { AppLink } from '@/components/ui/app-link'
import { formatCount } from '@/lib/format/number'
import { tilstander, type StateCounts } from '@/lib/register/state-counts'
import type { VedtakFilter } from '@/lib/vedtak/schema'
import { countMark, listPath } from './count-link'
import { tilstandWord } from './key-figures'
import { tilstandClass } from './tilstand-tag'

const width = 1000
const gap = 3

interface StateBarProps {
  counts: StateCounts
  /** What the bar is of, as a list asks for it: each part opens exactly what it shows. */
  of?: Partial<VedtakFilter>
}

/** All vedtak as one bar. The numbers stand beside it too. */
export function StateBar({ counts, of = {} }: StateBarProps) {
  const t = useTranslations('tilstand')
  const front = useTranslations('front')
  if (counts.sum === 0) return null
  const shown = tilstander.filter((tilstand) => counts[tilstand] > 0)
  const room = width - gap * (shown.length - 1)
  const widths = shown.map((tilstand) => (counts[tilstand] / counts.sum) * room)
  return (
    <svg
      className="state-bar"
      viewBox={`0 0 ${width} 36`}
      preserveAspectRatio="none"
      role="group"
      aria-label={front('bar')}
    >
      <defs>
        <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className="hatch-ground" width="5" height="5" />
          <rect className="hatch-line" width="1.6" height="5" />
        </pattern>
      </defs>
      {shown.map((tilstand, index) => (
        <AppLink
          key={tilstand}
          href={listPath({ ...of, tilstand: tilstandWord(tilstand) })}
          aria-label={`${formatCount(counts[tilstand])}, ${t(tilstand)}`}
          {...countMark(counts[tilstand])}
        >
          <rect
            className={`bar-${tilstandClass[tilstand]}`}
            x={widths
              .slice(0, index)
              .reduce((sum, part) => sum + part + gap, 0)
              .toFixed(2)}
            width={(widths[index] ?? 0).toFixed(2)}
            height="36"
          />
        </AppLink>
      ))}
    </svg>
  )
}
