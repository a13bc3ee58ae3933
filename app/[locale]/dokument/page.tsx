import { getTranslations } from 'next-intl/server'
import { DocumentList } from '@/components/dokument/document-list'
import { PageFrame } from '@/components/layout/page-frame'
import { publicPage } from '@/components/layout/public-page'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Coverage } from '@/components/ui/coverage'
import { pageLocale } from '@/i18n/page-locale'
import { today } from '@/lib/clock'
import { findCoverage } from '@/lib/departement/queries'
import { listDocuments } from '@/lib/dokument/queries'

export const revalidate = 3600

/** Every document the register is made of. */
export default async function DokumentListPage({ params }: PageProps<'/[locale]/dokument'>) {
  await pageLocale(params)
  return publicPage('/dokument', async () => {
    const t = await getTranslations('dokumenter')
    const nav = await getTranslations('nav')
    const [documents, coverage] = await Promise.all([listDocuments(today()), findCoverage(today())])
    return (
      <PageFrame title={t('title')} path="/dokument">
        <Breadcrumbs trail={[{ label: nav('home'), href: '/' }, { label: t('title') }]} />
        <div className="frame">
          <div className="page-head">
            <h1>{t('title')}</h1>
            <p className="lead">{t('lead')}</p>
            <Coverage coverage={coverage} />
          </div>
          <DocumentList documents={documents} />
        </div>
      </PageFrame>
    )
  })
}
