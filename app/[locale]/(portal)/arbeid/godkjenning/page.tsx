import { getTranslations } from 'next-intl/server'
import { QueueView } from '@/components/godkjenning/queue-view'
import { PortalPage } from '@/components/layout/portal-page'
import { Refused } from '@/components/user/refused'
import { pageLocale } from '@/i18n/page-locale'
import { requireViewer } from '@/lib/auth/session'
import { now } from '@/lib/clock'
import { departementerOf } from '@/lib/user/policy'
import { hasQueue, listQueue } from '@/lib/utkast/approval/queries'

/** The approver's queue. */
export default async function QueuePage({ params }: PageProps<'/[locale]/arbeid/godkjenning'>) {
  const viewer = await requireViewer()
  await pageLocale(params)
  const path = '/arbeid/godkjenning'
  if (!hasQueue(viewer)) return <Refused viewer={viewer} path={path} status={403} />
  const [t, items] = await Promise.all([getTranslations('godkjenning'), listQueue(viewer, now())])
  return (
    <PortalPage title={t('title')} lead={t('lead')} path={path} viewer={viewer} hasParts>
      <QueueView items={items} approves={departementerOf(viewer, ['GODKJENNER'])} />
    </PortalPage>
  )
}
