import { getTranslations } from 'next-intl/server'
import { PageFrame } from '@/components/layout/page-frame'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Coverage } from '@/components/ui/coverage'
import { StateTable } from '@/components/vedtak/state-table'
import { findCoverage } from '@/lib/departement/queries'
import { formatSesjon } from '@/lib/format/sesjon'
import { countStatesBySesjon } from '@/lib/sesjon/queries'
import type { Day } from '@/lib/clock'

/** Every sesjon with how its vedtak stood on a day. */
export async function SesjonListPage({ day }: { day: Day }) {
  const t = await getTranslations('sesjon')
  const nav = await getTranslations('nav')
  const [counts, coverage] = await Promise.all([countStatesBySesjon(day), findCoverage(day)])
  return (
    <PageFrame title={t('listTitle')} path="/sesjon">
      <Breadcrumbs trail={[{ label: nav('home'), href: '/' }, { label: t('listTitle') }]} />
      <div className="frame">
        <div className="page-head">
          <h1>{t('listTitle')}</h1>
          <p className="lead">{t('listLead')}</p>
          <Coverage coverage={coverage} />
        </div>
        <StateTable
          caption={t('listTitle')}
          head={t('colSesjon')}
          sum={{}}
          rows={[...counts].map(([sesjon, row]) => ({
            name: formatSesjon(sesjon),
            href: `/sesjon/${sesjon}`,
            filter: { sesjon },
            counts: row,
          }))}
        />
      </div>
    </PageFrame>
  )
}
