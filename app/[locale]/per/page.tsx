import { FrontPage } from '@/components/front/front-page'
import { datedPage } from '@/components/per/dated-page'
import { pageLocale } from '@/i18n/page-locale'

/** Read from its address on every request, never kept. */
export const dynamic = 'force-dynamic'

/** «/?per=2024-12-31» */
export default async function FrontOnDay({ params, searchParams }: PageProps<'/[locale]/per'>) {
  const locale = await pageLocale(params)
  return datedPage('/', await searchParams, ({ day }) => FrontPage({ locale, day }))
}
