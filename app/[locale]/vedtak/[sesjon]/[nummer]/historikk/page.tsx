import { HistorikkPage } from '@/components/historikk/historikk-page'
import { NotFoundPage } from '@/components/layout/not-found-page'
import { publicPage } from '@/components/layout/public-page'
import { readUnitKey } from '@/components/vedtak/vedtak-page'
import { pageLocale } from '@/i18n/page-locale'
import { today } from '@/lib/clock'

export const revalidate = 3600

export function generateStaticParams() {
  return []
}

/** «/vedtak/2021-2022/35/historikk» */
export default async function VedtakHistorikk({
  params,
}: PageProps<'/[locale]/vedtak/[sesjon]/[nummer]/historikk'>) {
  await pageLocale(params)
  const { sesjon, nummer } = await params
  const path = `/vedtak/${sesjon}/${nummer}/historikk`
  const unit = readUnitKey(sesjon, nummer, null)
  if (unit === null) return <NotFoundPage path={path} />
  return publicPage(path, () => HistorikkPage({ unit, day: today() }))
}
