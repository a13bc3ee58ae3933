import { ApprovalPage } from '@/components/godkjenning/approval-page'
import { pageLocale } from '@/i18n/page-locale'
import { requireViewer } from '@/lib/auth/session'

type Props = PageProps<'/[locale]/arbeid/godkjenning/[aar]/[sesjon]/[nummer]/[[...del]]'>

/** The text of a vedtak or punkt as its approver sees it. */
export default async function VedtakApprovalPage({ params }: Props) {
  const viewer = await requireViewer()
  await pageLocale(params)
  return <ApprovalPage viewer={viewer} asked={await params} />
}
