import { PublicationPage } from '@/components/innstilling/publication-page'
import { pageLocale } from '@/i18n/page-locale'
import { requireViewer } from '@/lib/auth/session'

type Props = PageProps<'/[locale]/arbeid/vurdering/[komite]/[aar]/publisering'>

/** What a committee's review is about to make public, and the form that does it. */
export default async function ReviewPublicationPage({ params }: Props) {
  const viewer = await requireViewer()
  await pageLocale(params)
  return <PublicationPage viewer={viewer} asked={await params} />
}
