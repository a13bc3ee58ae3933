import { useTranslations } from 'next-intl'
import { AppLink } from '@/components/ui/app-link'
import { filterQuery, type VedtakFilter } from '@/lib/vedtak/schema'

interface EmptyListProps {
  filter: VedtakFilter
  total: number
}

/** Says what gave nothing, and the step that helps. */
export function EmptyList({ filter, total }: EmptyListProps) {
  const t = useTranslations('list')
  const { q: query } = filter
  if (total > 0) {
    return (
      <div className="empty">
        <p className="strong">{t('emptyPage')}</p>
        <AppLink href={`/vedtak${filterQuery({ ...filter, side: 1 })}`}>{t('firstPage')}</AppLink>
      </div>
    )
  }
  return (
    <div className="empty">
      <p className="strong">{query === null ? t('empty') : t('emptySearch', { query })}</p>
      <p>{t('emptyLead')}</p>
    </div>
  )
}
