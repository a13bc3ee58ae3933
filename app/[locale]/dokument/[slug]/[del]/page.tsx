import { getTranslations } from 'next-intl/server'
import { DokumentLines } from '@/components/dokument/dokument-lines'
import { NotFoundPage } from '@/components/layout/not-found-page'
import { PageFrame } from '@/components/layout/page-frame'
import { publicPage } from '@/components/layout/public-page'
import { pageLocale } from '@/i18n/page-locale'
import { today } from '@/lib/clock'
import { drawLines } from '@/lib/dokument/places/queries'
import { findDokument } from '@/lib/dokument/queries'
import { LINES_PER_PART } from '@/lib/format/place'

export const revalidate = 3600

export function generateStaticParams() {
  return []
}

/** A stretch of a document's lines, where the places that the register names can be read. */
export default async function DokumentPartPage({ params }: PageProps<'/[locale]/dokument/[slug]/[del]'>) {
  await pageLocale(params)
  const { slug, del } = await params
  const path = `/dokument/${slug}/${del}`
  const part = Number(/^del-([1-9]\d{0,4})$/.exec(del)?.[1] ?? 0)
  return publicPage(path, async () => {
    const dokument = await findDokument(slug, today())
    const from = (part - 1) * LINES_PER_PART + 1
    if (!dokument || part === 0 || from > dokument.linjer) {
      const missing = await getTranslations('notFound')
      return <NotFoundPage path={path} title={missing('dokument')} lead={missing('dokumentLead')} />
    }
    const to = Math.min(from + LINES_PER_PART - 1, dokument.linjer)
    const pieces = dokument.lisens === null ? null : await drawLines(dokument, { from, to }, today())
    return (
      <PageFrame title={`${dokument.sitat}, ${from}–${to}`} path={path}>
        <DokumentLines dokument={dokument} part={part} from={from} to={to} pieces={pieces} />
      </PageFrame>
    )
  })
}
