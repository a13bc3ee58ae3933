import { getTranslations } from 'next-intl/server'
import { RepeatView } from '@/components/gjentakelse/repeat-view'
import { PortalPage } from '@/components/layout/portal-page'
import { Refused } from '@/components/user/refused'
import { pageLocale } from '@/i18n/page-locale'
import { requireViewer } from '@/lib/auth/session'
import { mayLinkRepeats } from '@/lib/gjentakelse/policy'
import { repeatsPath } from '@/lib/gjentakelse/rules'
import { repeatsSchema } from '@/lib/gjentakelse/schema'
import { findKontrollId } from '@/lib/komite/sak/queries'

/** Requests that look alike across sesjoner: a person says which of them repeat another. Nobody else may. */
export default async function GjentakelsePage({
  params,
  searchParams,
}: PageProps<'/[locale]/arbeid/gjentakelse'>) {
  const viewer = await requireViewer()
  await pageLocale(params)
  const { vedtak } = repeatsSchema.parse(await searchParams)
  const path = repeatsPath(vedtak)
  const decision = mayLinkRepeats(viewer, { kontrollId: await findKontrollId() })
  if (typeof decision === 'string') return <Refused viewer={viewer} path={path} status={403} />
  const t = await getTranslations('gjentakelse')
  return (
    <PortalPage title={t('title')} lead={t('lead')} path={path} viewer={viewer} hasParts>
      <RepeatView unit={vedtak} />
    </PortalPage>
  )
}
