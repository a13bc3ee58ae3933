import { getTranslations } from 'next-intl/server'
import { PortalFrame } from '@/components/layout/portal-frame'
import { OpenYear } from '@/components/rapporteringsaar/year-acts'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Refused } from '@/components/user/refused'
import { pageLocale } from '@/i18n/page-locale'
import { requireViewer } from '@/lib/auth/session'
import { isSmk } from '@/lib/user/policy'

const path = '/arbeid/rapportering/ny'

export default async function OpenYearPage({ params }: PageProps<'/[locale]/arbeid/rapportering/ny'>) {
  const viewer = await requireViewer()
  await pageLocale(params)
  if (!isSmk(viewer)) return <Refused viewer={viewer} path={path} status={403} />
  const t = await getTranslations('rapporteringsaar')
  return (
    <PortalFrame title={t('open.title')} path={path} viewer={viewer}>
      <Breadcrumbs
        trail={[{ label: t('title'), href: '/arbeid/rapportering' }, { label: t('open.title') }]}
      />
      <div className="frame">
        <div className="page-head">
          <h1>{t('open.title')}</h1>
          <p className="lead">{t('open.lead')}</p>
        </div>
        <OpenYear />
      </div>
    </PortalFrame>
  )
}
