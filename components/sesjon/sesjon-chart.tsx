import { useTranslations } from 'next-intl'
import { StateChart } from '@/components/chart/state-chart'
import { Coverage, type CoverageView } from '@/components/ui/coverage'
import { formatSesjon } from '@/lib/format/sesjon'
import type { StateCounts } from '@/lib/register/state-counts'
import { filterQuery, type VedtakFilter } from '@/lib/vedtak/schema'

interface SesjonChartProps {
  id?: string
  title: string
  lead?: string
  /** What is counted: each row narrows it to one sesjon. */
  of: Partial<VedtakFilter>
  sesjoner: Map<string, StateCounts>
  coverage: CoverageView
}

/** How vedtak stand, one bar for each sesjon that made them. */
export function SesjonChart({ id = 'sesjoner', title, lead, of, sesjoner, coverage }: SesjonChartProps) {
  const t = useTranslations('front')
  return (
    <StateChart
      id={id}
      title={title}
      lead={lead ?? t('bySesjonText')}
      head={t('sesjonHead')}
      filter={of}
      csv={`/statistikk/sesjon.csv${filterQuery(of)}`}
      coverage={<Coverage coverage={coverage} />}
      rows={[...sesjoner].map(([sesjon, counts]) => ({
        name: formatSesjon(sesjon),
        href: `/sesjon/${sesjon}`,
        filter: { ...of, sesjon },
        counts,
      }))}
    />
  )
}
