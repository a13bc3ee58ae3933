import { redirect } from 'next/navigation'
import { NotFoundPage } from '@/components/layout/not-found-page'
import { datedPage } from '@/components/per/dated-page'
import { NumberPage } from '@/components/vedtak/number-page'
import { localePath, withQuery } from '@/i18n/path'
import { pageLocale } from '@/i18n/page-locale'
import { isSesjonKey } from '@/lib/format/sesjon'

/** Read from its address on every request, never kept. */
export const dynamic = 'force-dynamic'

/** «/vedtak/83?per=2024-12-31» */
export default async function VedtakNumberOnDay({
  params,
  searchParams,
}: PageProps<'/[locale]/per/vedtak/[sesjon]'>) {
  const locale = await pageLocale(params)
  const { sesjon: segment } = await params
  const path = `/vedtak/${segment}`
  const raw = await searchParams
  if (isSesjonKey(segment)) redirect(localePath(locale, withQuery(`/sesjon/${segment}`, { per: raw.per })))
  if (!/^[1-9]\d{0,4}$/.test(segment)) return <NotFoundPage path={path} />
  return datedPage(path, raw, ({ day }) => NumberPage({ locale, segment, day }))
}
