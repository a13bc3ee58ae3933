import { getTranslations } from 'next-intl/server'
import { ScriptFree } from '@/components/layout/page-marks'
import { SearchForm } from '@/components/ui/search-form'
import { pageLocale } from '@/i18n/page-locale'

export const revalidate = 3600

export default async function FrontPage({ params }: PageProps<'/[locale]'>) {
  const locale = await pageLocale(params)
  const t = await getTranslations({ locale, namespace: 'front' })
  return (
    <>
      <ScriptFree />
      <div className="hero">
        <div className="frame">
          <h1>{t('title')}</h1>
          <p className="lead">{t('lead')}</p>
          <SearchForm id="q" size="large" />
        </div>
      </div>
    </>
  )
}
