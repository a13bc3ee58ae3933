import { FilesView } from '@/components/utkast/files'
import { TextView } from '@/components/utkast/text-view'
import { Refused } from '@/components/user/refused'
import { pageLocale } from '@/i18n/page-locale'
import { requireViewer } from '@/lib/auth/session'
import { now } from '@/lib/clock'
import { findTextPage } from '@/lib/utkast/page/queries'
import { readTextAddress } from '@/lib/utkast/page/rules'

/** One unit's account for a year: the form for those who write it, its text for those who may only read. */
export default async function TextPage({
  params,
  searchParams,
}: PageProps<'/[locale]/arbeid/rapportering/[aar]/[sesjon]/[nummer]/[[...del]]'>) {
  const viewer = await requireViewer()
  await pageLocale(params)
  const refused = (status: 403 | 404) => <Refused viewer={viewer} path="/arbeid" status={status} />
  const asked = readTextAddress({ ...(await params), omgang: (await searchParams).omgang })
  const page = asked && (await findTextPage(viewer, asked.address, now()))
  if (asked === null || page === null) return refused(404)
  if (page === 'REFUSED') return refused(403)
  return asked.isFiles ? <FilesView page={page} viewer={viewer} /> : <TextView page={page} viewer={viewer} />
}
