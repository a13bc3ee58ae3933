import { getTranslations } from 'next-intl/server'
import { PageFrame } from '@/components/layout/page-frame'
import { TextPage } from '@/components/om/text-page'
import { pageLocale } from '@/i18n/page-locale'

export const revalidate = 3600

export default async function PrivacyPage({ params }: PageProps<'/[locale]/personvern'>) {
  await pageLocale(params)
  const t = await getTranslations('personvern')
  return (
    <PageFrame title={t('title')} path="/personvern">
      <TextPage
        title={t('title')}
        lead={t('lead')}
        sections={[
          { title: t('cookiesTitle'), paragraphs: [t('cookies')] },
          { title: t('othersTitle'), paragraphs: [t('others')] },
          { title: t('logsTitle'), paragraphs: [t('logs')] },
          { title: t('contentTitle'), paragraphs: [t('content')] },
        ]}
      />
    </PageFrame>
  )
}
