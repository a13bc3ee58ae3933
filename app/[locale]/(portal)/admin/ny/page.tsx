import { getTranslations } from 'next-intl/server'
import { PortalFrame } from '@/components/layout/portal-frame'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Act } from '@/components/user/act'
import { roleFields } from '@/components/user/fields'
import { Refused } from '@/components/user/refused'
import { pageLocale } from '@/i18n/page-locale'
import { requireViewer } from '@/lib/auth/session'
import { inviteUser } from '@/lib/user/actions'
import { administratorRole } from '@/lib/user/policy'

export default async function InvitePage({ params }: PageProps<'/[locale]/admin/ny'>) {
  const viewer = await requireViewer()
  const locale = await pageLocale(params)
  if (administratorRole(viewer) === null) return <Refused viewer={viewer} path="/admin/ny" status={403} />
  const t = await getTranslations('admin')
  const forms = (['NB', 'NN'] as const).map((value) => ({ value, label: t(`maalform.${value}`) }))
  return (
    <PortalFrame title={t('invite.title')} path="/admin/ny" viewer={viewer}>
      <Breadcrumbs trail={[{ label: t('title'), href: '/admin' }, { label: t('invite.title') }]} />
      <div className="frame">
        <div className="page-head">
          <h1>{t('invite.title')}</h1>
          <p className="lead">{t('invite.lead')}</p>
        </div>
        <Act
          id="ny"
          action={inviteUser}
          fields={[
            { kind: 'text', name: 'name', label: t('field.name') },
            { kind: 'email', name: 'email', label: t('field.email'), help: t('field.emailHelp') },
            { kind: 'radio', name: 'maalform', label: t('field.maalform'), help: t('field.maalformHelp'), options: forms, value: 'NB' }, // prettier-ignore
            ...(await roleFields(viewer.side, locale)),
          ]}
          submit={t('invite.submit')}
          done={t('invite.done')}
        />
      </div>
    </PortalFrame>
  )
}
