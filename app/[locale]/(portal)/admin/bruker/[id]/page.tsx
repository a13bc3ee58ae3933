import { getTranslations } from 'next-intl/server'
import { PortalFrame } from '@/components/layout/portal-frame'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { History } from '@/components/user/history'
import { Refused } from '@/components/user/refused'
import { UserActs, UserFacts, UserRoles } from '@/components/user/user-view'
import { pageLocale } from '@/i18n/page-locale'
import { requireViewer } from '@/lib/auth/session'
import { now } from '@/lib/clock'
import { findUserPage, listActive } from '@/lib/user/directory/queries'
import { listUserEvents } from '@/lib/user/history/queries'
import { administratorRole } from '@/lib/user/policy'
import { userSchema } from '@/lib/user/schema'

/** One user of the administrator's side: roles, stand-ins and what the log tells. */
export default async function UserPage({ params }: PageProps<'/[locale]/admin/bruker/[id]'>) {
  const viewer = await requireViewer()
  await pageLocale(params)
  const { id } = await params
  const refused = (status: 403 | 404) => <Refused viewer={viewer} path="/admin" status={status} />
  if (administratorRole(viewer) === null) return refused(403)
  const asked = userSchema.safeParse({ userId: id })
  const user = asked.success ? await findUserPage(viewer.side, asked.data.userId, now()) : null
  if (user === null) return refused(404)
  const [t, candidates, events] = await Promise.all([
    getTranslations('admin'),
    listActive(viewer.side),
    listUserEvents(user.userId),
  ])
  const name = user.name ?? t('erasedName')
  return (
    <PortalFrame title={name} path={`/admin/bruker/${user.userId}`} viewer={viewer}>
      <Breadcrumbs trail={[{ label: t('title'), href: '/admin' }, { label: name }]} />
      <div className="frame parts-apart">
        <div className="page-head">
          <h1>{name}</h1>
        </div>
        <UserFacts user={user} />
        <section aria-labelledby="roller">
          <h2 id="roller">{t('roles')}</h2>
          <UserRoles user={user} candidates={candidates} />
        </section>
        <UserActs user={user} isOneself={user.userId === viewer.userId} />
        <section aria-labelledby="historikk">
          <h2 id="historikk">{t('history')}</h2>
          <p className="muted">{t('historyLead')}</p>
          <History events={events} />
        </section>
      </div>
    </PortalFrame>
  )
}
