import { getTranslations } from 'next-intl/server'
import { KomiteView } from '@/components/komite/komite-view'
import { NotFoundPage } from '@/components/layout/not-found-page'
import { PageFrame } from '@/components/layout/page-frame'
import { publicPage } from '@/components/layout/public-page'
import { pageLocale } from '@/i18n/page-locale'
import { findCoverage } from '@/lib/departement/queries'
import { nameIn } from '@/lib/format/name'
import { findKomite } from '@/lib/komite/queries'
import { countStatesBy, findOversikt } from '@/lib/register/oversikt/queries'

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
    // What waits for the committee that judges is not what came from its own saker.
    const of = komite.judges ? {} : { komite: slug }
    const waiting = komite.judges ? ({ venter: 'kkk' } as const) : undefined
    const [oversikt, sesjoner, coverage] = await Promise.all([
      findOversikt(of, waiting),
      countStatesBy('sesjon', { ...of, ...waiting }),
      findCoverage(),
    ])
    return (
      <PageFrame title={nameIn(komite, locale)} path={path}>
        <KomiteView komite={komite} oversikt={oversikt} sesjoner={sesjoner} coverage={coverage} />
      </PageFrame>
    )
  })
}
