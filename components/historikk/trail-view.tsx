import { useLocale, useTranslations } from 'next-intl'
import { onPageDay } from '@/i18n/page-day'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Day } from '@/components/vedtak/day'
import { PartyMark } from '@/components/vedtak/party-mark'
import { DayChooser } from '@/components/per/day-form'
import { formatDay } from '@/lib/format/date'
import { nameIn } from '@/lib/format/name'
import { formatSesjon } from '@/lib/format/sesjon'
import { formatUnit, formatVedtak, titleLang, vedtakPath } from '@/lib/format/vedtak'
import type { Trail, TrailEntry, TrailKind } from '@/lib/register/trail/view'
import { TrailBody } from './trail-body'

const byDepartement: readonly TrailKind[] = [
  'ANSVAR',
  'MEDANSVAR',
  'RAPPORTERT',
  'RETTET',
  'LEST_PA_NYTT',
  'FORSLAG',
]

/** Everything that became public of a unit, oldest first, each text with what it changed. */
export function TrailView({ trail }: { trail: Trail }) {
  const t = useTranslations('historikk')
  const nav = useTranslations('nav')
  const { sesjon, tittel, entries } = trail
  const path = vedtakPath(trail)
  return (
    <>
      <Breadcrumbs
        trail={[
          { label: nav('vedtak'), href: '/vedtak' },
          { label: formatSesjon(sesjon), href: `/sesjon/${sesjon}` },
          { label: formatUnit(trail), href: path },
          { label: t('title') },
        ]}
      />
      <div className="frame">
        <div className="page-head">
          <p className="kicker figures">{t('overline', { vedtak: formatVedtak(trail) })}</p>
          <h1>{t('title')}</h1>
          {tittel ? (
            <p className="lead" lang={titleLang(tittel)}>
              {tittel}
            </p>
          ) : null}
          <p className="muted">{t('lead')}</p>
        </div>
        <ol className="trail">
          {entries.map((entry, index) => (
            <EntryView key={index} entry={entry} />
          ))}
        </ol>
        <p className="link-row screen-only">
          <a href={onPageDay(`/api/v1${path}/historikk`)}>{t('json')}</a>
        </p>
        <DayChooser path={`${path}/historikk`} />
      </div>
    </>
  )
}

function EntryView({ entry }: { entry: TrailEntry }) {
  const party = byDepartement.includes(entry.kind) ? 'departement' : 'storting'
  return (
    <li>
      <p className="trail-day">
        <EntryDay entry={entry} />
      </p>
      <h2>
        <PartyMark party={party} />
        <EntryTitle entry={entry} />
      </h2>
      <EntryNotes entry={entry} />
      <TrailBody entry={entry} />
    </li>
  )
}

function EntryDay({ entry: { day, latest, until } }: { entry: TrailEntry }) {
  const t = useTranslations('event')
  const locale = useLocale()
  if (until !== null) return t('between', { from: formatDay(day, locale), to: formatDay(until, locale) })
  return latest ? t('by', { date: formatDay(day, locale) }) : <Day day={day} />
}

function EntryTitle({ entry }: { entry: TrailEntry }) {
  const t = useTranslations('historikk')
  const locale = useLocale()
  const { kind, departement, komite, sesjon, versjon } = entry
  return t(`kind.${kind}`, {
    departement: departement ? nameIn(departement, locale) : t('departement'),
    komite: komite ? nameIn(komite, locale) : '',
    sesjon: sesjon === null ? '' : formatSesjon(sesjon),
    versjon: String(versjon ?? 1),
  })
}

function EntryNotes({ entry }: { entry: TrailEntry }) {
  const { kind, innstilling, isReplaced, isWithdrawn, registeredBy } = entry
  const t = useTranslations('historikk')
  const locale = useLocale()
  const record = useTranslations('record')
  return (
    <>
      {innstilling ? (
        <p className="small muted" lang="nb">
          {innstilling}
        </p>
      ) : null}
      {kind === 'VURDERT_UTLEDET' ? <p className="small">{record('derived')}</p> : null}
      {registeredBy ? (
        <p className="small muted">{t('registeredBy', { navn: nameIn(registeredBy, locale) })}</p>
      ) : null}
      {isReplaced ? <p className="small strong">{t('replaced')}</p> : null}
      {isWithdrawn ? <p className="small strong">{t('withdrawn')}</p> : null}
    </>
  )
}
