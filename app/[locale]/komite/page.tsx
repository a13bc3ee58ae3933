import { KomiteListPage } from '@/components/komite/komite-list-page'
import { publicPage } from '@/components/layout/public-page'
import { pageLocale } from '@/i18n/page-locale'
import { today } from '@/lib/clock'

export const revalidate = 3600

export default async function KomiteList({ params }: PageProps<'/[locale]/komite'>) {
  const locale = await pageLocale(params)
  return publicPage('/komite', () => KomiteListPage({ locale, day: today() }))
}
