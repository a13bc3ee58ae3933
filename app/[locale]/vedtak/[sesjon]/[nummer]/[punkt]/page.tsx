import { getTranslations } from 'next-intl/server'
import { NotFoundPage } from '@/components/layout/not-found-page'
import { PageFrame } from '@/components/layout/page-frame'
import { publicPage } from '@/components/layout/public-page'
import { VedtakRecordView } from '@/components/vedtak/record'
import { pageLocale } from '@/i18n/page-locale'
import { isSesjonKey } from '@/lib/format/sesjon'
import { formatVedtak, titleLang } from '@/lib/format/vedtak'
import { findVedtak } from '@/lib/vedtak/queries'

export const revalidate = 3600

export function generateStaticParams() {
  return []
}

/** One numbered punkt of a vedtak: «/vedtak/2021-2022/35/punkt-51». */
export default async function PunktPage({ params }: PageProps<'/[locale]/vedtak/[sesjon]/[nummer]/[punkt]'>) {
  await pageLocale(params)
  const { sesjon, nummer, punkt } = await params
  const path = `/vedtak/${sesjon}/${nummer}/${punkt}`
  const part = /^punkt-(.{1,20})$/u.exec(decodeURIComponent(punkt))?.[1]
  if (!isSesjonKey(sesjon) || !/^[1-9]\d{0,4}$/.test(nummer) || part === undefined)
    return <NotFoundPage path={path} />
  return publicPage(path, async () => {
    const key = { sesjon, nummer: Number(nummer), punkt: part }
    const vedtak = await findVedtak(key)
    if (!vedtak) {
      const t = await getTranslations('notFound')
      return (
        <NotFoundPage
          path={path}
          title={t('vedtak', { vedtak: formatVedtak(key) })}
          lead={t('vedtakLead')}
          query={nummer}
        />
      )
    }
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
