import { useLocale, useTranslations } from 'next-intl'
import { Day } from '@/components/vedtak/day'
import { Deadlines } from '@/components/vedtak/deadlines'
import { Delkrav } from '@/components/vedtak/delkrav'
import { PlaceLine } from '@/components/vedtak/place-line'
import { Request } from '@/components/vedtak/request'
import { TilstandTag, UenighetFlag } from '@/components/vedtak/tilstand-tag'
import { TwoAnswers } from '@/components/vedtak/two-answers'
import { AppLink } from '@/components/ui/app-link'
import { formatDay } from '@/lib/format/date'
import { nameIn } from '@/lib/format/name'
import { formatSesjon } from '@/lib/format/sesjon'
import { langOf, vedtakPath } from '@/lib/format/vedtak'
import type { TrailEntry } from '@/lib/register/trail/view'
import type { VedtakRecord } from '@/lib/register/view'
import type { UnitView, UttalelseView } from '@/lib/gjennomgang/unit/queries'
import type { Moves } from '@/lib/gjennomgang/unit/types'
import { WorkFunnPart } from '@/components/funn/work-funn'
import { AccountPart, Corrections } from './account-part'
import { FunnPart } from './funn-part'

/** What a unit is decided by, in the order a secretary asks: what was wanted, what is answered, what speaks against it. */
export function UnitFacts({ view }: { view: UnitView }) {
  const t = useTranslations('benk')
  const { unit, record, moves, uttalelser, corrections, ansvar, funn, accounts } = view
  return (
    <>
      {record === null ? (
        <blockquote className="request keep-lines" lang={langOf(unit.maalform)}>
          «{unit.tekst}»
        </blockquote>
      ) : (
        <>
          <p className="tag-row">
            <TilstandTag tilstand={record.state.tilstand} />
            {unit.uenig === null ? null : <UenighetFlag />}
          </p>
          <Request vedtak={record} />
        </>
      )}
      <FunnPart funn={funn} />
      <WorkFunnPart funn={view.found} unit={unit} />
      <AccountPart accounts={accounts} funn={funn} sesjon={view.gjennomgang.sesjon} />
      {corrections.length > 0 ? <Corrections entries={corrections} /> : null}
      {record === null ? null : (
        <>
          <TwoAnswers vedtak={record} />
          <Deadlines vedtak={record} />
        </>
      )}
      {moves === null ? null : <MovesPart moves={moves} />}
      {uttalelser.length > 0 ? <Uttalelser uttalelser={uttalelser} /> : null}
      {record === null ? null : <Judgements record={record} />}
      {record === null ? null : <Delkrav vedtak={record} />}
      {ansvar.length > 0 ? <Ansvar entries={ansvar} /> : null}
      <p className="link-row">
        <AppLink href={vedtakPath(unit)}>{t('toRegister')}</AppLink>
      </p>
    </>
  )
}

function MovesPart({ moves: { days, times, months } }: { moves: Moves }) {
  const t = useTranslations('benk')
  const locale = useLocale()
  return (
    <section aria-labelledby="lofter">
      <h2 id="lofter">{t('promises')}</h2>
      <p className="strong">{t('moved', { times, months })}</p>
      <ol className="rows">
        {days.map(({ rapporteringssesjon, dato, grunn }) => (
          <li key={rapporteringssesjon}>
            <p>
              {t('promised', { sesjon: formatSesjon(rapporteringssesjon), dag: formatDay(dato, locale) })}
            </p>
            <Quoted text={grunn} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Quoted({ text }: { text: string | null }) {
  if (!text) return null
  return (
    <p className="verbatim verbatim-small" lang="no">
      «{text}»
    </p>
  )
}

function Uttalelser({ uttalelser }: { uttalelser: UttalelseView[] }) {
  const t = useTranslations('benk')
  const a = useTranslations('avgjorelse')
  const locale = useLocale()
  return (
    <section aria-labelledby="uttalelser">
      <h2 id="uttalelser">{t('uttalelser')}</h2>
      <ul className="rows">
        {uttalelser.map(({ komite, slag, anbefaling, tekst, place }) => (
          <li key={komite.slug}>
            <p>
              <strong>{nameIn(komite, locale)}:</strong> {a(anbefaling)}{' '}
              <span className="muted">({t(slag)})</span>
            </p>
            {tekst ? (
              <p className="verbatim keep-lines" lang="no">
                {tekst}
              </p>
            ) : null}
            <PlaceLine place={place} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Judgements({ record: { judgements } }: { record: VedtakRecord }) {
  const t = useTranslations('benk')
  const kkk = useTranslations('kkk')
  if (judgements.length === 0) return null
  return (
    <section aria-labelledby="vurderinger">
      <h2 id="vurderinger">{t('judgements')}</h2>
      <ul className="rows">
        {judgements.map(({ rapporteringssesjon, resultat, utledet, setning, place }) => (
          <li key={rapporteringssesjon}>
            <p>
              <strong>{kkk(resultat)}</strong> ·{' '}
              {t('ofAccount', { sesjon: formatSesjon(rapporteringssesjon) })}
              {utledet ? ` (${kkk('derived')})` : null}
            </p>
            <Quoted text={setning} />
            <PlaceLine place={place} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Ansvar({ entries }: { entries: TrailEntry[] }) {
  const t = useTranslations('benk')
  const h = useTranslations('historikk')
  const locale = useLocale()
  const said = ({ kind, departement }: TrailEntry) =>
    h(kind === 'ANSVAR' ? 'kind.ANSVAR' : 'kind.MEDANSVAR', {
      departement: departement ? nameIn(departement, locale) : h('departement'),
      sesjon: '',
      versjon: '1',
    })
  return (
    <section aria-labelledby="ansvar">
      <h2 id="ansvar">{t('ansvar')}</h2>
      <ol className="rows">
        {entries.map((entry, i) => (
          <li key={i}>
            <Day day={entry.day} /> · {said(entry)}
          </li>
        ))}
      </ol>
    </section>
  )
}
