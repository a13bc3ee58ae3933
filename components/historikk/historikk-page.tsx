import { getTranslations } from 'next-intl/server'
import { PageFrame } from '@/components/layout/page-frame'
import { UnknownVedtak } from '@/components/vedtak/vedtak-page'
import type { Day } from '@/lib/clock'
import { formatVedtak, vedtakPath } from '@/lib/format/vedtak'
import { findTrail } from '@/lib/register/trail/queries'
import type { UnitKey } from '@/lib/register/view'
import { TrailView } from './trail-view'

/** The whole history of one unit, as it was public on a day. */
export async function HistorikkPage({ unit, day }: { unit: UnitKey; day: Day }) {
  const t = await getTranslations('historikk')
  const trail = await findTrail(unit, day)
  if (!trail) return <UnknownVedtak unit={unit} />
  return (
    <PageFrame title={t('pageTitle', { vedtak: formatVedtak(unit) })} path={`${vedtakPath(unit)}/historikk`}>
      <TrailView trail={trail} />
    </PageFrame>
  )
}
