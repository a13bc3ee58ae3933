import { getTranslations } from 'next-intl/server'
import { FileForm } from '@/components/ansvar/file-form'
import { fileTexts } from '@/components/ansvar/file-texts'
import { formTexts } from '@/components/form/texts'
import { PortalFrame } from '@/components/layout/portal-frame'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Refused } from '@/components/user/refused'
import { localePath } from '@/i18n/path'
import { pageLocale } from '@/i18n/page-locale'
import { registerVedtakFile } from '@/lib/ansvar/actions'
import { requireViewer } from '@/lib/auth/session'
import { isSmk } from '@/lib/user/policy'

const path = '/arbeid/fordeling/fil'

export default async function FilePage({ params }: PageProps<'/[locale]/arbeid/fordeling/fil'>) {
  const viewer = await requireViewer()
  const locale = await pageLocale(params)
  if (!isSmk(viewer)) return <Refused viewer={viewer} path={path} status={403} />
  const t = await getTranslations('fordeling')
  const columns = [
    'sesjon',
    'nummer',
    'punkt',
    'dato',
    'type',
    'tekst',
    'innstilling',
    'komité',
    'departement',
  ]
  return (
    <PortalFrame title={t('file.title')} path={path} viewer={viewer}>
      <Breadcrumbs trail={[{ label: t('title'), href: '/arbeid/fordeling' }, { label: t('file.title') }]} />
      <div className="frame">
        <div className="page-head">
          <h1>{t('file.title')}</h1>
          <p className="lead">{t('file.lead')}</p>
        </div>
        <div className="file-rules">
          <p>{t('file.columns')}</p>
          <p>
            <code lang="nb">{columns.join(';')}</code>
          </p>
          <p className="muted">{t('file.internal')}</p>
        </div>
        <FileForm
          action={registerVedtakFile}
          field={{
            kind: 'file',
            name: 'fil',
            label: t('file.field'),
            help: t('file.fieldHelp'),
            accept: '.csv,text/csv',
          }}
          texts={await fileTexts()}
          form={await formTexts()}
          places={{
            signIn: localePath(locale, '/logg-inn'),
            again: localePath(locale, path),
            list: localePath(locale, '/arbeid/fordeling'),
          }}
        />
      </div>
    </PortalFrame>
  )
}
