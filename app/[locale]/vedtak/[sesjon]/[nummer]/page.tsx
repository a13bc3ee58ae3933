import { getTranslations } from 'next-intl/server'
import { NotFoundPage } from '@/components/layout/not-found-page'
import { PageFrame } from '@/components/layout/page-frame'
import { publicPage } from '@/components/layout/public-page'
import { PunktList } from '@/components/vedtak/punkt-list'
import { VedtakRecordView } from '@/components/vedtak/record'
import { pageLocale } from '@/i18n/page-locale'
import { formatVedtak, titleLang } from '@/lib/format/vedtak'
import { isSesjonKey } from '@/lib/format/sesjon'
import { findVedtak, listUnitsOf } from '@/lib/vedtak/queries'

export const revalidate = 3600

export function generateStaticParams() {
  return []
}

/** One vedtak, or, where the Storting numbered punkter, the list of them: then the whole has no state of its own. */
export default async function VedtakPage({ params }: PageProps<'/[locale]/vedtak/[sesjon]/[nummer]'>) {
  await pageLocale(params)
  const { sesjon, nummer: printed } = await params
  const path = `/vedtak/${sesjon}/${printed}`
  const nummer = /^[1-9]\d{0,4}$/.test(printed) ? Number(printed) : null
  if (!isSesjonKey(sesjon) || nummer === null) return <NotFoundPage path={path} />
  return publicPage(path, async () => {
    const key = { sesjon, nummer, punkt: null }
    const units = await listUnitsOf(sesjon, nummer)
    if (units.some(({ punkt }) => punkt !== null)) {
      return (
        <PageFrame title={formatVedtak(key)} path={path}>
          <PunktList unit={key} punkter={units.filter(({ punkt }) => punkt !== null)} />
        </PageFrame>
      )
    }
    const vedtak = await findVedtak(key)
    if (!vedtak) return unknownVedtak(path, key)
    return (
      <PageFrame
        title={`${formatVedtak(key)} ${vedtak.tittel}`.trim()}
        titleLang={titleLang(vedtak.tittel)}
        path={path}
      >
        <VedtakRecordView vedtak={vedtak} />
      </PageFrame>
    )
  })
}

async function unknownVedtak(path: string, key: { sesjon: string; nummer: number; punkt: null }) {
  const t = await getTranslations('notFound')
  const vedtak = formatVedtak(key)
  return (
    <NotFoundPage
      path={path}
      title={t('vedtak', { vedtak })}
      lead={t('vedtakLead')}
      query={String(key.nummer)}
    />
  )
}
