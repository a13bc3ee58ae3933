import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { PortalFrame } from '@/components/layout/portal-frame'
import { UnplacedList } from '@/components/sakskomite/unplaced-list'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Refused } from '@/components/user/refused'
import { pageLocale } from '@/i18n/page-locale'
import { requireViewer } from '@/lib/auth/session'
import { maySetSakskomite } from '@/lib/komite/sak/policy'
import { findKontrollId } from '@/lib/komite/sak/queries'

const sideSchema = z.coerce.number().int().min(1).max(1000).catch(1)

/** Which committee each vedtak comes from, told by its innstilling. For the secretaries of kontroll- og konstitusjonskomiteen. */
export default async function SakskomitePage({
  params,
  searchParams,
}: PageProps<'/[locale]/arbeid/vurdering/sakskomite'>) {
  const viewer = await requireViewer()
  await pageLocale(params)
  const path = '/arbeid/vurdering/sakskomite'
  const decision = maySetSakskomite(viewer, { kontrollId: await findKontrollId() })
  if (typeof decision === 'string') return <Refused viewer={viewer} path={path} status={404} />
  const [t, review] = await Promise.all([getTranslations('sakskomite'), getTranslations('gjennomgang')])
  const { side } = await searchParams
  return (
    <PortalFrame title={t('title')} path={path} viewer={viewer}>
      <Breadcrumbs trail={[{ label: review('title'), href: '/arbeid/vurdering' }, { label: t('title') }]} />
      <div className="frame parts-apart">
        <div className="page-head">
          <h1>{t('title')}</h1>
          <p className="lead">{t('lead')}</p>
        </div>
        <UnplacedList asked={sideSchema.parse(side)} />
      </div>
    </PortalFrame>
  )
}
