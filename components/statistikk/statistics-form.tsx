import { useLocale, useTranslations } from 'next-intl'
import { localePath } from '@/i18n/path'
import type { DepartementItem } from '@/lib/departement/queries'
import { nameIn } from '@/lib/format/name'
import { formatSesjon } from '@/lib/format/sesjon'
import { choiceKeys, type VedtakFilter } from '@/lib/vedtak/schema'

interface StatisticsFormProps {
  filter: VedtakFilter
  departementer: DepartementItem[]
  sesjoner: string[]
}

const asked = ['departement', 'sesjon']

/** Which vedtak to count: a plain form; what else is chosen rides along. */
export function StatisticsForm({ filter, departementer, sesjoner }: StatisticsFormProps) {
  const t = useTranslations('statistikk')
  const coverage = useTranslations('coverage')
  const locale = useLocale()
  const kept = (['q', ...choiceKeys, 'per'] as const).filter(
    (key) => !asked.includes(key) && filter[key] !== null,
  )
  return (
    <form className="statistics-form" action={localePath(locale, '/statistikk')}>
      <div>
        <label htmlFor="departement">{t('head.departement')}</label>
        <select
          id="departement"
          name="departement"
          className="ds-input"
          defaultValue={filter.departement ?? ''}
        >
          <option value="">{t('allDepartementer')}</option>
          {departementer.map((departement) => (
            <option key={departement.slug} value={departement.slug}>
              {nameIn(departement, locale)}
              {departement.lest ? '' : ` (${coverage('notRead')})`}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label htmlFor="sesjon">{t('head.sesjon')}</label>
        <select id="sesjon" name="sesjon" className="ds-input" defaultValue={filter.sesjon ?? ''}>
          <option value="">{t('allSesjoner')}</option>
          {sesjoner.map((sesjon) => (
            <option key={sesjon} value={sesjon}>
              {formatSesjon(sesjon)}
            </option>
          ))}
        </select>
      </div>
      {kept.map((key) => (
        <input key={key} type="hidden" name={key} value={filter[key] ?? ''} />
      ))}
      <button className="ds-button" type="submit">
        {t('show')}
      </button>
    </form>
  )
}
