import { DepartementPage } from '@/components/departement/departement-page'
import { publicPage } from '@/components/layout/public-page'
import { pageLocale } from '@/i18n/page-locale'
import { today } from '@/lib/clock'

export const revalidate = 3600

export function generateStaticParams() {
  return []
}

export default async function Departement({ params }: PageProps<'/[locale]/departement/[slug]'>) {
  const locale = await pageLocale(params)
  const { slug } = await params
  return publicPage(`/departement/${slug}`, () => DepartementPage({ locale, slug, day: today() }))
}
