import { getTranslations } from 'next-intl/server'
import { registerFields } from '@/components/ansvar/fields'
import { PortalFrame } from '@/components/layout/portal-frame'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Act } from '@/components/user/act'
import { Refused } from '@/components/user/refused'
import { pageLocale } from '@/i18n/page-locale'
import { registerVedtak } from '@/lib/ansvar/actions'
import { requireViewer } from '@/lib/auth/session'
import { today } from '@/lib/clock'
import { formatSesjon } from '@/lib/format/sesjon'
import { sesjonOfDato } from '@/lib/parse/citation/sesjon'
import { isSmk } from '@/lib/user/policy'

const path = '/arbeid/fordeling/registrer'

export default async function RegisterPage({ params }: PageProps<'/[locale]/arbeid/fordeling/registrer'>) {
  const viewer = await requireViewer()
  const locale = await pageLocale(params)
  if (!isSmk(viewer)) return <Refused viewer={viewer} path={path} status={403} />
  const t = await getTranslations('fordeling')
  return (
    <PortalFrame title={t('register')} path={path} viewer={viewer}>
      <Breadcrumbs trail={[{ label: t('title'), href: '/arbeid/fordeling' }, { label: t('register') }]} />
      <div className="frame">
        <div className="page-head">
          <h1>{t('register')}</h1>
          <p className="lead">{t('registerLead')}</p>
        </div>
        <Act
          id="vedtak"
          action={registerVedtak}
          fields={await registerFields(locale, formatSesjon(sesjonOfDato(today())))}
          submit={t('registerSubmit')}
          done={t('registerDone')}
        />
      </div>
    </PortalFrame>
  )
}
