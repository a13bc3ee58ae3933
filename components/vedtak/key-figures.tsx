import { useTranslations } from 'next-intl'
import { tilstander, type StateCounts } from '@/lib/register/state-counts'
import type { Tilstand } from '@/lib/register/view'
import { tilstandWords, type VedtakFilter } from '@/lib/vedtak/schema'
import { Count, CountLink } from './count-link'
import { TilstandGlyph } from './tilstand-glyph'

const words = new Map<string, VedtakFilter['tilstand']>(
  Object.entries(tilstandWords).map(([word, value]) => [value, word as VedtakFilter['tilstand']]),
)

/** The word of a state in addresses: «apen» for APEN. */
export function tilstandWord(tilstand: Tilstand): VedtakFilter['tilstand'] {
  return words.get(tilstand) ?? null
}

interface KeyFiguresProps {
  /** Without them only the `extra` figures are shown. */
  counts?: StateCounts
  /** What the figures are of, as a list asks for it: the figure opens exactly what it counts. */
  of?: Partial<VedtakFilter>
  extra?: { count: number; filter: Partial<VedtakFilter>; name: string; text: string }[]
}

export function KeyFigures({ counts, of = {}, extra = [] }: KeyFiguresProps) {
  const t = useTranslations('tilstand')
  // A figure of another tilstand than the one asked for would open a list that is not of what was asked.
  const asked = tilstander.filter((one) => !of.tilstand || tilstandWord(one) === of.tilstand)
  const shown = counts ? asked : []
  return (
    <ul className="key-figures">
      {shown.map((tilstand) => (
        <li key={tilstand}>
          <CountLink count={counts?.[tilstand] ?? 0} filter={{ ...of, tilstand: tilstandWord(tilstand) }}>
            <Count value={counts?.[tilstand] ?? 0} className="figure" />
            <span className="figure-name">
              <TilstandGlyph tilstand={tilstand} />
              {t(tilstand)}
            </span>
          </CountLink>
          <p>{t(`explain.${tilstand}`)}</p>
        </li>
      ))}
      {extra.map(({ count, filter, name, text }) => (
        <li key={name}>
          <CountLink count={count} filter={{ ...of, ...filter }}>
            <Count value={count} className="figure" />
            <span className="figure-name">{name}</span>
          </CountLink>
          <p>{text}</p>
        </li>
      ))}
    </ul>
  )
}
