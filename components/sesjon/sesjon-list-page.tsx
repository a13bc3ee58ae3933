import { getTranslations } from 'next-intl/server'
import { ListPageFrame } from '@/components/oversikt/list-page-frame'
import { Coverage } from '@/components/ui/coverage'
import { StateTable } from '@/components/vedtak/state-table'
import { findCoverage } from '@/lib/departement/queries'
import { formatSesjon } from '@/lib/format/sesjon'
import { countStatesBySesjon } from '@/lib/sesjon/queries'
import type { Day } from '@/lib/clock'

/** Every sesjon with how its vedtak stood on a day. */
export async function SesjonListPage({ day }: { day: Day }) {
  const t = await getTranslations('sesjon')
  const [counts, coverage] = await Promise.all([countStatesBySesjon(day), findCoverage(day)])
  return (
    <ListPageFrame
      title={t('listTitle')}
      lead={t('listLead')}
      path="/sesjon"
      coverage={<Coverage coverage={coverage} />}
    >
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
    </ListPageFrame>
  )
}
