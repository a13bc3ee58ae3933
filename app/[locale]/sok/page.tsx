import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageFrame } from '@/components/layout/page-frame'
import { datedPage } from '@/components/per/dated-page'
import { SearchAnswer } from '@/components/search/search-answer'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Coverage } from '@/components/ui/coverage'
import { SearchForm } from '@/components/ui/search-form'
import { onPageDay } from '@/i18n/page-day'
import { localePath, withQuery } from '@/i18n/path'
import { pageLocale } from '@/i18n/page-locale'
import type { Locale } from '@/i18n/routing'
import type { Day } from '@/lib/clock'
import { findCoverage } from '@/lib/departement/queries'
import { vedtakPath } from '@/lib/format/vedtak'
import { answerQuery } from '@/lib/search/queries'
import { filterQuery, readFilter, type FilterKey, type VedtakFilter } from '@/lib/vedtak/schema'

/** Read from its address on every request, never kept. */
export const dynamic = 'force-dynamic'

/** The search: a reference that means one vedtak leads straight to it, all else is shown here. */
export default async function SearchPage({ params, searchParams }: PageProps<'/[locale]/sok'>) {
  const locale = await pageLocale(params)
  const raw = await searchParams
  const path = withQuery('/sok', raw)
  const { filter, invalid } = readFilter(raw)
  return datedPage('/sok', raw, ({ day, per }) =>
    searchPage(locale, path, { filter: { ...filter, per }, invalid, day }),
  )
}

async function searchPage(
  locale: Locale,
  path: string,
  { filter, invalid, day }: { filter: VedtakFilter; invalid: FilterKey[]; day: Day },
) {
  const { q } = filter
  const [answer, coverage] = await Promise.all([answerQuery(q ?? '', day), findCoverage(day)])
  if (answer.kind === 'ett') redirect(localePath(locale, onPageDay(vedtakPath(answer.vedtak))))
  if (answer.kind === 'forslag') redirect(localePath(locale, answer.path))
  const t = await getTranslations('sok')
  const nav = await getTranslations('nav')
  const search = await getTranslations('search')
  return (
    <PageFrame
      title={q === null ? t('title') : t('titleFor', { query: q })}
      path={path}
      canonical={`/sok${filterQuery(filter)}`}
      scriptFree={false}
    >
      <Breadcrumbs trail={[{ label: nav('home'), href: '/' }, { label: t('title') }]} />
      <div className="frame">
        <div className="list-head">
          <h1>{t('title')}</h1>
          <Coverage coverage={coverage} />
          <SearchForm id="q" query={q ?? ''} />
          {q === null ? (
            <p className="muted">
              {t('empty')} {search('understands')}
            </p>
          ) : null}
        </div>
        <SearchAnswer answer={answer} filter={filter} invalid={invalid} day={day} />
      </div>
    </PageFrame>
  )
}
