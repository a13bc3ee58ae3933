import { useTranslations } from 'next-intl'

/** Says what gave nothing, and the step that helps. */
export function EmptyList({ query }: { query: string | null }) {
  const t = useTranslations('list')
  return (
    <div className="empty">
      <p className="strong">{query === null ? t('empty') : t('emptySearch', { query })}</p>
      <p>{t('emptyLead')}</p>
    </div>
  )
}
