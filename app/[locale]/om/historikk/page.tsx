import { getTranslations } from 'next-intl/server'
import { Digests } from '@/components/hendelse/digests'
import { PageFrame } from '@/components/layout/page-frame'
import { pageLocale } from '@/i18n/page-locale'

export const revalidate = 3600

export default async function HistoryPage({ params }: PageProps<'/[locale]/om/historikk'>) {
  await pageLocale(params)
  const t = await getTranslations('logg')
  return (
    <PageFrame title={t('title')} path="/om/historikk" description={t('lead')}>
      <Digests />
    </PageFrame>
  )
}
