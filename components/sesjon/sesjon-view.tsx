import { useLocale, useTranslations } from 'next-intl'
import { AppLink } from '@/components/ui/app-link'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Coverage, type CoverageView } from '@/components/ui/coverage'
import { CountLink } from '@/components/vedtak/count-link'
import { KeyFigures } from '@/components/vedtak/key-figures'
import { StateTable } from '@/components/vedtak/state-table'
import { VedtakLinks } from '@/components/vedtak/vedtak-links'
import type { DepartementItem } from '@/lib/departement/queries'
import { nameIn } from '@/lib/format/name'
import { formatSesjon } from '@/lib/format/sesjon'
import type { StateCounts } from '@/lib/register/state-counts'
import type { VedtakLink } from '@/lib/register/view'

interface SesjonViewProps {
  sesjon: string
  counts: StateCounts
  vedtak: VedtakLink[]
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
  departementer,
  coverage,
  previous,
  next,
}: SesjonViewProps) {
  const t = useTranslations('sesjon')
  const nav = useTranslations('nav')
  const locale = useLocale()
  const name = formatSesjon(sesjon)
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
          <Coverage coverage={coverage} />
        </div>
        <KeyFigures counts={counts} of={{ sesjon }} />
        <section aria-labelledby="departementer">
          <h2 id="departementer">{t('byDepartement')}</h2>
          <StateTable
            caption={t('byDepartement')}
            head={t('colDepartement')}
            rows={departementer.map(({ slug, counts: row, ...named }) => ({
              name: nameIn(named, locale),
              href: `/departement/${slug}`,
              filter: { sesjon, departement: slug },
              counts: row,
            }))}
          />
        </section>
        <section aria-labelledby="vedtakene">
          <div className="head-line">
            <h2 id="vedtakene">{t('all')}</h2>
            <AppLink href={`/vedtak?sesjon=${sesjon}`}>{t('asList')}</AppLink>
          </div>
          <VedtakLinks links={vedtak} withDay />
        </section>
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
      </div>
    </>
  )
}
