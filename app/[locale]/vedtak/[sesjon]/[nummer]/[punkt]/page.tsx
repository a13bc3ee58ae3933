import { NotFoundPage } from '@/components/layout/not-found-page'
import { publicPage } from '@/components/layout/public-page'
import { readUnitKey, VedtakPage } from '@/components/vedtak/vedtak-page'
import { pageLocale } from '@/i18n/page-locale'
import { today } from '@/lib/clock'

export const revalidate = 3600

export function generateStaticParams() {
  return []
}

/** One numbered punkt of a vedtak: «/vedtak/2021-2022/35/punkt-51». */
export default async function Punkt({ params }: PageProps<'/[locale]/vedtak/[sesjon]/[nummer]/[punkt]'>) {
  await pageLocale(params)
  const { sesjon, nummer, punkt } = await params
  const path = `/vedtak/${sesjon}/${nummer}/${punkt}`
  const unit = readUnitKey(sesjon, nummer, punkt)
  if (unit === null) return <NotFoundPage path={path} />
  return publicPage(path, () => VedtakPage({ unit, day: today() }))
}
