import { getLocale, getTranslations } from 'next-intl/server'
import { formTexts } from '@/components/form/texts'
import { UploadForm } from '@/components/import/upload-form'
import { UploadList } from '@/components/import/upload-list'
import { PortalPage } from '@/components/layout/portal-page'
import { Refused } from '@/components/user/refused'
import { localePath } from '@/i18n/path'
import { pageLocale } from '@/i18n/page-locale'
import { requireViewer } from '@/lib/auth/session'
import { findKontrollId } from '@/lib/komite/sak/queries'
import { mayUpload } from '@/lib/opplasting/policy'
import { listUploads } from '@/lib/opplasting/queries'

/** Where a document is uploaded to be taken into the register, with what was uploaded before. */
export default async function ImportPage({ params }: PageProps<'/[locale]/arbeid/import'>) {
  const viewer = await requireViewer()
  await pageLocale(params)
  const path = '/arbeid/import'
  if (typeof mayUpload(viewer, { kontrollId: await findKontrollId() }) === 'string')
    return <Refused viewer={viewer} path={path} status={403} />
  const [t, locale] = await Promise.all([getTranslations('importering'), getLocale()])
  return (
    <PortalPage title={t('title')} lead={t('lead')} path={path} viewer={viewer} hasParts>
      <UploadForm
        texts={{
          label: t('upload.label'),
          help: t('upload.help'),
          drop: t('upload.drop'),
          submit: t('upload.submit'),
          sending: t('upload.sending', { gone: '#', all: '%' }),
          sent: t('upload.sent'),
          stop: t('upload.stop'),
          received: t('upload.received'),
          chosen: t('upload.chosen', { name: '%', size: '#' }),
          fault: {
            TOO_LARGE: t('upload.tooLarge'),
            SEVERAL: t('upload.several'),
            LOST: t('upload.lost'),
            TOO_SLOW: t('upload.tooSlow'),
          },
        }}
        form={await formTexts()}
        places={{ signIn: localePath(locale, '/logg-inn'), here: localePath(locale, path) }}
        language={locale}
      />
      <UploadList uploads={await listUploads(viewer)} />
    </PortalPage>
  )
}
