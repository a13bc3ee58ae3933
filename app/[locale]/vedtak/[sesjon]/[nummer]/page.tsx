import { NotFoundPage } from '@/components/layout/not-found-page'
import { publicPage } from '@/components/layout/public-page'
import { readUnitKey, VedtakPage } from '@/components/vedtak/vedtak-page'
import { pageLocale } from '@/i18n/page-locale'
import { today } from '@/lib/clock'

export const revalidate = 3600

export function generateStaticParams() {
  return []
}

/** One vedtak, or the list of its punkter. */
export default async function Vedtak({ params }: PageProps<'/[locale]/vedtak/[sesjon]/[nummer]'>) {
  await pageLocale(params)
  const { sesjon, nummer } = await params
  const path = `/vedtak/${sesjon}/${nummer}`
  const unit = readUnitKey(sesjon, nummer, null)
  if (unit === null) return <NotFoundPage path={path} />
  return publicPage(path, () => VedtakPage({ unit, day: today() }))
}
