import { useTranslations } from 'next-intl'
import { onPageDay } from '@/i18n/page-day'
import { MentionsOf } from '@/components/omtale/mentions-of'
import { PublicFunn } from '@/components/funn/public-funn'
import { DayChooser } from '@/components/per/day-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { formatSesjon } from '@/lib/format/sesjon'
import { formatUnit, vedtakPath } from '@/lib/format/vedtak'
import type { RecordPlaces, VedtakRecord } from '@/lib/register/view'
import { Accounts } from './accounts'
import { Deadlines } from './deadlines'
import { Delkrav } from './delkrav'
import { Documents } from './documents'
import { Facts } from './facts'
import { History } from './history'
import { InStortinget } from './in-stortinget'
import { LinkedData } from './linked-data'
import { RecordHead } from './record-head'
import { Reference } from './reference'
import { Related } from './related'
import { Request } from './request'
import { TwoAnswers } from './two-answers'

/** The whole page of one unit. */
export function VedtakRecordView({ vedtak, places }: { vedtak: VedtakRecord; places: RecordPlaces }) {
  const nav = useTranslations('nav')
  const { sesjon } = vedtak
  return (
    <>
      <LinkedData vedtak={vedtak} />
      <Breadcrumbs
        trail={[
          { label: nav('vedtak'), href: '/vedtak' },
          { label: formatSesjon(sesjon), href: `/sesjon/${sesjon}` },
          { label: formatUnit(vedtak) },
        ]}
      />
      <article className="frame record">
        <RecordHead vedtak={vedtak} />
        <div className="record-grid">
          <div className="record-main">
            <Request vedtak={vedtak} place={places.request} />
            <TwoAnswers vedtak={vedtak} places={places.accounts[0]} />
            <Deadlines vedtak={vedtak} places={places.frister} />
            <Delkrav vedtak={vedtak} place={places.request} />
          </div>
          <div className="record-side">
            <Facts vedtak={vedtak} places={places} />
            <InStortinget told={vedtak.stortinget} />
          </div>
          <div className="record-main">
            <Accounts vedtak={vedtak} places={places.accounts} />
          </div>
          <div className="record-side">
            <Documents vedtak={vedtak} />
          </div>
          <div className="record-main">
            <MentionsOf mentions={vedtak.omtaler} />
            <PublicFunn funn={vedtak.funn} />
            <Related vedtak={vedtak} />
            <History vedtak={vedtak} />
          </div>
          <div className="record-side">
            <Reference vedtak={vedtak} />
            <Downloads vedtak={vedtak} />
            <DayChooser path={vedtakPath(vedtak)} />
          </div>
        </div>
      </article>
    </>
  )
}

function Downloads({ vedtak }: { vedtak: VedtakRecord }) {
  const t = useTranslations('record')
  return (
    <section className="screen-only" aria-labelledby="last-ned">
      <h2 id="last-ned">{t('downloads')}</h2>
      <ul className="link-list">
        <li>
          <a href={onPageDay(`/api/v1${vedtakPath(vedtak)}`)}>JSON</a>
        </li>
      </ul>
    </section>
  )
}
