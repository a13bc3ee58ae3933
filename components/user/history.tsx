import { useLocale, useTranslations } from 'next-intl'
import { formatInstant } from '@/lib/format/date'
import type { UserEvent } from '@/lib/user/history/queries'

/** What the log tells of a user: what, when, and who by role. */
export function History({ events }: { events: UserEvent[] }) {
  const t = useTranslations('admin')
  const r = useTranslations('roller')
  const locale = useLocale()
  const actor = ({ by, isByStandIn }: UserEvent) => {
    if (by === 'OPERATIONS' || by === 'SELF') return t(`by.${by}`)
    return isByStandIn ? t('by.standIn', { role: r(`name.${by}`) }) : r(`name.${by}`)
  }
  return (
    <ol className="rows" data-andre-tall="">
      {events.map((event) => (
        <li key={event.nr}>
          <span className="block">
            {t(event.isStandIn ? `standInEvent.${standInType(event.type)}` : `event.${event.type}`)}
            {event.role === null ? null : `: ${r(`name.${event.role.role}`)}`}
          </span>
          <span className="muted small">
            <time dateTime={event.at.toISOString()}>{formatInstant(event.at, locale)}</time>
            {` · ${actor(event)}`}
          </span>
        </li>
      ))}
    </ol>
  )
}

function standInType(type: UserEvent['type']) {
  return type === 'STEDFORTREDER_AVSLUTTET' ? 'ENDED' : 'GIVEN'
}
