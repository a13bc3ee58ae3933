import { useLocale, useTranslations } from 'next-intl'
import { AppLink } from '@/components/ui/app-link'
import { formatDayShort } from '@/lib/format/date'
import { nameIn } from '@/lib/format/name'
import { vedtakPath } from '@/lib/format/vedtak'
import type { EventView, VedtakRecord } from '@/lib/register/view'
import { Day } from './day'
import { PartyMark, type Party } from './party-mark'
import { PlaceLink } from './place-link'

const parties: Record<EventView['type'], Party | null> = {
  VEDTATT: 'storting',
  RAPPORTERT: 'departement',
  RETTET: 'departement',
  VURDERT: 'storting',
  VURDERT_UTLEDET: 'storting',
  UTTALT: 'storting',
  OPPHEVET: 'storting',
  IKKE_OPPHEVET: 'storting',
  FORSLAG: 'departement',
  LEST_INN: null,
}

export function History({ vedtak }: { vedtak: VedtakRecord }) {
  const t = useTranslations('record')
  const { history } = vedtak
  return (
    <section aria-labelledby="historikk">
      <h2 id="historikk">{t('history')}</h2>
      <ol className="event-log" reversed>
        {history.map((event, index) => (
          <EventRow key={index} event={event} />
        ))}
      </ol>
      <p className="after-list">
        <AppLink href={`${vedtakPath(vedtak)}/historikk`}>{t('wholeHistory')}</AppLink>
      </p>
    </section>
  )
}

function EventRow({ event }: { event: EventView }) {
  const t = useTranslations('event')
  const locale = useLocale()
  const party = parties[event.type]
  return (
    <li>
      <span className="event-day">
        {event.until !== null ? (
          t('between', { from: formatDayShort(event.day, locale), to: formatDayShort(event.until, locale) })
        ) : event.latest ? (
          t('by', { date: formatDayShort(event.day, locale) })
        ) : (
          <Day day={event.day} short />
        )}
      </span>
      <span className="event-mark">{party ? <PartyMark party={party} /> : null}</span>
      <div>
        <p>
          <EventText event={event} />
        </p>
        {event.innstilling ? (
          <p className="small muted" lang="nb">
            {event.innstilling}
          </p>
        ) : null}
        {event.place ? (
          <p className="small muted">
            <PlaceLink place={event.place} />
          </p>
        ) : null}
      </div>
    </li>
  )
}

function EventText({ event: { type, vurdering, resultat, anbefaling, komite } }: { event: EventView }) {
  const t = useTranslations('event')
  const uttalelse = useTranslations('uttalelse')
  const locale = useLocale()
  const dep = useTranslations('dep')
  const kkk = useTranslations('kkk')
  if (type === 'RAPPORTERT' || type === 'RETTET')
    return t(type, { vurdering: vurdering ? dep(vurdering) : '' })
  if (type === 'VURDERT' || type === 'VURDERT_UTLEDET')
    return t(type, { resultat: resultat ? kkk(resultat) : '' })
  if (type === 'UTTALT')
    return t(type, {
      komite: komite ? nameIn(komite, locale) : '',
      anbefaling: anbefaling ? uttalelse(`anbefaling.${anbefaling}`) : '',
    })
  return t(type)
}
