import { getTranslations } from 'next-intl/server'
import { PortalPage } from '@/components/layout/portal-page'
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
    <PortalPage title={t('title')} lead={t('lead')} path={path} viewer={viewer}>
      {isSmk(viewer) ? (
        <p>
          <AppLink className="ds-button" href={`${path}/ny`}>
            {t('open.link')}
          </AppLink>
        </p>
      ) : null}
      <YearList />
    </PortalPage>
  )
}
