import { getLocale, getTranslations } from 'next-intl/server'
import { formatInstant } from '@/lib/format/date'
import { disableUser, enableUser, endRole, eraseUser, grantRole, inviteAgain } from '@/lib/user/actions'
import type { Named, RoleItem, UserPage } from '@/lib/user/directory/types'
import { Act } from './act'
import { roleFields } from './fields'
import { RoleDays, RoleWords } from './role-words'
import { StandIns } from './stand-ins'

/** Who it is, as the register keeps it. */
export async function UserFacts({ user }: { user: UserPage }) {
  const [t, locale] = await Promise.all([getTranslations('admin'), getLocale()])
  const facts = [
    [t('column.email'), user.email ?? t('none')],
    [t('field.maalform'), t(`maalform.${user.maalform}`)],
    [t('column.status'), t(`status.${user.status}`)],
    [t('column.lastSignIn'), user.lastSignIn ? formatInstant(user.lastSignIn, locale) : t('neverSignedIn')],
    [t('column.created'), formatInstant(user.createdAt, locale)],
  ] as const
  return (
    <dl className="facts-list" data-andre-tall="">
      {facts.map(([term, told]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{told}</dd>
        </div>
      ))}
    </dl>
  )
}

/** The roles that count today or later, those that are over, and those held for others. */
export async function UserRoles({ user, candidates }: { user: UserPage; candidates: Named[] }) {
  const t = await getTranslations('admin')
  const { roles, ended, deputyFor } = user
  const others = candidates.filter(({ userId }) => userId !== user.userId)
  return (
    <>
      {roles.length === 0 ? <p className="muted">{t('noRoles')}</p> : null}
      <ul className="rows">
        {roles.map((role) => (
          <li key={role.roleId}>
            <div className="link-line">
              <div>
                <RoleWords {...role} />
                <RoleDays {...role} />
              </div>
              <EndRole role={role} />
            </div>
            <StandIns role={role} candidates={others} />
          </li>
        ))}
        {deputyFor.map(({ holder, ...role }) => (
          <li key={role.standInId}>
            <RoleWords {...role} />
            <span className="block">{t('onBehalfOf', { name: holder.name ?? t('erasedName') })}</span>
            <RoleDays {...role} />
          </li>
        ))}
      </ul>
      {ended.length === 0 ? null : (
        <details className="unfold">
          <summary>{t('endedRoles')}</summary>
          <ul className="rows">
            {ended.map((role) => (
              <li key={role.roleId} className="link-line">
                <div>
                  <RoleWords {...role} />
                  <RoleDays {...role} />
                </div>
                {user.status === 'ERASED' ? null : <GiveAgain role={role} userId={user.userId} />}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

async function EndRole({ role: { roleId } }: { role: RoleItem }) {
  const t = await getTranslations('admin')
  const fields = [{ kind: 'hidden', name: 'roleId', label: '', value: roleId } as const]
  return (
    <Act
      id={`rolle-${roleId}`}
      action={endRole}
      fields={fields}
      submit={t('endRole')}
      done={t('roleEnded')}
      variant="secondary"
    />
  )
}

/** The way back: the same role from today. */
async function GiveAgain({ role, userId }: { role: RoleItem; userId: string }) {
  const t = await getTranslations('admin')
  const values = {
    userId,
    role: role.role,
    departement: role.about?.slug ?? '',
    komite: role.about?.slug ?? '',
  }
  const fields = Object.entries(values).map(
    ([name, value]) => ({ kind: 'hidden', name, label: '', value }) as const,
  )
  return (
    <Act
      id={`igjen-${role.roleId}`}
      action={grantRole}
      fields={fields}
      submit={t('giveAgain')}
      done={t('roleGiven')}
      variant="secondary"
    />
  )
}

/** What an administrator may do with a user. */
export async function UserActs({ user, isOneself }: { user: UserPage; isOneself: boolean }) {
  const t = await getTranslations('admin')
  const locale = await getLocale()
  const { userId, status, side } = user
  if (status === 'ERASED') return <p>{t('erasedText')}</p>
  const userField = { kind: 'hidden', name: 'userId', label: '', value: userId } as const
  const again = (
    <section aria-labelledby="invitasjon">
      <h2 id="invitasjon">{t('again.title')}</h2>
      <p>{t(status === 'INVITED' ? 'again.never' : 'again.lead')}</p>
      <Act
        id="inviter"
        action={inviteAgain}
        fields={[userField]}
        submit={t('again.submit')}
        done={t('again.done')}
        variant="secondary"
      />
    </section>
  )
  if (isOneself) return <p className="muted">{t('oneself')}</p>
  const isOut = status === 'DISABLED'
  return (
    <>
      {isOut ? null : (
        <section aria-labelledby="ny-rolle">
          <h2 id="ny-rolle">{t('grant.title')}</h2>
          <Act
            id="gi"
            action={grantRole}
            fields={[userField, ...(await roleFields(side, locale))]}
            submit={t('grant.submit')}
            done={t('roleGiven')}
          />
        </section>
      )}
      {isOut ? null : again}
      <section aria-labelledby="tilgang">
        <h2 id="tilgang">{t('access.title')}</h2>
        <p>{t(isOut ? 'access.out' : 'access.in')}</p>
        <Act
          id="tilgangsskjema"
          key={status}
          action={isOut ? enableUser : disableUser}
          fields={[userField]}
          submit={t(isOut ? 'access.enable' : 'access.disable')}
          done={t(isOut ? 'access.enabled' : 'access.disabled')}
          variant="secondary"
        />
      </section>
      <section aria-labelledby="slett">
        <h2 id="slett">{t('erase.title')}</h2>
        <p>{t('erase.lead')}</p>
        <Act
          id="slettskjema"
          action={eraseUser}
          fields={[userField, { kind: 'checkbox', name: 'confirm', label: t('erase.confirm') }]}
          submit={t('erase.submit')}
          done={t('erase.done')}
          variant="secondary"
        />
      </section>
    </>
  )
}
