import { getTranslations } from 'next-intl/server'
import { About } from '@/components/om/about'
import { PageHead } from '@/components/layout/page-head'
import { pageLocale } from '@/i18n/page-locale'

export const revalidate = 3600

export default async function AboutPage({ params }: PageProps<'/[locale]/om'>) {
  await pageLocale(params)
  const t = await getTranslations('om')
  return (
    <>
      <PageHead title={t('title')} />
      <About />
    </>
  )
}
