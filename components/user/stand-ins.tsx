import { getTranslations } from 'next-intl/server'
import { endStandIn, nameStandIn } from '@/lib/user/actions'
import type { Named, RoleItem } from '@/lib/user/directory/types'
import { isDelegable } from '@/lib/user/rules'
import { Act } from './act'
import { standInFields } from './fields'
import { RoleDays } from './role-words'

interface StandInsProps {
  role: RoleItem
  /** Whom the viewer may name. */
  candidates: Named[]
}

/** Who stands in for a role, with a way to end it, and a form to name somebody. */
export async function StandIns({ role, candidates }: StandInsProps) {
  const { roleId, standIns } = role
  const [t, fields] = await Promise.all([getTranslations('admin'), standInFields(roleId, candidates)])
  if (!isDelegable(role.role)) return null
  return (
    <div className="stand-ins">
      {standIns.length === 0 ? null : (
        <ul className="rows">
          {standIns.map(({ standInId, name, ...days }) => (
            <li key={standInId} className="link-line">
              <div>
                {t('standIn.by', { name: name ?? t('erasedName') })}
                <RoleDays {...days} />
              </div>
              <Act
                id={`avslutt-${standInId}`}
                action={endStandIn}
                fields={[{ kind: 'hidden', name: 'standInId', label: '', value: standInId }]}
                submit={t('standIn.end')}
                done={t('standIn.ended')}
                variant="secondary"
              />
            </li>
          ))}
        </ul>
      )}
      <details className="unfold">
        <summary>{t('standIn.name')}</summary>
        {candidates.length === 0 ? (
          <p>{t('standIn.nobody')}</p>
        ) : (
          <Act
            id={`stedfortreder-${roleId}`}
            action={nameStandIn}
            fields={fields}
            submit={t('standIn.submit')}
            done={t('standIn.done')}
          />
        )}
      </details>
    </div>
  )
}
