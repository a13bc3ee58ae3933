import { useLocale, useTranslations } from 'next-intl'
import { CountLink } from '@/components/vedtak/count-link'
import type { NumberSeries } from '@/lib/ansvar/registrering/queries'
import { formatCount } from '@/lib/format/number'
import { formatSesjon } from '@/lib/format/sesjon'

/** So many gaps are listed at once; the rest unfold. */
const shown = 12

/** Which numbers of a sesjon are not registered. The series is shared with all other decisions, so it is never called complete. */
export function NumberSeriesView({ series }: { series: NumberSeries[] }) {
  const t = useTranslations('fordeling')
  return (
    <section aria-labelledby="nummerserie">
      <h2 id="nummerserie">{t('series.title')}</h2>
      <p>{t('series.lead')}</p>
      {series.map((one) => (
        <Series key={one.sesjon} series={one} />
      ))}
    </section>
  )
}

function Series({ series: { sesjon, count, highest, gaps } }: { series: NumberSeries }) {
  const t = useTranslations('fordeling')
  const locale = useLocale()
  const rest = gaps.slice(shown)
  return (
    <div className="number-series">
      <h3>{t('series.sesjon', { sesjon: formatSesjon(sesjon) })}</h3>
      <p>
        {t.rich('series.count', {
          antall: () => (
            <CountLink count={count} filter={{ sesjon }}>
              {formatCount(count, locale)}
            </CountLink>
          ),
          count,
          highest: String(highest),
        })}
      </p>
      {gaps.length === 0 ? <p>{t('series.none', { highest: String(highest) })}</p> : null}
      <Gaps gaps={gaps.slice(0, shown)} />
      {rest.length === 0 ? null : (
        <details className="unfold">
          <summary>{t('series.more', { count: rest.length })}</summary>
          <Gaps gaps={rest} />
        </details>
      )}
    </div>
  )
}

function Gaps({ gaps }: Pick<NumberSeries, 'gaps'>) {
  const t = useTranslations('fordeling')
  return (
    <ul className="gap-list">
      {gaps.map(({ fra, til }) => (
        <li key={fra}>{t('series.gap', { numre: fra === til ? String(fra) : `${fra}–${til}` })}</li>
      ))}
    </ul>
  )
}
