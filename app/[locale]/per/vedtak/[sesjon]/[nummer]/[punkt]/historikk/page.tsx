import { HistorikkPage } from '@/components/historikk/historikk-page'
import { NotFoundPage } from '@/components/layout/not-found-page'
import { datedPage } from '@/components/per/dated-page'
import { readUnitKey } from '@/components/vedtak/vedtak-page'
import { pageLocale } from '@/i18n/page-locale'

/** Read from its address on every request, never kept. */
export const dynamic = 'force-dynamic'

/** «/vedtak/2021-2022/35/punkt-51/historikk?per=2024-12-31» */
export default async function PunktHistorikkOnDay({
  params,
  searchParams,
}: PageProps<'/[locale]/per/vedtak/[sesjon]/[nummer]/[punkt]/historikk'>) {
  await pageLocale(params)
  const { sesjon, nummer, punkt } = await params
  const path = `/vedtak/${sesjon}/${nummer}/${punkt}/historikk`
  const unit = readUnitKey(sesjon, nummer, punkt)
  if (unit === null) return <NotFoundPage path={path} />
  return datedPage(path, await searchParams, ({ day }) => HistorikkPage({ unit, day }))
}
