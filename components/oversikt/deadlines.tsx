import { useTranslations } from 'next-intl'
import { AppLink } from '@/components/ui/app-link'
import { CountLink } from '@/components/vedtak/count-link'
import { Day } from '@/components/vedtak/day'
import { PartyMark } from '@/components/vedtak/party-mark'
import { formatVedtak, langOf, vedtakPath } from '@/lib/format/vedtak'
import type { Deadline } from '@/lib/register/deadlines/queries'
import type { VedtakFilter } from '@/lib/vedtak/schema'

/** What comes: the Storting's limits and the days the departement has named itself. */
export function ComingDeadlines({ deadlines }: { deadlines: Deadline[] }) {
  const t = useTranslations('oversikt')
  return (
    <section aria-labelledby="neste">
      <h2 id="neste">{t('next')}</h2>
      <p className="muted">{t('nextLead')}</p>
      {deadlines.length === 0 ? <p className="muted">{t('nextEmpty')}</p> : null}
      <DeadlineRows deadlines={deadlines} />
    </section>
  )
}

interface PassedProps {
  deadlines: Deadline[]
  count: number
  of: Partial<VedtakFilter>
}

/** The open vedtak whose limit has gone out. */
export function PassedDeadlines({ deadlines, count, of }: PassedProps) {
  const t = useTranslations('oversikt')
  return (
    <section aria-labelledby="passert">
      <h2 id="passert">{t('passed')}</h2>
      <p className="muted">{t('passedLead')}</p>
      {deadlines.length === 0 ? <p className="muted">{t('passedEmpty')}</p> : null}
      <DeadlineRows deadlines={deadlines} />
      {count > 0 ? (
        <p className="after-list">
          <CountLink count={count} filter={{ ...of, frist: 'passert' }}>
            {t('allPassed', { count })}
          </CountLink>
        </p>
      ) : null}
    </section>
  )
}

function DeadlineRows({ deadlines }: { deadlines: Deadline[] }) {
  const t = useTranslations('oversikt')
  return (
    <ul className="event-log">
      {deadlines.map(({ party, dato, tekst, vedtak }, index) => (
        <li key={index}>
          <span className="event-day">
            <Day day={dato} short />
          </span>
          <span className="event-mark">
            <PartyMark party={party} />
          </span>
          <div>
            <p>
              <AppLink href={vedtakPath(vedtak)} lang={vedtak.tittel ? langOf(vedtak.maalform) : undefined}>
                {vedtak.tittel || formatVedtak(vedtak)}
              </AppLink>
            </p>
            <p className="number-line">
              {formatVedtak(vedtak)}
              {' · '}
              {t(party)}
              {tekst ? <span className="frist-text">{` «${tekst}»`}</span> : null}
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}
