import { NotFoundPage } from '@/components/layout/not-found-page'
import { publicPage } from '@/components/layout/public-page'
import { SesjonPage } from '@/components/sesjon/sesjon-page'
import { pageLocale } from '@/i18n/page-locale'
import { today } from '@/lib/clock'
import { isSesjonKey } from '@/lib/format/sesjon'

export const revalidate = 3600

export function generateStaticParams() {
  return []
}

export default async function Sesjon({ params }: PageProps<'/[locale]/sesjon/[sesjon]'>) {
  const locale = await pageLocale(params)
  const { sesjon } = await params
  const path = `/sesjon/${sesjon}`
  if (!isSesjonKey(sesjon)) return <NotFoundPage path={path} />
  return publicPage(path, () => SesjonPage({ locale, sesjon, day: today() }))
}
