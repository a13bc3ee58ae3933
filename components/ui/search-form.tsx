import { useLocale, useTranslations } from 'next-intl'
import { pageDay } from '@/i18n/page-day'
import { localePath } from '@/i18n/path'

interface SearchFormProps {
  id: string
  query?: string
  size?: 'large' | 'small'
  action?: '/sok' | '/vedtak'
  label?: string
}

/** The one search field: a plain GET form, so the address carries the query. */
export function SearchForm({ id, query = '', size = 'small', action = '/sok', label }: SearchFormProps) {
  const t = useTranslations('search')
  const locale = useLocale()
  const per = pageDay()
  return (
    <form role="search" className={`search search-${size}`} action={localePath(locale, action)}>
      <label htmlFor={id}>{label ?? t('label')}</label>
      <div className="search-row">
        <input
          className="ds-input"
          id={id}
          name="q"
          type="search"
          defaultValue={query}
          autoComplete="off"
          maxLength={200}
        />
        <button className="ds-button" type="submit">
          {t('button')}
        </button>
      </div>
      {per === null ? null : <input type="hidden" name="per" value={per} />}
    </form>
  )
}
