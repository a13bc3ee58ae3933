import { DepartementListPage } from '@/components/departement/departement-list-page'
import { publicPage } from '@/components/layout/public-page'
import { pageLocale } from '@/i18n/page-locale'
import { today } from '@/lib/clock'

export const revalidate = 3600

export default async function DepartementList({ params }: PageProps<'/[locale]/departement'>) {
  const locale = await pageLocale(params)
  return publicPage('/departement', () => DepartementListPage({ locale, day: today() }))
}
