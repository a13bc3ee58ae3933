import { useLocale, useTranslations } from 'next-intl'
import { formatDay, formatDayShort } from '@/lib/format/date'
import type { PublicDay } from '@/lib/register/view'

/** A day in words, readable by machines too. */
export function Day({ day, short = false }: { day: string; short?: boolean }) {
  const locale = useLocale()
  return <time dateTime={day}>{short ? formatDayShort(day, locale) : formatDay(day, locale)}</time>
}

/** When a fact became public; «senest» where only the latest possible day is known. */
export function PublicSince({ offentligFra, senest }: PublicDay) {
  const t = useTranslations('event')
  const locale = useLocale()
  if (offentligFra !== null) return <Day day={offentligFra} />
  return senest === null ? null : <>{t('by', { date: formatDay(senest, locale) })}</>
}
