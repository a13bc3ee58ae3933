import type { ReactNode } from 'react'
import { useLocale, useTranslations } from 'next-intl'
import { ChartFigure } from '@/components/chart/chart-figure'
import { Coverage, type CoverageView } from '@/components/ui/coverage'
import { CountLink } from '@/components/vedtak/count-link'
import { KeyFigures } from '@/components/vedtak/key-figures'
import { formatDay } from '@/lib/format/date'
import type { FigureId, Statistics } from '@/lib/statistikk/types'
import { filterQuery } from '@/lib/vedtak/schema'
import type { Figures } from './figures'

interface StatisticsViewProps {
  found: Statistics
  figures: Figures
  findings: Record<FigureId, string>
  coverage: CoverageView
  /** The day the figures are of. */
  day: string
}

const shapes: Record<FigureId, 'bars' | 'columns'> = {
  sesjon: 'bars',
  departement: 'bars',
  vedtatt: 'columns',
  frist: 'columns',
  opphav: 'bars',
  komite: 'bars',
}

/** Two and two where there is room; those with long names alone. */
const order: { id: FigureId; whole?: boolean }[] = [
  { id: 'sesjon', whole: true },
  { id: 'vedtatt' },
  { id: 'frist' },
  { id: 'opphav', whole: true },
  { id: 'departement', whole: true },
  { id: 'komite', whole: true },
]

/** The four numbers and the six figures of what a filter means. */
export function StatisticsView({ found, figures, findings, coverage, day }: StatisticsViewProps) {
  const t = useTranslations('statistikk')
  const locale = useLocale()
  const covered = <Coverage coverage={coverage} />
  const unread = found.departement.length === 1 && found.departement[0]?.counts === null
  if (unread) return <NotRead navn={found.departement[0]?.navn ?? ''} covered={covered} />
  return (
    <>
      <section aria-label={t('numbers')} className="statistics-numbers">
        {covered}
        <KeyFigures counts={found.all} of={found.filter} />
      </section>
      <div className="chart-grid">
        {order.map(({ id, whole = false }) => (
          <div key={id} className={whole ? 'whole' : undefined}>
            <ChartFigure
              data={figures[id]}
              shape={shapes[id]}
              title={findings[id]}
              lead={t(`lead.${id}`, { dag: formatDay(day, locale) })}
              note={id === 'komite' ? <UnknownKomite found={found} /> : undefined}
              csv={`/statistikk/${id}.csv${filterQuery(found.filter)}`}
              coverage={covered}
            />
          </div>
        ))}
      </div>
      <Method />
    </>
  )
}

/** Nothing is known of a departement that nobody has read: no number, not even nought. */
function NotRead({ navn, covered }: { navn: string; covered: ReactNode }) {
  const t = useTranslations('coverage')
  return (
    <section className="statistics-numbers" aria-label={navn}>
      {covered}
      <p className="not-read-badge">
        {navn}: {t('notRead')}
      </p>
    </section>
  )
}

/** The committee follows from the sak, which a budget proposition does not name. */
function UnknownKomite({ found: { ukjentKomite } }: { found: Statistics }) {
  const t = useTranslations('statistikk')
  if (ukjentKomite === null || ukjentKomite.antall === 0) return null
  return t.rich('komiteNote', {
    count: ukjentKomite.antall,
    antall: (words) => (
      <CountLink count={ukjentKomite.antall} filter={ukjentKomite.filter}>
        {words}
      </CountLink>
    ),
  })
}

function Method() {
  const t = useTranslations('statistikk')
  return (
    <section className="statistics-method" aria-labelledby="metode">
      <h2 id="metode">{t('method.title')}</h2>
      <p>{t('method.state')}</p>
      <p>{t('method.frist')}</p>
      <p>{t('method.opphav')}</p>
      <p>{t('method.komite')}</p>
    </section>
  )
}
