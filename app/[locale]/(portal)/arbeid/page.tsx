import { getTranslations } from 'next-intl/server'
import { WorkList } from '@/components/arbeid/work-list'
import { OwnReviews } from '@/components/gjennomgang/own-reviews'
import { PortalPage } from '@/components/layout/portal-page'
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
    <PortalPage
      title={t('title')}
      lead={t(`lead.${viewer.side}`)}
      path={withQuery('/arbeid', asked)}
      viewer={viewer}
      hasParts
    >
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
    </PortalPage>
  )
}
