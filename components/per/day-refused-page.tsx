import { useLocale, useTranslations } from 'next-intl'
import { PageFrame } from '@/components/layout/page-frame'
import { AppLink } from '@/components/ui/app-link'
import { formatDay } from '@/lib/format/date'
import { withoutDay } from '@/lib/format/day-address'
import type { DayRefusal } from '@/lib/register/asked-day/read-per'
import { DayForm } from './day-form'

interface DayRefusedPageProps {
  /** The address that was asked for, without language. */
  path: string
  refusal: DayRefusal
}

/** Says why the day cannot be shown, and shows no other day in its place. */
export function DayRefusedPage({ path, refusal }: DayRefusedPageProps) {
  const t = useTranslations('per')
  const title = t('refused')
  const text = useRefusal(refusal)
  const given = refusal.fault === 'UGYLDIG' ? '' : refusal.given
  return (
    <PageFrame title={title} path={path} status={400} scriptFree={false}>
      <div className="frame">
        <div className="page-head">
          <h1>{title}</h1>
        </div>
        <section className="error-summary" aria-labelledby="feil" tabIndex={-1} {...{ autoFocus: true }}>
          <h2 id="feil">{t('problem')}</h2>
          <ul>
            <li>
              <a href="#per">{text}</a>
            </li>
          </ul>
        </section>
        <p className="field-error" id="per-feil">
          {text}
        </p>
        <DayForm path={path} given={given} input={{ 'aria-invalid': true, 'aria-describedby': 'per-feil' }} />
        <p className="link-row">
          <AppLink href={withoutDay(path)} isToday>
            {t('today')}
          </AppLink>
        </p>
      </div>
    </PageFrame>
  )
}

function useRefusal(refusal: DayRefusal): string {
  const t = useTranslations('per')
  const locale = useLocale()
  switch (refusal.fault) {
    case 'UGYLDIG':
      return t('UGYLDIG', { given: refusal.given })
    case 'FREMTID':
      return t('FREMTID', { date: formatDay(refusal.given, locale) })
    case 'FOR_TIDLIG':
      return t('FOR_TIDLIG', { first: formatDay(refusal.first, locale) })
  }
}
