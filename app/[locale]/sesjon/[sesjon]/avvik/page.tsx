import { AvvikPage } from '@/components/avvik/avvik-page'
import { NotFoundPage } from '@/components/layout/not-found-page'
import { publicPage } from '@/components/layout/public-page'
import { pageLocale } from '@/i18n/page-locale'
import { avvikPath } from '@/lib/avvik/rules'
import { today } from '@/lib/clock'
import { isSesjonKey } from '@/lib/format/sesjon'

export const revalidate = 3600

export function generateStaticParams() {
  return []
}

export default async function Avvik({ params }: PageProps<'/[locale]/sesjon/[sesjon]/avvik'>) {
  await pageLocale(params)
  const { sesjon } = await params
  const path = avvikPath(sesjon)
  if (!isSesjonKey(sesjon)) return <NotFoundPage path={path} />
  return publicPage(path, () => AvvikPage({ sesjon, day: today() }))
}
