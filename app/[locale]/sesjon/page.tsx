import { publicPage } from '@/components/layout/public-page'
import { SesjonListPage } from '@/components/sesjon/sesjon-list-page'
import { pageLocale } from '@/i18n/page-locale'
import { today } from '@/lib/clock'

export const revalidate = 3600

export default async function SesjonList({ params }: PageProps<'/[locale]/sesjon'>) {
  await pageLocale(params)
  return publicPage('/sesjon', () => SesjonListPage({ day: today() }))
}
