import { getLocale, getTranslations } from 'next-intl/server'
import { AppLink } from '@/components/ui/app-link'
import { formatDay } from '@/lib/format/date'
import { nameIn } from '@/lib/format/name'
import { formatSesjon } from '@/lib/format/sesjon'
import { formatVedtak, langOf, titleLang } from '@/lib/format/vedtak'
import { benchListPath, listOf } from '@/lib/gjennomgang/bench/rules'
import type { BenchFilter } from '@/lib/gjennomgang/bench/schema'
import type { Bench, BenchUnit } from '@/lib/gjennomgang/bench/types'
import { toKomite } from '@/lib/register/to-view'
import { BenchCount } from './bench-count'
import { benchTitle } from './bench-table'

/** Everything a meeting needs of a list, one unit after another under its own number. */
export async function PrintView({ bench, filter }: { bench: Bench; filter: BenchFilter }) {
  const [t, locale] = await Promise.all([getTranslations('gjennomgang'), getLocale()])
  const { gjennomgang } = bench
  const units = listOf(bench, filter)
  return (
    <div className="frame bench-print">
      <div className="page-head">
        <h1>{t('print.heading', { sesjon: formatSesjon(gjennomgang.sesjon) })}</h1>
        <p className="lead">{nameIn(toKomite(gjennomgang.komite), locale)}</p>
        <p>
          {gjennomgang.motedato === null
            ? t('noMeeting')
            : t('meeting', { day: formatDay(gjennomgang.motedato, locale) })}{' '}
          {gjennomgang.publisert === null ? t('print.internal') : null}
        </p>
        <p className="muted">
          {t('units', { count: units.length })} {t('print.numbers')}
        </p>
        <p className="screen-only">
          {t('print.how')} <AppLink href={benchListPath(gjennomgang, filter)}>{t('print.back')}</AppLink>
          {filter.visning === 'nytt' ? (
            <>
              {' · '}
              <BenchCount
                count={bench.units.length}
                gjennomgang={gjennomgang}
                filter={{ visning: 'alle' }}
                lead={t('showAll')}
              />
            </>
          ) : null}
        </p>
      </div>
      {units.map((unit) => (
        <Unit key={unit.enhetId} unit={unit} bench={bench} />
      ))}
    </div>
  )
}

async function Unit({ unit, bench }: { unit: BenchUnit; bench: Bench }) {
  const [t, dep, locale] = await Promise.all([
    getTranslations('gjennomgang'),
    getTranslations('dep'),
    getLocale(),
  ])
  const { departementId, vurdering, avgjorelse, begrunnelse, frist } = unit
  const departement = departementId === null ? undefined : bench.context.departementer.get(departementId)
  const told = [
    ...(unit.dato === null ? [] : [formatDay(unit.dato, locale)]),
    departement ? nameIn(departement, locale) : t('noDepartement'),
  ]
  return (
    <article className="bench-print-unit" aria-labelledby={`nr-${unit.nr}`}>
      <h2 id={`nr-${unit.nr}`}>
        <span className="bench-print-nr">{t('print.nr', { nr: unit.nr })}</span>{' '}
        <span lang={titleLang(unit.stikkord)}>{benchTitle(unit)}</span>
      </h2>
      <p className="muted small">
        {t('print.vedtak', { vedtak: formatVedtak(unit) })} · {told.join(' · ')}
      </p>
      {unit.tekst === '' ? null : (
        <div className="verbatim keep-lines" lang={langOf(unit.maalform)}>
          {unit.tekst}
        </div>
      )}
      <dl>
        <div>
          <dt>{dep('axis')}</dt>
          <dd>{vurdering === null ? t('notReported') : dep(vurdering)}</dd>
        </div>
        {frist === null ? null : (
          <div>
            <dt>{t('filter.frist')}</dt>
            <dd>
              {unit.erPassert ? t('passed', { day: formatDay(frist, locale) }) : formatDay(frist, locale)}
            </dd>
          </div>
        )}
        <div>
          <dt>{t(`print.decision.${bench.gjennomgang.slag}`)}</dt>
          <dd>
            {avgjorelse === null ? t('avgjort.nei') : <strong>{t(`avgjort.${avgjorelse}`)}</strong>}
            {begrunnelse === '' ? null : <span className="keep-lines bench-print-reason">{begrunnelse}</span>}
          </dd>
        </div>
      </dl>
    </article>
  )
}
