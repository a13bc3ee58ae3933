import { getTranslations } from 'next-intl/server'
import { PortalFrame } from '@/components/layout/portal-frame'
import { YearList } from '@/components/rapporteringsaar/year-list'
import { AppLink } from '@/components/ui/app-link'
import { Refused } from '@/components/user/refused'
import { pageLocale } from '@/i18n/page-locale'
import { requireViewer } from '@/lib/auth/session'
import { maySeeYears } from '@/lib/rapporteringsaar/policy'
import { isSmk } from '@/lib/user/policy'

const path = '/arbeid/rapportering'

/** The years that are opened. */
export default async function YearsPage({ params }: PageProps<'/[locale]/arbeid/rapportering'>) {
  const viewer = await requireViewer()
  await pageLocale(params)
  if (!maySeeYears(viewer)) return <Refused viewer={viewer} path={path} status={403} />
  const t = await getTranslations('rapporteringsaar')
  return (
    <PortalFrame title={t('title')} path={path} viewer={viewer}>
      <div className="frame">
        <div className="page-head">
          <h1>{t('title')}</h1>
          <p className="lead">{t('lead')}</p>
        </div>
        {isSmk(viewer) ? (
          <p>
            <AppLink className="ds-button" href={`${path}/ny`}>
              {t('open.link')}
            </AppLink>
          </p>
        ) : null}
        <YearList />
      </div>
    </PortalFrame>
  )
}
