import { DepartementListPage } from '@/components/departement/departement-list-page'
import { datedPage } from '@/components/per/dated-page'
import { pageLocale } from '@/i18n/page-locale'

/** Read from its address on every request, never kept. */
export const dynamic = 'force-dynamic'

/** «/departement?per=2024-12-31» */
export default async function DepartementListOnDay({
  params,
  searchParams,
}: PageProps<'/[locale]/per/departement'>) {
  const locale = await pageLocale(params)
  return datedPage('/departement', await searchParams, ({ day }) => DepartementListPage({ locale, day }))
}
