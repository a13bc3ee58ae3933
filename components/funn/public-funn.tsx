import { useTranslations } from 'next-intl'
import type { FunnView } from '@/lib/funn/types'
import { FunnList } from './funn-list'

/** What anybody may see: that the print contradicts itself, or that a time limit has passed. */
export function PublicFunn({ funn, isOwnDocument }: { funn: readonly FunnView[]; isOwnDocument?: boolean }) {
  const t = useTranslations('funn')
  if (funn.length === 0) return null
  return (
    <section aria-labelledby="funn">
      <h2 id="funn">{t('publicTitle', { count: funn.length })}</h2>
      <p className="small muted">{t('publicLead')}</p>
      <FunnList funn={funn} isOwnDocument={isOwnDocument} />
    </section>
  )
}
