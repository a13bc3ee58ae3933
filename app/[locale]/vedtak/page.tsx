import { getTranslations } from 'next-intl/server'
import { PageFrame } from '@/components/layout/page-frame'
import { ListSearch } from '@/components/list/list-search'
import { ListView } from '@/components/list/list-view'
import { datedPage } from '@/components/per/dated-page'
import { DayChooser } from '@/components/per/day-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Coverage } from '@/components/ui/coverage'
import { withQuery } from '@/i18n/path'
import { pageLocale } from '@/i18n/page-locale'
import type { Day } from '@/lib/clock'
import { findCoverage } from '@/lib/departement/queries'
import { filterQuery, readFilter, type FilterKey, type VedtakFilter } from '@/lib/vedtak/schema'

/** Read from its address on every request, never kept. */
export const dynamic = 'force-dynamic'

/** The list of vedtak: the address is the query. */
export default async function VedtakListPage({ params, searchParams }: PageProps<'/[locale]/vedtak'>) {
  await pageLocale(params)
  const raw = await searchParams
  const path = withQuery('/vedtak', raw)
  const { filter, invalid } = readFilter(raw)
  return datedPage('/vedtak', raw, ({ day, per }) =>
    listPage(path, { filter: { ...filter, per }, invalid, day }),
  )
}

interface Asked {
  filter: VedtakFilter
  invalid: FilterKey[]
  day: Day
}

async function listPage(path: string, { filter, invalid, day }: Asked) {
  const t = await getTranslations('list')
  const nav = await getTranslations('nav')
  const [coverage, list] = await Promise.all([findCoverage(day), ListView({ filter, invalid, day })])
  return (
    <PageFrame title={t('title')} path={path} canonical={`/vedtak${filterQuery(filter)}`} scriptFree={false}>
      <Breadcrumbs trail={[{ label: nav('home'), href: '/' }, { label: t('title') }]} />
      <div className="frame">
        <div className="list-head">
          <h1>{t('title')}</h1>
          <Coverage coverage={coverage} />
          <ListSearch filter={filter} />
          <DayChooser path={path} />
        </div>
        {list}
      </div>
    </PageFrame>
  )
}
