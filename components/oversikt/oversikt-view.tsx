import type { ReactNode } from 'react'
import { useTranslations } from 'next-intl'
import { LatestChanges } from '@/components/hendelse/latest-changes'
import { onPageDay } from '@/i18n/page-day'
import { AppLink } from '@/components/ui/app-link'
import { CountLink } from '@/components/vedtak/count-link'
import { VedtakLinks } from '@/components/vedtak/vedtak-links'
import type { Oversikt } from '@/lib/register/oversikt/queries'
import { filterQuery, type VedtakFilter } from '@/lib/vedtak/schema'
import { ComingDeadlines, PassedDeadlines } from './deadlines'

interface OversiktViewProps {
  oversikt: Oversikt
  chart: ReactNode
  /** What the oldest are the oldest of, with its number. */
  oldest?: { title: string; filter: Partial<VedtakFilter>; link: string; count: number }
}

/** The chart beside what has waited longest, what is due and what is late, and what was last told. */
export function OversiktView({ oversikt, chart, oldest }: OversiktViewProps) {
  const t = useTranslations('oversikt')
  const front = useTranslations('front')
  const { of, changes, coming, passed } = oversikt
  const apen = countOf(oversikt, 'tilstand', 'APEN')
  const waiting = oldest ?? {
    title: front('oldest'),
    filter: { tilstand: 'apen' },
    link: front('allOpen', { count: apen }),
    count: apen,
  }
  return (
    <>
      <div className="two-columns">
        <div>{chart}</div>
        <section aria-labelledby="eldste">
          <h2 id="eldste">{waiting.title}</h2>
          {oversikt.oldest.length === 0 ? <p className="muted">{t('noneWaiting')}</p> : null}
          <VedtakLinks links={oversikt.oldest} withDay />
          {waiting.count > 0 ? (
            <p className="after-list">
              <CountLink count={waiting.count} filter={{ ...of, ...waiting.filter, sorter: 'eldste' }}>
                {waiting.link}
              </CountLink>
            </p>
          ) : null}
        </section>
      </div>
      <div className="two-columns even">
        <ComingDeadlines deadlines={coming} />
        <PassedDeadlines deadlines={passed} count={countOf(oversikt, 'passert', 'ja')} of={of} />
      </div>
      <LatestChanges changes={changes} of={of} />
      <p className="link-row">
        <AppLink href={`/vedtak${filterQuery(of)}`}>{t('asList')}</AppLink>
        <a href={onPageDay(`/vedtak.csv${filterQuery(of)}`)}>{t('csv')}</a>
      </p>
    </>
  )
}

/** One number of the facets. */
export function countOf({ facets }: Oversikt, facet: string, value: string): number {
  return facets.find((row) => row.facet === facet && row.value === value)?.antall ?? 0
}
