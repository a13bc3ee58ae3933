import { getTranslations } from 'next-intl/server'
import { PortalFrame } from '@/components/layout/portal-frame'
import { StatusMark } from '@/components/layout/status-mark'
import { AppLink } from '@/components/ui/app-link'
import type { Viewer } from '@/lib/user/types'

/** A year that is not opened, as a readable page with a true 404. */
export async function NoYear({ viewer }: { viewer: Viewer }) {
  const t = await getTranslations('rapporteringsaar')
  return (
    <PortalFrame title={t('missing.title')} path="/arbeid/rapportering" viewer={viewer}>
      <StatusMark status={404} />
      <div className="frame">
        <div className="page-head">
          <h1>{t('missing.title')}</h1>
          <p className="lead">{t('missing.lead')}</p>
        </div>
        <p className="link-row">
          <AppLink href="/arbeid/rapportering">{t('missing.toYears')}</AppLink>
        </p>
      </div>
    </PortalFrame>
  )
}
