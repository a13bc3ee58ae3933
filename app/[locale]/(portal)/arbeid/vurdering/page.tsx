import { getTranslations } from 'next-intl/server'
import { HomeView } from '@/components/gjennomgang/home-view'
import { PortalPage } from '@/components/layout/portal-page'
import { Refused } from '@/components/user/refused'
import { pageLocale } from '@/i18n/page-locale'
import { requireViewer } from '@/lib/auth/session'
import { now } from '@/lib/clock'
import { loadHome } from '@/lib/gjennomgang/home/queries'
import { hasBench } from '@/lib/gjennomgang/policy'

/** The reviews of the viewer's own committees. To others there is no such page. */
export default async function BenchHomePage({ params }: PageProps<'/[locale]/arbeid/vurdering'>) {
  const viewer = await requireViewer()
  await pageLocale(params)
  const path = '/arbeid/vurdering'
  if (!hasBench(viewer)) return <Refused viewer={viewer} path={path} status={404} />
  const [t, benches] = await Promise.all([getTranslations('gjennomgang'), loadHome(viewer, now())])
  return (
    <PortalPage title={t('title')} lead={t('lead')} path={path} viewer={viewer} hasParts>
      {benches.map((bench) => (
        <HomeView key={bench.komite.slug} bench={bench} />
      ))}
    </PortalPage>
  )
}
