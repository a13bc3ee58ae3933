import { getTranslations } from 'next-intl/server'
import { WorkList } from '@/components/arbeid/work-list'
import { OwnReviews } from '@/components/gjennomgang/own-reviews'
import { PortalFrame } from '@/components/layout/portal-frame'
import { OwnRoles, WorkLists } from '@/components/user/work-view'
import { pageLocale } from '@/i18n/page-locale'
import { withQuery } from '@/i18n/path'
import { requireViewer } from '@/lib/auth/session'
import { now, today } from '@/lib/clock'
import { listSchema } from '@/lib/rapporteringsaar/arbeidsliste/schema'
import { maySeeYears } from '@/lib/rapporteringsaar/policy'
import { findUserPage } from '@/lib/user/directory/queries'
import { listWork } from '@/lib/user/lists/queries'

export default async function WorkPage({ params, searchParams }: PageProps<'/[locale]/arbeid'>) {
  const viewer = await requireViewer()
  await pageLocale(params)
  const asked = await searchParams
  const t = await getTranslations('arbeid')
  const user = await findUserPage(viewer.side, viewer.userId, now())
  const lists = user === null ? [] : await listWork(user, today())
  return (
    <PortalFrame title={t('title')} path={withQuery('/arbeid', asked)} viewer={viewer}>
      <div className="frame parts-apart">
        <div className="page-head">
          <h1>{t('title')}</h1>
          <p className="lead">{t(`lead.${viewer.side}`)}</p>
        </div>
        {maySeeYears(viewer) ? <WorkList viewer={viewer} filter={listSchema.parse(asked)} /> : null}
        <OwnReviews viewer={viewer} />
        <section aria-labelledby="lister">
          <h2 id="lister">{t('lists')}</h2>
          <WorkLists lists={lists} viewer={viewer} />
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
