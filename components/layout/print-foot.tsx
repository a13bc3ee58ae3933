import { useLocale, useTranslations } from 'next-intl'
import { localePath } from '@/i18n/path'
import { today } from '@/lib/clock'
import { publicUrl } from '@/lib/env'
import { formatDay } from '@/lib/format/date'

interface PrintFootProps {
  path: string
  /** A kept page does not know the day it is printed: the static script fills it in, or a pen does. */
  kept: boolean
}

/** On paper only: the whole address, the day, and whose data it is. */
export function PrintFoot({ path, kept }: PrintFootProps) {
  const t = useTranslations('print')
  const locale = useLocale()
  return (
    <div className="print-only print-foot">
      <p className="break-anywhere">{t('address', { address: publicUrl(localePath(locale, path)) })}</p>
      {kept ? (
        <p data-day={t('printed', { date: '%' })} suppressHydrationWarning>
          {t('unknown')}
        </p>
      ) : (
        <p>{t('printed', { date: formatDay(today(), locale) })}</p>
      )}
      <p>{t('sources')}</p>
    </div>
  )
}
