import { getTranslations } from 'next-intl/server'
import { PageFrame } from '@/components/layout/page-frame'
import { Accessibility } from '@/components/om/accessibility'
import { pageLocale } from '@/i18n/page-locale'

export const revalidate = 3600

export default async function AccessibilityPage({ params }: PageProps<'/[locale]/tilgjengelighet'>) {
  await pageLocale(params)
  const t = await getTranslations('tilgjengelighet')
  return (
    <PageFrame title={t('title')} path="/tilgjengelighet">
      <Accessibility />
    </PageFrame>
  )
}
