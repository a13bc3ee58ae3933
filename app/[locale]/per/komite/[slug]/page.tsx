import { KomitePage } from '@/components/komite/komite-page'
import { datedPage } from '@/components/per/dated-page'
import { pageLocale } from '@/i18n/page-locale'

/** Read from its address on every request, never kept. */
export const dynamic = 'force-dynamic'

/** «/komite/kontroll?per=2024-12-31» */
export default async function KomiteOnDay({
  params,
  searchParams,
}: PageProps<'/[locale]/per/komite/[slug]'>) {
  const locale = await pageLocale(params)
  const { slug } = await params
  return datedPage(`/komite/${slug}`, await searchParams, ({ day }) => KomitePage({ locale, slug, day }))
}
