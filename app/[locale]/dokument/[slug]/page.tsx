import { getTranslations } from 'next-intl/server'
import { DokumentView } from '@/components/dokument/dokument-view'
import { NotFoundPage } from '@/components/layout/not-found-page'
import { PageFrame } from '@/components/layout/page-frame'
import { publicPage } from '@/components/layout/public-page'
import { pageLocale } from '@/i18n/page-locale'
import { today } from '@/lib/clock'
import { findDokument } from '@/lib/dokument/queries'
import { listMentionsIn, listMentionsOfDocument } from '@/lib/omtale/queries'

export const revalidate = 3600

export function generateStaticParams() {
  return []
}

export default async function DokumentPage({ params }: PageProps<'/[locale]/dokument/[slug]'>) {
  await pageLocale(params)
  const { slug } = await params
  const path = `/dokument/${slug}`
  return publicPage(path, async () => {
    const dokument = await findDokument(slug, today())
    if (!dokument) {
      const missing = await getTranslations('notFound')
      return <NotFoundPage path={path} title={missing('dokument')} lead={missing('dokumentLead')} />
    }
    const [mentioned, mentions] = await Promise.all([
      listMentionsIn(slug, today()),
      listMentionsOfDocument(dokument.sitat, today()),
    ])
    return (
      <PageFrame title={dokument.sitat} path={path}>
        <DokumentView dokument={dokument} mentioned={mentioned} mentions={mentions} />
      </PageFrame>
    )
  })
}
