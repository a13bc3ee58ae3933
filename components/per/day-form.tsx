import type { ComponentProps } from 'react'
import { useLocale, useTranslations } from 'next-intl'
import { pageDay } from '@/i18n/page-day'
import { localePath } from '@/i18n/path'

interface DayFormProps {
  /** The address of the page without language, with its query: what else it asks for rides along. */
  path: string
  given?: string
  input?: ComponentProps<'input'>
}

/** Chooses the day that the register is shown as of. A plain form, so the address carries the day. */
export function DayForm({ path, given = '', input }: DayFormProps) {
  const t = useTranslations('per')
  const locale = useLocale()
  const [page = '/', query] = path.split('?')
  const kept = [...new URLSearchParams(query)].filter(([name]) => name !== 'per' && name !== 'side')
  return (
    <form className="day-form" action={localePath(locale, page)}>
      <label htmlFor="per">{t('label')}</label>
      <div className="search-row">
        <input
          className="ds-input"
          id="per"
          name="per"
          type="date"
          defaultValue={given}
          required
          {...input}
        />
        <button className="ds-button" type="submit" data-variant="secondary">
          {t('button')}
        </button>
      </div>
      {kept.map(([name, value], index) => (
        <input key={index} type="hidden" name={name} value={value} />
      ))}
    </form>
  )
}

/** The same, folded, on a page of today; on one of another day the notice at its top has it. */
export function DayChooser({ path }: { path: string }) {
  const t = useTranslations('per')
  if (pageDay() !== null) return null
  return (
    <details className="day-chooser screen-only">
      <summary>{t('choose')}</summary>
      <p className="small">{t('chooseText')}</p>
      <DayForm path={path} />
    </details>
  )
}
