import { getTranslations } from 'next-intl/server'
import { NotFoundPage } from '@/components/layout/not-found-page'
import { PageFrame } from '@/components/layout/page-frame'
import { publicPage } from '@/components/layout/public-page'
import { SesjonView } from '@/components/sesjon/sesjon-view'
import { pageLocale } from '@/i18n/page-locale'
import type { Locale } from '@/i18n/routing'
import { countStatesByDepartement, findCoverage, listDepartementer } from '@/lib/departement/queries'
import { formatSesjon, isSesjonKey } from '@/lib/format/sesjon'
import { findOversikt } from '@/lib/register/oversikt/queries'
import { countStatesBySesjon } from '@/lib/sesjon/queries'
import { listLinks } from '@/lib/vedtak/related/queries'

export const revalidate = 3600

export function generateStaticParams() {
  return []
}

async function readSesjon(sesjon: string, locale: Locale) {
  const [vedtak, oversikt, states, byDepartement, departementer, coverage] = await Promise.all([
    listLinks({ sesjonId: sesjon }),
    findOversikt({ sesjon }),
    countStatesBySesjon(),
    countStatesByDepartement(sesjon),
    listDepartementer(locale),
    findCoverage(),
  ])
  const known = [...states.keys()]
  const at = known.indexOf(sesjon)
  return {
    vedtak,
    oversikt,
    coverage,
    counts: states.get(sesjon) ?? null,
    departementer: departementer.flatMap((departement) => {
      const counts = byDepartement.get(departement.slug)
      return counts ? [{ ...departement, counts }] : []
    }),
    next: known[at - 1] ?? null,
    previous: known[at + 1] ?? null,
  }
}

export default async function SesjonPage({ params }: PageProps<'/[locale]/sesjon/[sesjon]'>) {
  const locale = await pageLocale(params)
  const { sesjon } = await params
  const path = `/sesjon/${sesjon}`
  if (!isSesjonKey(sesjon)) return <NotFoundPage path={path} />
  return publicPage(path, async () => {
    const { counts, ...register } = await readSesjon(sesjon, locale)
    if (counts === null) {
      const missing = await getTranslations('notFound')
      return (
        <NotFoundPage
          path={path}
          title={missing('sesjon', { sesjon: formatSesjon(sesjon) })}
          lead={missing('sesjonLead')}
        />
      )
    }
    const t = await getTranslations('sesjon')
    return (
      <PageFrame title={t('title', { sesjon: formatSesjon(sesjon) })} path={path}>
        <SesjonView sesjon={sesjon} counts={counts} {...register} />
      </PageFrame>
    )
  })
}
