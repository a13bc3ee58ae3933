import { useLocale, useTranslations } from 'next-intl'
import { StateChart } from '@/components/chart/state-chart'
import { useDisagreement } from '@/components/oversikt/disagreement'
import { countOf, OversiktView } from '@/components/oversikt/oversikt-view'
import { AppLink } from '@/components/ui/app-link'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Coverage, type CoverageView } from '@/components/ui/coverage'
import { CountLink } from '@/components/vedtak/count-link'
import { KeyFigures } from '@/components/vedtak/key-figures'
import { StateBar } from '@/components/vedtak/state-bar'
import { VedtakLinks } from '@/components/vedtak/vedtak-links'
import { avvikPath } from '@/lib/avvik/rules'
import type { DepartementItem } from '@/lib/departement/queries'
import { nameIn } from '@/lib/format/name'
import { formatSesjon } from '@/lib/format/sesjon'
import type { Oversikt } from '@/lib/register/oversikt/queries'
import type { StateCounts } from '@/lib/register/state-counts'
import type { VedtakLink } from '@/lib/register/view'
import { filterQuery } from '@/lib/vedtak/schema'

interface SesjonViewProps {
  sesjon: string
  counts: StateCounts
  vedtak: VedtakLink[]
  oversikt: Oversikt
  departementer: (DepartementItem & { counts: StateCounts })[]
  coverage: CoverageView
  previous: string | null
  next: string | null
}

/** One sesjon: how its vedtak stand, and all of them by number. */
export function SesjonView({
  sesjon,
  counts,
  vedtak,
  oversikt,
  departementer,
  coverage,
  previous,
  next,
}: SesjonViewProps) {
  const t = useTranslations('sesjon')
  const avvik = useTranslations('avvik')
  const nav = useTranslations('nav')
  const locale = useLocale()
  const front = useTranslations('front')
  const name = formatSesjon(sesjon)
  const { of } = oversikt
  const passed = countOf(oversikt, 'passert', 'ja')
  return (
    <>
      <Breadcrumbs trail={[{ label: nav('sesjoner'), href: '/sesjon' }, { label: name }]} />
      <div className="frame">
        <div className="page-head">
          <h1>{t('title', { sesjon: name })}</h1>
          <p className="lead">
            {t.rich('lead', {
              count: counts.sum,
              antall: (words) => (
                <CountLink count={counts.sum} filter={{ sesjon }}>
                  {words}
                </CountLink>
              ),
            })}
          </p>
          <p>
            <AppLink href={avvikPath(sesjon)}>{avvik('link')}</AppLink>
          </p>
          <Coverage coverage={coverage} />
        </div>
        <StateBar counts={counts} of={of} />
        <KeyFigures
          counts={counts}
          of={of}
          extra={[
            { count: passed, filter: { frist: 'passert' }, name: front('passed'), text: front('passedText') },
            useDisagreement(oversikt),
          ]}
        />
        <OversiktView
          oversikt={oversikt}
          chart={
            <StateChart
              id="departementer"
              title={t('byDepartement')}
              lead={t('byDepartementText')}
              head={t('colDepartement')}
              filter={of}
              csv={`/statistikk/departement.csv${filterQuery(of)}`}
              coverage={<Coverage coverage={coverage} />}
              rows={departementer.map(({ slug, counts: row, ...named }) => ({
                name: nameIn(named, locale),
                href: `/departement/${slug}`,
                filter: { sesjon, departement: slug },
                counts: row,
              }))}
            />
          }
        />
        <section aria-labelledby="vedtakene">
          <div className="head-line">
            <h2 id="vedtakene">{t('all')}</h2>
            <AppLink href={`/vedtak?sesjon=${sesjon}`}>{t('asList')}</AppLink>
          </div>
          <VedtakLinks links={vedtak} withDay />
        </section>
        <Neighbours previous={previous} next={next} />
      </div>
    </>
  )
}

function Neighbours({ previous, next }: Pick<SesjonViewProps, 'previous' | 'next'>) {
  const t = useTranslations('sesjon')
  return (
    <p className="link-row">
      {previous ? (
        <AppLink href={`/sesjon/${previous}`}>
          {t('previous')}: {formatSesjon(previous)}
        </AppLink>
      ) : null}
      {next ? (
        <AppLink href={`/sesjon/${next}`}>
          {t('next')}: {formatSesjon(next)}
        </AppLink>
      ) : null}
    </p>
  )
}
