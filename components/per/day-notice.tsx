import { useLocale, useTranslations } from 'next-intl'
import { pageDay } from '@/i18n/page-day'
import { AppLink } from '@/components/ui/app-link'
import { formatDay } from '@/lib/format/date'
import { withoutDay } from '@/lib/format/day-address'
import { DayForm } from './day-form'

/** Above everything on a page of a past day: which day, and the way to today's. */
export function DayNotice({ path }: { path: string }) {
  const t = useTranslations('per')
  const locale = useLocale()
  const per = pageDay()
  if (per === null) return null
  return (
    <section className="day-notice" aria-labelledby="dagen">
      <div className="frame">
        <div>
          <p className="day-notice-title" id="dagen">
            {t('notice', { date: formatDay(per, locale) })}
          </p>
          <p>
            {t('noticeText')}{' '}
            <AppLink href={withoutDay(path)} isToday>
              {t('today')}
            </AppLink>
          </p>
        </div>
        <div className="screen-only">
          <DayForm path={path} given={per} />
        </div>
      </div>
    </section>
  )
}
