import { HistorikkPage } from '@/components/historikk/historikk-page'
import { NotFoundPage } from '@/components/layout/not-found-page'
import { datedPage } from '@/components/per/dated-page'
import { readUnitKey } from '@/components/vedtak/vedtak-page'
import { pageLocale } from '@/i18n/page-locale'

/** Read from its address on every request, never kept. */
export const dynamic = 'force-dynamic'

/** «/vedtak/2021-2022/35/historikk?per=2024-12-31» */
export default async function VedtakHistorikkOnDay({
  params,
  searchParams,
}: PageProps<'/[locale]/per/vedtak/[sesjon]/[nummer]/historikk'>) {
  await pageLocale(params)
  const { sesjon, nummer } = await params
  const path = `/vedtak/${sesjon}/${nummer}/historikk`
  const unit = readUnitKey(sesjon, nummer, null)
  if (unit === null) return <NotFoundPage path={path} />
  return datedPage(path, await searchParams, ({ day }) => HistorikkPage({ unit, day }))
}
