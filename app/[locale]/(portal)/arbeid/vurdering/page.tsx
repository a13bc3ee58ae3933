import { getTranslations } from 'next-intl/server'
import { HomeView } from '@/components/gjennomgang/home-view'
import { PortalFrame } from '@/components/layout/portal-frame'
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
    <PortalFrame title={t('title')} path={path} viewer={viewer}>
      <div className="frame parts-apart">
        <div className="page-head">
          <h1>{t('title')}</h1>
          <p className="lead">{t('lead')}</p>
        </div>
        {benches.map((bench) => (
          <HomeView key={bench.komite.slug} bench={bench} />
        ))}
      </div>
    </PortalFrame>
  )
}
