import { getTranslations } from 'next-intl/server'
import { PageFrame } from '@/components/layout/page-frame'
import { TextPage } from '@/components/om/text-page'
import { pageLocale } from '@/i18n/page-locale'

export const revalidate = 3600

export default async function AccessibilityPage({ params }: PageProps<'/[locale]/tilgjengelighet'>) {
  await pageLocale(params)
  const t = await getTranslations('tilgjengelighet')
  return (
    <PageFrame title={t('title')} path="/tilgjengelighet">
      <TextPage
        title={t('title')}
        lead={t('lead')}
        sections={[
          { title: t('testedTitle'), paragraphs: [t('tested1'), t('tested2'), t('tested3')] },
          { title: t('statementTitle'), paragraphs: [t('statement')] },
          { title: t('reportTitle'), paragraphs: [t('report')] },
        ]}
      />
    </PageFrame>
  )
}
