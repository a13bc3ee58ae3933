import { useLocale, useTranslations } from 'next-intl'
import { localePath } from '@/i18n/path'
import { choiceKeys, type VedtakFilter } from '@/lib/vedtak/schema'

/** Searches within what is chosen: the other filters ride along. */
export function ListSearch({ filter }: { filter: VedtakFilter }) {
  const t = useTranslations('list')
  const search = useTranslations('search')
  const locale = useLocale()
  return (
    <form role="search" className="search search-small" action={localePath(locale, '/vedtak')}>
      <label htmlFor="q">{t('searchLabel')}</label>
      <div className="search-row">
        <input
          className="ds-input"
          id="q"
          name="q"
          type="search"
          defaultValue={filter.q ?? ''}
          autoComplete="off"
          maxLength={200}
        />
        <button className="ds-button" type="submit">
          {search('button')}
        </button>
      </div>
      {([...choiceKeys, 'per'] as const).map((key) => {
        const value = filter[key]
        return value === null ? null : <input key={key} type="hidden" name={key} value={value} />
      })}
    </form>
  )
}
