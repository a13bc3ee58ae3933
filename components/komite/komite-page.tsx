import { getTranslations } from 'next-intl/server'
import { KomiteView } from './komite-view'
import { NotFoundPage } from '@/components/layout/not-found-page'
import { PageFrame } from '@/components/layout/page-frame'
import { findCoverage } from '@/lib/departement/queries'
import { nameIn } from '@/lib/format/name'
import { findKomite } from '@/lib/komite/queries'
import { countStatesBy, findOversikt } from '@/lib/register/oversikt/queries'
import { listGiven } from '@/lib/uttalelse/queries'
import type { Locale } from '@/i18n/routing'
import type { Day } from '@/lib/clock'

/** One committee on a day. */
export async function KomitePage({ locale, slug, day }: { locale: Locale; slug: string; day: Day }) {
  const path = `/komite/${slug}`
  const komite = await findKomite(slug, day)
  if (!komite) {
    const missing = await getTranslations('notFound')
    return <NotFoundPage path={path} title={missing('komite')} lead={missing('komiteLead')} />
  }
  // What waits for the committee that judges is not what came from its own saker.
  const of = komite.judges ? {} : { komite: slug }
  const waiting = komite.judges ? ({ venter: 'kkk' } as const) : undefined
  const [oversikt, sesjoner, coverage, given] = await Promise.all([
    findOversikt(of, day, waiting),
    countStatesBy('sesjon', { ...of, ...waiting }, day),
    findCoverage(day),
    listGiven(slug, day),
  ])
  return (
    <PageFrame title={nameIn(komite, locale)} path={path}>
      <KomiteView komite={komite} oversikt={oversikt} sesjoner={sesjoner} coverage={coverage} given={given} />
    </PageFrame>
  )
}
