import { datedPage } from '@/components/per/dated-page'
import { SesjonListPage } from '@/components/sesjon/sesjon-list-page'
import { pageLocale } from '@/i18n/page-locale'

/** Read from its address on every request, never kept. */
export const dynamic = 'force-dynamic'

/** «/sesjon?per=2024-12-31» */
export default async function SesjonListOnDay({ params, searchParams }: PageProps<'/[locale]/per/sesjon'>) {
  await pageLocale(params)
  return datedPage('/sesjon', await searchParams, ({ day }) => SesjonListPage({ day }))
}
