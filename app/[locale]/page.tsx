import { FrontPage } from '@/components/front/front-page'
import { publicPage } from '@/components/layout/public-page'
import { pageLocale } from '@/i18n/page-locale'
import { today } from '@/lib/clock'

export const revalidate = 3600

export default async function Front({ params }: PageProps<'/[locale]'>) {
  const locale = await pageLocale(params)
  return publicPage('/', () => FrontPage({ locale, day: today() }))
}
