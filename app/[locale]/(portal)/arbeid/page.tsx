import { getTranslations } from 'next-intl/server'
import { PortalFrame } from '@/components/layout/portal-frame'
import { OwnRoles, WorkLists } from '@/components/user/work-view'
import { pageLocale } from '@/i18n/page-locale'
import { requireViewer } from '@/lib/auth/session'
import { now, today } from '@/lib/clock'
import { findUserPage } from '@/lib/user/directory/queries'
import { listWork } from '@/lib/user/lists/queries'

export default async function WorkPage({ params }: PageProps<'/[locale]/arbeid'>) {
  const viewer = await requireViewer()
  await pageLocale(params)
  const t = await getTranslations('arbeid')
  const user = await findUserPage(viewer.side, viewer.userId, now())
  const lists = user === null ? [] : await listWork(user, today())
  return (
    <PortalFrame title={t('title')} path="/arbeid" viewer={viewer}>
      <div className="frame">
        <div className="page-head">
          <h1>{t('title')}</h1>
          <p className="lead">{t(`lead.${viewer.side}`)}</p>
        </div>
        <section aria-labelledby="lister">
          <h2 id="lister">{t('lists')}</h2>
          <WorkLists lists={lists} viewer={viewer} />
          <p className="muted">{t('comes')}</p>
        </section>
        <section aria-labelledby="roller">
          <h2 id="roller">{t('roles')}</h2>
          {user === null ? null : <OwnRoles user={user} viewer={viewer} />}
          <p className="muted">{t('rolesFrom')}</p>
        </section>
      </div>
    </PortalFrame>
  )
}
