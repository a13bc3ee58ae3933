import { OpphevelsePage } from '@/components/innstilling/opphevelse-page'
import { pageLocale } from '@/i18n/page-locale'
import { requireViewer } from '@/lib/auth/session'

type Props = PageProps<'/[locale]/arbeid/vurdering/opphevelse'>

/** What departementer have proposed repealed, and what the Storting answered. */
export default async function RepealPage({ params, searchParams }: Props) {
  const viewer = await requireViewer()
  await pageLocale(params)
  return <OpphevelsePage viewer={viewer} asked={await searchParams} />
}
