import { getTranslations } from 'next-intl/server'
import { PortalFrame } from '@/components/layout/portal-frame'
import { Completeness } from '@/components/rapporteringsaar/completeness'
import { NoYear } from '@/components/rapporteringsaar/no-year'
import { YearActs } from '@/components/rapporteringsaar/year-acts'
import { YearFacts, YearProgress } from '@/components/rapporteringsaar/year-view'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Refused } from '@/components/user/refused'
import { pageLocale } from '@/i18n/page-locale'
import { requireViewer } from '@/lib/auth/session'
import { now } from '@/lib/clock'
import { formatSesjon } from '@/lib/format/sesjon'
import { loadWork } from '@/lib/rapporteringsaar/arbeidsliste/queries'
import { maySeeYears } from '@/lib/rapporteringsaar/policy'
import { aarPath } from '@/lib/rapporteringsaar/rules'
import { isSmk } from '@/lib/user/policy'

/** One year: its dates, how far it has come, whether everything is in it, and what SMK may do about it. */
export default async function YearPage({ params }: PageProps<'/[locale]/arbeid/rapportering/[aar]'>) {
  const viewer = await requireViewer()
  await pageLocale(params)
  const { aar } = await params
  if (!maySeeYears(viewer)) return <Refused viewer={viewer} path="/arbeid/rapportering" status={403} />
  const work = await loadWork(viewer, aar, now())
  if (work === null) return <NoYear viewer={viewer} />
  const t = await getTranslations('rapporteringsaar')
  const title = t('one', { sesjon: formatSesjon(work.aar.sesjon) })
  return (
    <PortalFrame title={title} path={aarPath(work.aar.sesjon)} viewer={viewer}>
      <Breadcrumbs trail={[{ label: t('title'), href: '/arbeid/rapportering' }, { label: title }]} />
      <div className="frame parts-apart">
        <div className="page-head">
          <h1>{title}</h1>
        </div>
        <YearFacts aar={work.aar} />
        <YearProgress work={work} isOffice={isSmk(viewer)} />
        <Completeness work={work} viewer={viewer} />
        {isSmk(viewer) ? <YearActs aar={work.aar} viewer={viewer} /> : null}
      </div>
    </PortalFrame>
  )
}
