import { redirect } from 'next/navigation'
import { NotFoundPage } from '@/components/layout/not-found-page'
import { publicPage } from '@/components/layout/public-page'
import { NumberPage } from '@/components/vedtak/number-page'
import { localePath } from '@/i18n/path'
import { pageLocale } from '@/i18n/page-locale'
import { today } from '@/lib/clock'
import { isSesjonKey } from '@/lib/format/sesjon'

export const revalidate = 3600

export function generateStaticParams() {
  return []
}

/** «/vedtak/83»: the vedtak with this number, or the choice between them. «/vedtak/2024-2025» is the sesjon. */
export default async function VedtakNumber({ params }: PageProps<'/[locale]/vedtak/[sesjon]'>) {
  const locale = await pageLocale(params)
  const { sesjon: segment } = await params
  const path = `/vedtak/${segment}`
  if (isSesjonKey(segment)) redirect(localePath(locale, `/sesjon/${segment}`))
  if (!/^[1-9]\d{0,4}$/.test(segment)) return <NotFoundPage path={path} />
  return publicPage(path, () => NumberPage({ locale, segment, day: today() }))
}
