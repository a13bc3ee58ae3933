import { useTranslations } from 'next-intl'
import { AppLink } from '@/components/ui/app-link'
import { formatVedtak, titleLang } from '@/lib/format/vedtak'
import type { BenchUnit } from '@/lib/gjennomgang/bench/types'
import { benchPath, benchUnitPath } from '@/lib/gjennomgang/rules'
import type { Gjennomgang } from '@/lib/gjennomgang/types'
import type { Way } from '@/lib/gjennomgang/unit/types'

interface UnitQueueProps {
  gjennomgang: Gjennomgang
  unit: BenchUnit
  way: Way
  /** The list one goes through, as it stands in the address. */
  search: string
}

/** The units around this one in the list, with the way to the ones before and after. */
export function UnitQueue({ gjennomgang, unit, way, search }: UnitQueueProps) {
  const t = useTranslations('benk')
  const { position, count, previous, next, around } = way
  return (
    <nav className="desk-queue" aria-label={t('queue')}>
      <h2>{t('queue')}</h2>
      <p className="small muted" data-enheter={count}>
        {position === null
          ? t('outside', { count: String(count) })
          : t('position', { position: String(position), count: String(count) })}
      </p>
      <p className="link-row desk-steps">
        {previous ? (
          <AppLink href={`${benchUnitPath(gjennomgang, previous)}${search}`}>{t('previous')}</AppLink>
        ) : null}
        {next ? <AppLink href={`${benchUnitPath(gjennomgang, next)}${search}`}>{t('next')}</AppLink> : null}
        <AppLink href={`${benchPath(gjennomgang)}${search}`}>{t('toList')}</AppLink>
      </p>
      <ol className="queue-list">
        {around.map((one) => (
          <li key={one.enhetId} value={one.nr}>
            <QueueLink
              gjennomgang={gjennomgang}
              one={one}
              search={search}
              isHere={one.enhetId === unit.enhetId}
            />
          </li>
        ))}
      </ol>
    </nav>
  )
}

interface QueueLinkProps {
  gjennomgang: Gjennomgang
  one: BenchUnit
  search: string
  isHere: boolean
}

function QueueLink({ gjennomgang, one, search, isHere }: QueueLinkProps) {
  const t = useTranslations('benk')
  const a = useTranslations('avgjorelse')
  const notes = [
    ...(one.avgjorelse === null ? [] : [a(one.avgjorelse)]),
    ...(one.uenig === null ? [] : [t('disagrees')]),
    ...(one.erPassert ? [t('passed')] : []),
  ]
  return (
    <AppLink href={`${benchUnitPath(gjennomgang, one)}${search}`} aria-current={isHere ? 'page' : undefined}>
      <span className="figures">{formatVedtak(one)}</span>
      {notes.length === 0 ? null : <span className="small strong">{` · ${notes.join(' · ')}`}</span>}
      <span className="small muted queue-title" lang={titleLang(one.stikkord)}>
        {one.stikkord}
      </span>
    </AppLink>
  )
}
