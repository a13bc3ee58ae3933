import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { NotFoundPage } from '@/components/layout/not-found-page'
import { PageFrame } from '@/components/layout/page-frame'
import { publicPage } from '@/components/layout/public-page'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { SearchForm } from '@/components/ui/search-form'
import { Candidates, HowToCite } from '@/components/vedtak/candidates'
import { CountLink } from '@/components/vedtak/count-link'
import { localePath } from '@/i18n/path'
import { pageLocale } from '@/i18n/page-locale'
import { isSesjonKey } from '@/lib/format/sesjon'
import { vedtakPath } from '@/lib/format/vedtak'
import { listByNumber } from '@/lib/vedtak/list/queries'

export const revalidate = 3600

export function generateStaticParams() {
  return []
}

/** «/vedtak/83»: the vedtak with this number, or the choice between them. «/vedtak/2024-2025» is the sesjon. */
export default async function NumberPage({ params }: PageProps<'/[locale]/vedtak/[sesjon]'>) {
  const locale = await pageLocale(params)
  const { sesjon: segment } = await params
  const path = `/vedtak/${segment}`
  if (isSesjonKey(segment)) redirect(localePath(locale, `/sesjon/${segment}`))
  if (!/^[1-9]\d{0,4}$/.test(segment)) return <NotFoundPage path={path} />
  return publicPage(path, async () => {
    const items = await listByNumber([Number(segment)])
    const [first] = items
    if (items.length === 1 && first) redirect(localePath(locale, vedtakPath(first)))
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
  })
}
