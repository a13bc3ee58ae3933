import { getTranslations } from 'next-intl/server'
import { PageFrame } from '@/components/layout/page-frame'
import { Privacy } from '@/components/personvern/privacy'
import { pageLocale } from '@/i18n/page-locale'

export const revalidate = 3600

export default async function PrivacyPage({ params }: PageProps<'/[locale]/personvern'>) {
  await pageLocale(params)
  const t = await getTranslations('personvern')
  return (
    <PageFrame title={t('title')} path="/personvern">
      <Privacy />
    </PageFrame>
  )
}
