import { useLocale, useTranslations } from 'next-intl'
import { TickAll, TickBox } from '@/components/form/tick-box'
import { AppLink } from '@/components/ui/app-link'
import { ColumnHeads } from '@/components/ui/column-heads'
import { formatDayShort } from '@/lib/format/date'
import { nameIn } from '@/lib/format/name'
import { formatSesjon } from '@/lib/format/sesjon'
import { formatUnit, formatVedtak, titleLang } from '@/lib/format/vedtak'
import { benchQuery, type BenchFilter } from '@/lib/gjennomgang/bench/schema'
import type { Bench, BenchUnit } from '@/lib/gjennomgang/bench/types'
import { benchUnitPath } from '@/lib/gjennomgang/rules'

interface BenchTableProps {
  bench: Bench
  units: BenchUnit[]
  filter: BenchFilter
  /** A published one is for reading. */
  isTickable: boolean
}

const columns = ['nr', 'vedtak', 'stikkord', 'departement', 'dep', 'avgjort', 'tildelt'] as const

/** The units of a page, one in each row; on a narrow screen one below the other. */
export function BenchTable({ bench, units, filter, isTickable }: BenchTableProps) {
  const t = useTranslations('gjennomgang')
  const isDecided = filter.gjor === 'avgjor'
  // A decision is made from the revision that was read.
  const box = ({ enhetId, revisjon }: BenchUnit) => (isDecided ? `${enhetId}.${revisjon}` : enhetId)
  const name = isDecided ? 'valgt' : 'enhet'
  return (
    <table className="work-table bench-table" id={isDecided ? 'avgjor-valgt' : 'tildel-enhet'}>
      <caption className="sr-only">{t('caption')}</caption>
      <thead>
        <tr>
          {isTickable ? (
            <th scope="col">
              <span className="sr-only">{t('column.tick')}</span>
              <TickAll name={name} label={t('tickAll')} />
            </th>
          ) : null}
          <ColumnHeads columns={columns} name={(column) => t(`column.${column}`)} />
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => (
          <tr key={unit.enhetId}>
            {isTickable ? (
              <td className="work-tick">
                <TickBox name={name} value={box(unit)} label={t('tick', { vedtak: formatVedtak(unit) })} />
              </td>
            ) : null}
            <UnitCells unit={unit} bench={bench} filter={filter} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function UnitCells({ unit, bench, filter }: { unit: BenchUnit; bench: Bench; filter: BenchFilter }) {
  const t = useTranslations('gjennomgang')
  const dep = useTranslations('dep')
  const locale = useLocale()
  const { departementId, stikkord, vurdering, avgjorelse, begrunnelse, tildeltId, tildelt } = unit
  const departement = departementId === null ? undefined : bench.context.departementer.get(departementId)
  const title = benchTitle(unit)
  return (
    <>
      <td className="bench-nr" data-label={t('column.nr')}>
        {unit.nr}
      </td>
      <td className="work-number">
        <strong>{formatUnit(unit)}</strong> <span className="muted">({formatSesjon(unit.sesjon)})</span>
      </td>
      <td>
        <AppLink
          // The list goes with it, so that «neste» is the next of this list.
          href={`${benchUnitPath(bench.gjennomgang, unit)}${benchQuery({ ...filter, side: 1 })}`}
          lang={titleLang(stikkord)}
          aria-label={`${title}, ${formatVedtak(unit)}`}
        >
          {title}
        </AppLink>
        <Marks unit={unit} />
      </td>
      <td data-label={t('column.departement')}>
        {departement ? (
          <abbr title={nameIn(departement, locale)}>{departement.forkortelse}</abbr>
        ) : (
          t('noDepartement')
        )}
      </td>
      <td data-label={t('column.dep')}>{vurdering === null ? t('notReported') : dep(vurdering)}</td>
      <td data-label={t('column.avgjort')} className={avgjorelse === null ? 'muted' : undefined}>
        {avgjorelse === null ? t('avgjort.nei') : <strong>{t(`avgjort.${avgjorelse}`)}</strong>}
        {begrunnelse === '' ? null : <span className="work-mark bench-reason">{begrunnelse}</span>}
      </td>
      <td data-label={t('column.tildelt')}>
        {tildeltId === null ? (
          '–'
        ) : tildeltId === bench.context.userId ? (
          <strong>{t('me')}</strong>
        ) : (
          (tildelt ?? t('unnamed'))
        )}
      </td>
    </>
  )
}

const longest = 110

/** The departement's label; where it has none, how the Storting begins. */
export function benchTitle({ stikkord, tekst, nummer }: BenchUnit): string {
  if (stikkord !== '') return stikkord
  if (tekst === '') return String(nummer)
  return tekst.length <= longest ? tekst : `${tekst.slice(0, tekst.lastIndexOf(' ', longest))} …`
}

/** What is new, and what there is to look at, in words. */
function Marks({ unit }: { unit: BenchUnit }) {
  const t = useTranslations('gjennomgang')
  const locale = useLocale()
  const news = unit.nyheter.map(({ slag, dag, fra, til }) =>
    fra !== null && til !== null
      ? t('news.moved', { fra: formatDayShort(fra, locale), til: formatDayShort(til, locale) })
      : t(`news.${slag === 'LOFTE_FLYTTET' ? 'REDEGJORELSE' : slag}`, { day: formatDayShort(dag, locale) }),
  )
  // A limit that has passed since is told as news.
  const isTold = unit.nyheter.some(({ slag }) => slag === 'FRIST_PASSERT')
  const marks = [
    ...(unit.uenig === null ? [] : [t(`uenig.${unit.uenig}`)]),
    ...(unit.erTidlig ? [t('flag.tidlig')] : []),
    ...(unit.erPassert && !isTold && unit.frist !== null
      ? [t('passed', { day: formatDayShort(unit.frist, locale) })]
      : []),
    ...(unit.forrige?.utledet ? [t('derived', { sesjon: formatSesjon(unit.forrige.sesjon) })] : []),
  ]
  return (
    <>
      {news.length === 0 ? null : <span className="work-mark bench-news">{news.join(' · ')}</span>}
      {marks.length === 0 ? null : <span className="work-mark bench-mark">{marks.join(' · ')}</span>}
    </>
  )
}
