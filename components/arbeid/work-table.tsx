import { useLocale, useTranslations } from 'next-intl'
import { TickAll, TickBox } from '@/components/form/tick-box'
import { AppLink } from '@/components/ui/app-link'
import { ColumnHeads } from '@/components/ui/column-heads'
import { formatDayShort } from '@/lib/format/date'
import { nameIn } from '@/lib/format/name'
import { formatSesjon } from '@/lib/format/sesjon'
import { formatUnit, formatVedtak, langOf } from '@/lib/format/vedtak'
import { funngrupper } from '@/lib/funn/types'
import { funnOf, holdingOf, isNew, isPassed } from '@/lib/rapporteringsaar/arbeidsliste/rules'
import type { Work } from '@/lib/rapporteringsaar/arbeidsliste/types'
import { accountPath } from '@/lib/rapporteringsaar/rules'
import type { AarUnit } from '@/lib/rapporteringsaar/types'
import { StatusSteps } from './progress'

interface WorkTableProps {
  units: AarUnit[]
  work: Work
  /** Those the viewer may give to somebody; null: the list is for reading. */
  tickable: ReadonlySet<number> | null
  isOfSeveral: boolean
}

/** The units of a page, one in each row; on a narrow screen one below the other. */
export function WorkTable({ units, work, tickable, isOfSeveral }: WorkTableProps) {
  const t = useTranslations('arbeidsliste')
  const columns = ['vedtak', 'stikkord', 'ifjor', 'frist', 'saksbehandler', ...(isOfSeveral ? (['departement'] as const) : []), 'status'] as const // prettier-ignore
  return (
    <table className="work-table" id="tildel-enhet">
      <caption className="sr-only">{t('caption')}</caption>
      <thead>
        <tr>
          {tickable === null ? null : (
            <th scope="col">
              <span className="sr-only">{t('column.tick')}</span>
              <TickAll name="enhet" label={t('tickAll')} />
            </th>
          )}
          <ColumnHeads columns={columns} name={(column) => t(`column.${column}`)} />
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => (
          <tr key={unit.vedtakId}>
            {tickable === null ? null : (
              <td className="work-tick">
                {tickable.has(unit.vedtakId) ? (
                  <TickBox name="enhet" value={String(unit.vedtakId)} label={t('tick', { vedtak: formatVedtak(unit) })} /> // prettier-ignore
                ) : null}
              </td>
            )}
            <UnitCells unit={unit} work={work} isOfSeveral={isOfSeveral} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function UnitCells({ unit, work, isOfSeveral }: { unit: AarUnit; work: Work; isOfSeveral: boolean }) {
  const t = useTranslations('arbeidsliste')
  const states = useTranslations('tilstand')
  const locale = useLocale()
  const { departementId, frist, tilstand } = unit
  const departement = departementId === null ? undefined : work.context.departementer.get(departementId)
  const day = frist === null ? null : formatDayShort(frist, locale)
  return (
    <>
      <td className="work-number">
        <strong>{formatUnit(unit)}</strong> <span className="muted">({formatSesjon(unit.sesjon)})</span>
      </td>
      <td>
        <AppLink
          href={accountPath(work.aar.sesjon, unit)}
          lang={langOf(unit.maalform)}
          aria-label={`${titleOf(unit)}, ${formatVedtak(unit)}`}
        >
          {titleOf(unit)}
        </AppLink>
        <Marks unit={unit} work={work} />
      </td>
      <td data-label={t('column.ifjor')} className={isNew(unit) ? 'muted' : undefined}>
        {isNew(unit) || tilstand === null ? t('new') : states(tilstand)}
      </td>
      <td data-label={t('column.frist')} className={isPassed(unit, work.context.day) ? 'passed' : undefined}>
        {day === null ? '–' : isPassed(unit, work.context.day) ? t('passed', { day }) : day}
      </td>
      <td data-label={t('column.saksbehandler')}>
        <Holder unit={unit} work={work} />
      </td>
      {isOfSeveral ? (
        <td data-label={t('column.departement')}>
          {departement ? (
            <abbr title={nameIn(departement, locale)}>{departement.forkortelse}</abbr>
          ) : (
            t('noDepartement')
          )}
        </td>
      ) : null}
      <td data-label={t('column.status')}>
        <StatusSteps status={unit.status} />
      </td>
    </>
  )
}

const longest = 110

/** The departement's label; where it has none yet, how the Storting begins. */
function titleOf({ stikkord, tekst, nummer }: AarUnit): string {
  if (stikkord !== '') return stikkord
  if (tekst === null || tekst === '') return String(nummer)
  return tekst.length <= longest ? tekst : `${tekst.slice(0, tekst.lastIndexOf(' ', longest))} …`
}

/** Whose it is: «Deg», «Kari Kornmo», or hers on whose behalf the reader is there. */
function Holder({ unit, work }: { unit: AarUnit; work: Work }) {
  const t = useTranslations('arbeidsliste')
  const holding = holdingOf(unit, work.context.reader)
  if (unit.saksbehandlerId === null) return '–'
  if (holding === null) return unit.saksbehandler ?? t('unnamed')
  if (holding.onBehalfOf === null) return <strong>{t('me')}</strong>
  const name = work.names.get(holding.onBehalfOf) ?? t('unnamed')
  return <strong>{t('asDeputy', { name })}</strong>
}

/** What is not settled about a unit, and what the checks found of it. */
function Marks({ unit, work }: { unit: AarUnit; work: Work }) {
  const t = useTranslations('arbeidsliste')
  const funn = useTranslations('funn')
  const locale = useLocale()
  const { fordeling, overforing, registrert } = unit
  const found = funnOf(unit, work.context)
  const groups = funngrupper.filter((group) => found.has(group))
  const to = overforing && work.context.departementer.get(overforing.tilId)
  const marks = [
    ...(fordeling === null ? [] : [t(`mark.${fordeling}`)]),
    ...(overforing?.status === 'AVSLATT' ? [t('mark.avslatt')] : []),
    ...(overforing?.status === 'FORESLATT' ? [t('mark.overforing', { name: to ? nameIn(to, locale) : '' })] : []), // prettier-ignore
    ...(registrert > work.aar.apnet ? [t('mark.after')] : []),
    ...(groups.length > 0 ? [funn('mark', { groups: groups.map((group) => funn(`gruppe.${group}`)).join(', ') })] : []), // prettier-ignore
  ]
  return marks.map((mark) => (
    <span key={mark} className="work-mark">
      {mark}
    </span>
  ))
}
