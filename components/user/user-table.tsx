import { useLocale, useTranslations } from 'next-intl'
import { AppLink } from '@/components/ui/app-link'
import { formatInstant } from '@/lib/format/date'
import type { UserItem } from '@/lib/user/directory/types'
import { RoleDays, RoleWords } from './role-words'

/** The users of one side. On a narrow screen each is a card. */
export function UserTable({ users }: { users: UserItem[] }) {
  const t = useTranslations('admin')
  const locale = useLocale()
  return (
    <table className="plain-table stacked">
      <caption className="sr-only">{t('title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('column.name')}</th>
          <th scope="col">{t('column.roles')}</th>
          <th scope="col">{t('column.status')}</th>
          <th scope="col">{t('column.lastSignIn')}</th>
        </tr>
      </thead>
      <tbody>
        {users.map(({ userId, name, email, status, lastSignIn, roles }) => (
          <tr key={userId}>
            <th scope="row">
              {/* Two may have the same name, and nobody who is erased has any. */}
              <AppLink
                href={`/admin/bruker/${userId}`}
                aria-label={`${name ?? t('erasedName')}, ${email ?? userId}`}
              >
                {name ?? t('erasedName')}
              </AppLink>
              {email === null ? null : <span className="muted small block plain-weight">{email}</span>}
            </th>
            <td data-label={t('column.roles')}>
              {roles.length === 0 ? <span className="muted">{t('noRoles')}</span> : null}
              {roles.map((role) => (
                <span key={role.roleId} className="block">
                  <RoleWords {...role} />
                  <RoleDays {...role} />
                </span>
              ))}
            </td>
            <td data-label={t('column.status')}>{t(`status.${status}`)}</td>
            <td data-label={t('column.lastSignIn')} data-andre-tall="">
              {lastSignIn === null ? (
                <span className="muted">{t('neverSignedIn')}</span>
              ) : (
                <time dateTime={lastSignIn.toISOString()}>{formatInstant(lastSignIn, locale)}</time>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
