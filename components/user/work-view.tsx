import { getLocale, getTranslations } from 'next-intl/server'
import { CountLink } from '@/components/vedtak/count-link'
import { AppLink } from '@/components/ui/app-link'
import { now } from '@/lib/clock'
import { nameIn } from '@/lib/format/name'
import { listColleagues } from '@/lib/user/directory/queries'
import type { RoleItem, UserPage } from '@/lib/user/directory/types'
import type { WorkList } from '@/lib/user/lists/queries'
import { isAdministrator } from '@/lib/user/rules'
import type { Viewer } from '@/lib/user/types'
import { RoleDays, RoleWords } from './role-words'
import { StandIns } from './stand-ins'

/** The viewer's own roles with who stands in for them, and those held for others. */
export async function OwnRoles({ user, viewer }: { user: UserPage; viewer: Viewer }) {
  const t = await getTranslations('arbeid')
  const { roles, deputyFor } = user
  if (roles.length + deputyFor.length === 0) return <p>{t('noRoles')}</p>
  return (
    <ul className="rows">
      {roles.map((role) => (
        <li key={role.roleId}>
          <RoleWords {...role} />
          <RoleDays {...role} />
          {role.stage === 'NOW' ? <OwnStandIns role={role} viewer={viewer} /> : null}
        </li>
      ))}
      {deputyFor.map(({ holder, ...role }) => (
        <li key={role.standInId}>
          <RoleWords {...role} />
          <span className="block">{t('onBehalfOf', { name: holder.name ?? t('unnamed') })}</span>
          <RoleDays {...role} />
        </li>
      ))}
    </ul>
  )
}

async function OwnStandIns({ role, viewer }: { role: RoleItem; viewer: Viewer }) {
  const held = viewer.roles.find(({ roleId, onBehalfOf }) => roleId === role.roleId && onBehalfOf === null)
  if (held === undefined) return null
  const asking = { userId: viewer.userId, now: now() }
  return <StandIns role={role} candidates={await listColleagues(viewer.side, held, asking)} />
}

/** What the viewer's roles have to do with, each number with its list. */
export async function WorkLists({ lists, viewer }: { lists: WorkList[]; viewer: Viewer }) {
  const t = await getTranslations('arbeid')
  const locale = await getLocale()
  const administers = viewer.roles.some(({ role }) => isAdministrator(role))
  return (
    <>
      {lists.length === 0 && !administers ? <p>{t('nothing')}</p> : null}
      <ul className="rows">
        {lists.map(({ kind, about, count, filter }) => (
          <li key={`${kind} ${about?.slug}`}>
            <CountLink count={count} filter={filter}>
              {t(`list.${kind}`, { count, name: about === null ? '' : nameIn(about, locale) })}
            </CountLink>
          </li>
        ))}
        {administers ? (
          <li>
            <AppLink href="/admin">{t('users')}</AppLink>
          </li>
        ) : null}
      </ul>
    </>
  )
}
