import { getTranslations } from 'next-intl/server'
import { PortalPage } from '@/components/layout/portal-page'
import { AppLink } from '@/components/ui/app-link'
import { Refused } from '@/components/user/refused'
import { UserTable } from '@/components/user/user-table'
import { localePath, withQuery } from '@/i18n/path'
import { pageLocale } from '@/i18n/page-locale'
import { requireViewer } from '@/lib/auth/session'
import { now } from '@/lib/clock'
import { listUsers } from '@/lib/user/directory/queries'
import { administratorRole } from '@/lib/user/policy'
import { searchSchema } from '@/lib/user/schema'

/** The users of the administrator's side. */
export default async function UsersPage({ params, searchParams }: PageProps<'/[locale]/admin'>) {
  const viewer = await requireViewer()
  const locale = await pageLocale(params)
  const { q } = searchSchema.parse(await searchParams)
  const path = withQuery('/admin', q === '' ? {} : { q })
  if (administratorRole(viewer) === null) return <Refused viewer={viewer} path="/admin" status={403} />
  const [t, users] = await Promise.all([getTranslations('admin'), listUsers(viewer.side, q, now())])
  return (
    <PortalPage title={t('title')} lead={t(`lead.${viewer.side}`)} path={path} viewer={viewer}>
      <p>
        <AppLink className="ds-button" href="/admin/ny">
          {t('invite.link')}
        </AppLink>
      </p>
      <form className="user-search" action={localePath(locale, '/admin')}>
        <div>
          <label htmlFor="q">{t('search')}</label>
          <input id="q" name="q" type="search" className="ds-input" defaultValue={q} autoComplete="off" />
        </div>
        <button className="ds-button" data-variant="secondary" type="submit">
          {t('searchButton')}
        </button>
      </form>
      <p data-andre-tall="">{t('count', { count: users.length })}</p>
      {users.length > 0 ? <UserTable users={users} /> : null}
    </PortalPage>
  )
}
