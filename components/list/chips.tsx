import { useTranslations } from 'next-intl'
import { AppLink } from '@/components/ui/app-link'
import { CrossIcon } from '@/components/ui/icons'
import { filterQuery, type VedtakFilter } from '@/lib/vedtak/schema'

export interface Chip {
  label: string
  without: Partial<VedtakFilter>
}

interface ChipsProps {
  filter: VedtakFilter
  chips: Chip[]
  /** The page that is about what is chosen. */
  page?: '/vedtak' | '/statistikk'
}

/** What is chosen, above the list; each is taken away with one press. */
export function Chips({ filter, chips, page = '/vedtak' }: ChipsProps) {
  const t = useTranslations('list')
  if (chips.length === 0) return null
  return (
    <ul className="chips" aria-label={t('chosen')}>
      {chips.map(({ label, without }) => (
        <li key={label}>
          <AppLink className="chip" href={`${page}${filterQuery({ ...filter, ...without, side: 1 })}`}>
            <span className="sr-only">{t('remove', { filter: '' })}</span>
            {label}
            <CrossIcon />
          </AppLink>
        </li>
      ))}
      <li>
        <AppLink className="chips-clear" href={page}>
          {t('removeAll')}
        </AppLink>
      </li>
    </ul>
  )
}
