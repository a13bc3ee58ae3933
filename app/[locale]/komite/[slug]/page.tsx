import { getTranslations } from 'next-intl/server'
import { NotFoundPage } from '@/components/layout/not-found-page'
import { PageFrame } from '@/components/layout/page-frame'
import { publicPage } from '@/components/layout/public-page'
import { AppLink } from '@/components/ui/app-link'
import { Breakable } from '@/components/ui/breakable'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Coverage } from '@/components/ui/coverage'
import { VedtakLinks } from '@/components/vedtak/vedtak-links'
import { pageLocale } from '@/i18n/page-locale'
import { findCoverage } from '@/lib/departement/queries'
import { nameIn } from '@/lib/format/name'
import { findKomite } from '@/lib/komite/queries'
import { listLinks } from '@/lib/vedtak/related/queries'

export const revalidate = 3600

export function generateStaticParams() {
  return []
}

export default async function KomitePage({ params }: PageProps<'/[locale]/komite/[slug]'>) {
  const locale = await pageLocale(params)
  const { slug } = await params
  const path = `/komite/${slug}`
  return publicPage(path, async () => {
    const komite = await findKomite(slug)
    if (!komite) {
      const missing = await getTranslations('notFound')
      return <NotFoundPage path={path} title={missing('komite')} lead={missing('komiteLead')} />
    }
    const t = await getTranslations('komite')
    const navn = nameIn(komite, locale)
    const [vedtak, coverage] = await Promise.all([listLinks({ komite: { slug } }), findCoverage()])
    return (
      <PageFrame title={navn} path={path}>
        <Breadcrumbs trail={[{ label: t('listTitle'), href: '/komite' }, { label: navn }]} />
        <div className="frame">
          <div className="page-head">
            <h1>
              <Breakable text={navn} />
            </h1>
            {komite.vurderinger > 0 ? (
              <p className="lead">
                {t('judged')}{' '}
                <AppLink href="/vedtak?kkk=ikke-utkvittert">
                  {t('judgedCount', { count: komite.vurderinger })}
                </AppLink>
              </p>
            ) : (
              <p className="lead">{vedtak.length > 0 ? t('some', { count: vedtak.length }) : t('none')}</p>
            )}
            <Coverage coverage={coverage} />
          </div>
          {vedtak.length > 0 ? <VedtakLinks links={vedtak} withDay /> : null}
        </div>
      </PageFrame>
    )
  })
}
