import { ForslagPage } from '@/components/forslag/forslag-page'
import { publicPage } from '@/components/layout/public-page'
import { pageLocale } from '@/i18n/page-locale'
import { today } from '@/lib/clock'

export const revalidate = 3600

export function generateStaticParams() {
  return []
}

/** One representantforslag: each proposal, what the minister answered and what became of it. */
export default async function Forslag({ params }: PageProps<'/[locale]/forslag/[sesjon]/[nummer]'>) {
  await pageLocale(params)
  const { sesjon, nummer } = await params
  return publicPage(`/forslag/${sesjon}/${nummer}`, () => ForslagPage({ sesjon, nummer, day: today() }))
}
