import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { NotFoundPage } from '@/components/layout/not-found-page'
import { PageFrame } from '@/components/layout/page-frame'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { SearchForm } from '@/components/ui/search-form'
import { Candidates, HowToCite } from './candidates'
import { CountLink } from './count-link'
import { onPageDay } from '@/i18n/page-day'
import { localePath } from '@/i18n/path'
import { vedtakPath } from '@/lib/format/vedtak'
import { listByNumber } from '@/lib/vedtak/list/queries'
import type { Locale } from '@/i18n/routing'
import type { Day } from '@/lib/clock'

/** The vedtak with one number on a day, or the choice between them. */
export async function NumberPage({ locale, segment, day }: { locale: Locale; segment: string; day: Day }) {
  const path = `/vedtak/${segment}`
  const items = await listByNumber([Number(segment)], day)
  const [first] = items
  if (items.length === 1 && first) redirect(localePath(locale, onPageDay(vedtakPath(first))))
  const t = await getTranslations('number')
  const missing = await getTranslations('notFound')
  const nav = await getTranslations('nav')
  const search = await getTranslations('search')
  if (!first) {
    return (
      <NotFoundPage
        path={path}
        title={missing('number', { number: segment })}
        lead={missing('numberLead')}
        query={segment}
      />
    )
  }
  const about = { count: items.length, number: segment }
  const title = t.markup('title', { ...about, antall: (words) => words })
  return (
    <PageFrame title={title} path={path}>
      <Breadcrumbs trail={[{ label: nav('vedtak'), href: '/vedtak' }, { label: segment }]} />
      <div className="frame">
        <div className="page-head">
          <h1>
            {t.rich('title', {
              ...about,
              antall: (words) => (
                <CountLink count={items.length} filter={{ nummer: segment }}>
                  {words}
                </CountLink>
              ),
            })}
          </h1>
          <p className="lead">{t('lead')}</p>
        </div>
        <Candidates items={items} />
        <div className="two-columns">
          <section>
            <SearchForm id="q" query={segment} label={search('again')} />
            <p className="small muted after-list">{search('understands')}</p>
          </section>
          <HowToCite example={first} />
        </div>
      </div>
    </PageFrame>
  )
}
