import { CorrectionPage } from '@/components/godkjenning/correction-page'
import { pageLocale } from '@/i18n/page-locale'
import { requireViewer } from '@/lib/auth/session'

type Props = PageProps<'/[locale]/arbeid/rettelse/[aar]/[sesjon]/[nummer]/[[...del]]'>

/** Corrections of the published account of a vedtak or punkt. */
export default async function VedtakCorrectionPage({ params }: Props) {
  const viewer = await requireViewer()
  await pageLocale(params)
  return <CorrectionPage viewer={viewer} asked={await params} />
}
