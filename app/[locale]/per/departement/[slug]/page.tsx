import { DepartementPage } from '@/components/departement/departement-page'
import { datedPage } from '@/components/per/dated-page'
import { pageLocale } from '@/i18n/page-locale'

/** Read from its address on every request, never kept. */
export const dynamic = 'force-dynamic'

/** «/departement/hod?per=2024-12-31» */
export default async function DepartementOnDay({
  params,
  searchParams,
}: PageProps<'/[locale]/per/departement/[slug]'>) {
  const locale = await pageLocale(params)
  const { slug } = await params
  return datedPage(`/departement/${slug}`, await searchParams, ({ day }) =>
    DepartementPage({ locale, slug, day }),
  )
}
