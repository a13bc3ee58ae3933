import { getTranslations } from 'next-intl/server'
import { PortalFrame } from '@/components/layout/portal-frame'
import { pageLocale } from '@/i18n/page-locale'
import { requireViewer } from '@/lib/auth/session'

export default async function WorkPage({ params }: PageProps<'/[locale]/arbeid'>) {
  const viewer = await requireViewer()
  await pageLocale(params)
  const t = await getTranslations('innlogging')
  return (
    <PortalFrame title={t('work')} path="/arbeid" viewer={viewer}>
      <div className="frame">
        <div className="page-head">
          <h1>{t('work')}</h1>
        </div>
      </div>
    </PortalFrame>
  )
}
