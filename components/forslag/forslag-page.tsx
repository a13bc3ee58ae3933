import { getTranslations } from 'next-intl/server'
import { NotFoundPage } from '@/components/layout/not-found-page'
import { PageFrame } from '@/components/layout/page-frame'
import type { Day } from '@/lib/clock'
import { findForslag } from '@/lib/forslag/queries'
import { readAddress } from '@/lib/forslag/schema'
import { ForslagView } from './forslag-view'

/** One representantforslag on a day. */
export async function ForslagPage({ day, ...address }: { sesjon: string; nummer: string; day: Day }) {
  const path = `/forslag/${address.sesjon}/${address.nummer}`
  const key = readAddress(address)
  const forslag = key && (await findForslag(key, day))
  const t = await getTranslations('forslag')
  if (!forslag) return <NotFoundPage path={path} title={t('missing')} lead={t('missingLead')} />
  return (
    <PageFrame title={forslag.sitat} titleLang="nb" path={path}>
      <ForslagView forslag={forslag} />
    </PageFrame>
  )
}
