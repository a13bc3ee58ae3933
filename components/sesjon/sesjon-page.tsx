import { getTranslations } from 'next-intl/server'
import { NotFoundPage } from '@/components/layout/not-found-page'
import { PageFrame } from '@/components/layout/page-frame'
import { SesjonView } from './sesjon-view'
import type { Locale } from '@/i18n/routing'
import { countStatesByDepartement, findCoverage, listDepartementer } from '@/lib/departement/queries'
import { formatSesjon } from '@/lib/format/sesjon'
import { findOversikt } from '@/lib/register/oversikt/queries'
import { countStatesBySesjon } from '@/lib/sesjon/queries'
import { listLinks } from '@/lib/vedtak/related/queries'
import type { Day } from '@/lib/clock'

interface SesjonPageProps {
  locale: Locale
  sesjon: string
  day: Day
}

async function readSesjon({ locale, sesjon, day }: SesjonPageProps) {
  const [vedtak, oversikt, states, byDepartement, departementer, coverage] = await Promise.all([
    listLinks({ sesjonId: sesjon }, day),
    findOversikt({ sesjon }, day),
    countStatesBySesjon(day),
    countStatesByDepartement(day, sesjon),
    listDepartementer(locale, day),
    findCoverage(day),
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

/** One sesjon on a day. */
export async function SesjonPage({ locale, sesjon, day }: SesjonPageProps) {
  const path = `/sesjon/${sesjon}`
  const { counts, ...register } = await readSesjon({ locale, sesjon, day })
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
}
