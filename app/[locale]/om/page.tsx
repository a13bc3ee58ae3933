import { getTranslations } from 'next-intl/server'
import { About } from '@/components/om/about'
import { PageFrame } from '@/components/layout/page-frame'
import { pageLocale } from '@/i18n/page-locale'

export const revalidate = 3600

export default async function AboutPage({ params }: PageProps<'/[locale]/om'>) {
  await pageLocale(params)
  const t = await getTranslations('om')
  return (
    <PageFrame title={t('title')} path="/om">
      <About />
    </PageFrame>
  )
}
