import { KomitePage } from '@/components/komite/komite-page'
import { publicPage } from '@/components/layout/public-page'
import { pageLocale } from '@/i18n/page-locale'
import { today } from '@/lib/clock'

export const revalidate = 3600

export function generateStaticParams() {
  return []
}

export default async function Komite({ params }: PageProps<'/[locale]/komite/[slug]'>) {
  const locale = await pageLocale(params)
  const { slug } = await params
  return publicPage(`/komite/${slug}`, () => KomitePage({ locale, slug, day: today() }))
}
