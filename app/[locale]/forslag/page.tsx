import { ForslagListPage } from '@/components/forslag/forslag-list-page'
import { publicPage } from '@/components/layout/public-page'
import { pageLocale } from '@/i18n/page-locale'
import { today } from '@/lib/clock'

export const revalidate = 3600

/** Every representantforslag that has been read, by sesjon. */
export default async function ForslagList({ params }: PageProps<'/[locale]/forslag'>) {
  await pageLocale(params)
  return publicPage('/forslag', () => ForslagListPage({ day: today() }))
}
