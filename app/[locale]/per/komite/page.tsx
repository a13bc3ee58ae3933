import { KomiteListPage } from '@/components/komite/komite-list-page'
import { datedPage } from '@/components/per/dated-page'
import { pageLocale } from '@/i18n/page-locale'

/** Read from its address on every request, never kept. */
export const dynamic = 'force-dynamic'

/** «/komite?per=2024-12-31» */
export default async function KomiteListOnDay({ params, searchParams }: PageProps<'/[locale]/per/komite'>) {
  const locale = await pageLocale(params)
  return datedPage('/komite', await searchParams, ({ day }) => KomiteListPage({ locale, day }))
}
