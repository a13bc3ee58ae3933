import { NotFoundPage } from '@/components/layout/not-found-page'
import { pageLocale } from '@/i18n/page-locale'

export const revalidate = 3600

export function generateStaticParams() {
  return []
}

/** Every address no other page answers. */
export default async function UnknownAddress({ params }: PageProps<'/[locale]/[...rest]'>) {
  await pageLocale(params)
  const { rest } = await params
  return <NotFoundPage path={`/${rest.join('/')}`} />
}
