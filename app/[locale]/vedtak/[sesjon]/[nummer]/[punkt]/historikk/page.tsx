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

/** «/vedtak/2021-2022/35/punkt-51/historikk» */
export default async function PunktHistorikk({
  params,
}: PageProps<'/[locale]/vedtak/[sesjon]/[nummer]/[punkt]/historikk'>) {
  await pageLocale(params)
  const { sesjon, nummer, punkt } = await params
  const path = `/vedtak/${sesjon}/${nummer}/${punkt}/historikk`
  const unit = readUnitKey(sesjon, nummer, punkt)
  if (unit === null) return <NotFoundPage path={path} />
  return publicPage(path, () => HistorikkPage({ unit, day: today() }))
}
