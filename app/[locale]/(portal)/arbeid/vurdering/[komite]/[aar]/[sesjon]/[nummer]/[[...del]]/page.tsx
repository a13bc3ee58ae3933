import { UnitPage } from '@/components/benk/unit-page'
import { pageLocale } from '@/i18n/page-locale'
import { requireViewer } from '@/lib/auth/session'

type Props = PageProps<'/[locale]/arbeid/vurdering/[komite]/[aar]/[sesjon]/[nummer]/[[...del]]'>

/** One vedtak or punkt on a committee's bench. */
export default async function BenchUnitPage({ params, searchParams }: Props) {
  const viewer = await requireViewer()
  await pageLocale(params)
  return <UnitPage viewer={viewer} asked={await params} query={await searchParams} />
}
