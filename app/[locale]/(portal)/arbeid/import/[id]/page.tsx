import { z } from 'zod'
import { getTranslations } from 'next-intl/server'
import { UploadView } from '@/components/import/upload-view'
import { PortalFrame } from '@/components/layout/portal-frame'
import { Refused } from '@/components/user/refused'
import { pageLocale } from '@/i18n/page-locale'
import { requireViewer } from '@/lib/auth/session'
import { findUpload } from '@/lib/opplasting/queries'

const placeSchema = z.coerce.number().int().min(0).max(99_999)
const lineSchema = z.coerce.number().int().min(1).max(9_999_999)

/** One uploaded document: how far it has come, what it asks, what would come of it, what came. */
export default async function OpplastingPage({
  params,
  searchParams,
}: PageProps<'/[locale]/arbeid/import/[id]'>) {
  const viewer = await requireViewer()
  await pageLocale(params)
  const id = z.uuid().safeParse((await params).id)
  const path = `/arbeid/import/${(await params).id}`
  // What is another's and what is not there are refused alike.
  const upload = id.success ? await findUpload(viewer, id.data) : null
  if (upload === null) return <Refused viewer={viewer} path={path} status={403} />
  const t = await getTranslations('importering')
  const { enhet, linje } = await searchParams
  const shown = {
    plass: placeSchema.safeParse(enhet).data ?? null,
    linje: lineSchema.safeParse(linje).data ?? null,
  }
  return (
    <PortalFrame title={t('titleOf', { name: upload.filnavn })} path={path} viewer={viewer}>
      <UploadView upload={upload} shown={shown} />
    </PortalFrame>
  )
}
