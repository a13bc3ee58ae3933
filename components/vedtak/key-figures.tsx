import { useTranslations } from 'next-intl'
import { AppLink } from '@/components/ui/app-link'
import { formatCount } from '@/lib/format/number'
import { tilstander, type StateCounts } from '@/lib/register/state-counts'
import type { Tilstand } from '@/lib/register/view'
import { filterQuery, tilstandWords, type VedtakFilter } from '@/lib/vedtak/schema'
import { TilstandGlyph } from './tilstand-glyph'

const words = new Map<string, VedtakFilter['tilstand']>(
  Object.entries(tilstandWords).map(([word, value]) => [value, word as VedtakFilter['tilstand']]),
)

/** The word of a state in addresses: «apen» for APEN. */
export function tilstandWord(tilstand: Tilstand): VedtakFilter['tilstand'] {
  return words.get(tilstand) ?? null
}

interface KeyFiguresProps {
  counts: StateCounts
  /** What the figures are of, as a list asks for it: the figure opens exactly what it counts. */
  of?: Partial<VedtakFilter>
  extra?: { count: number; filter: Partial<VedtakFilter>; name: string; text: string }[]
}

export function KeyFigures({ counts, of = {}, extra = [] }: KeyFiguresProps) {
  const t = useTranslations('tilstand')
  return (
    <ul className="key-figures">
      {tilstander.map((tilstand) => (
        <li key={tilstand}>
          <AppLink href={`/vedtak${filterQuery({ ...of, tilstand: tilstandWord(tilstand) })}`}>
            <span className="figure">{formatCount(counts[tilstand])}</span>
            <span className="figure-name">
              <TilstandGlyph tilstand={tilstand} />
              {t(tilstand)}
            </span>
          </AppLink>
          <p>{t(`explain.${tilstand}`)}</p>
        </li>
      ))}
      {extra.map(({ count, filter, name, text }) => (
        <li key={name}>
          <AppLink href={`/vedtak${filterQuery({ ...of, ...filter })}`}>
            <span className="figure">{formatCount(count)}</span>
            <span className="figure-name">{name}</span>
          </AppLink>
          <p>{text}</p>
        </li>
      ))}
    </ul>
  )
}
