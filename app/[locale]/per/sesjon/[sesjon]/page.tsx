import { NotFoundPage } from '@/components/layout/not-found-page'
import { datedPage } from '@/components/per/dated-page'
import { SesjonPage } from '@/components/sesjon/sesjon-page'
import { pageLocale } from '@/i18n/page-locale'
import { isSesjonKey } from '@/lib/format/sesjon'

/** Read from its address on every request, never kept. */
export const dynamic = 'force-dynamic'

/** «/sesjon/2023-2024?per=2024-12-31» */
export default async function SesjonOnDay({
  params,
  searchParams,
}: PageProps<'/[locale]/per/sesjon/[sesjon]'>) {
  const locale = await pageLocale(params)
  const { sesjon } = await params
  const path = `/sesjon/${sesjon}`
  if (!isSesjonKey(sesjon)) return <NotFoundPage path={path} />
  return datedPage(path, await searchParams, ({ day }) => SesjonPage({ locale, sesjon, day }))
}
