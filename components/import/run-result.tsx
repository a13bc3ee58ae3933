import { useTranslations } from 'next-intl'
import { AppLink } from '@/components/ui/app-link'
import { ColumnHeads } from '@/components/ui/column-heads'
import { Act } from '@/components/user/act'
import { titleLang, vedtakPath } from '@/lib/format/vedtak'
import { undoImport } from '@/lib/opplasting/actions'
import type { ListedEnhet, Upload } from '@/lib/opplasting/queries'
import { keptReasons } from '@/lib/opplasting/types'
import { countOf, Figures } from './figures'
import { Issues } from './issues'
import { LineShown } from './line-shown'
import { OutcomeTag } from './outcome-tag'
import type { Shown } from './preview'
import { UnitName } from './unit-name'

interface RunResultProps {
  upload: Upload
  units: ListedEnhet[]
  shown: Shown
}

/** What came of each unit, with the way to its record, what is unchanged folded away; and the way back. */
export function RunResult({ upload, units, shown }: RunResultProps) {
  const t = useTranslations('importering')
  const { id, status, slug } = upload
  const figures = (['NY', 'ENDRET', 'UENDRET', 'AVVIST'] as const).map((outcome) => {
    const count = countOf(units, ({ resultat }) => resultat === outcome)
    return { name: t(`count.${outcome}`, { count }), count }
  })
  const left = countOf(units, ({ resultat }) => resultat === null)
  const kept = countOf(units, ({ angring }) => angring !== null && angring !== 'ANGRET')
  const same = units.filter(({ resultat }) => resultat === 'UENDRET')
  const others = units.filter(({ resultat }) => resultat !== 'UENDRET')
  return (
    <>
      {units.length === 0 ? null : (
        <Figures figures={[...figures, ...(left > 0 ? [{ name: t('count.left'), count: left }] : [])]} />
      )}
      {slug === null || status === 'ANGRET' ? null : (
        <p>
          <AppLink href={`/dokument/${slug}`}>{t('toDocument')}</AppLink>
        </p>
      )}
      {kept > 0 ? <p className="notice">{t('someKept', { count: kept })}</p> : null}
      {others.length === 0 ? null : <ResultTable units={others} caption={t('units')} />}
      {same.length === 0 ? null : (
        <details className="unfold">
          <summary>{t('unchanged', { count: same.length })}</summary>
          <ResultTable units={same} caption={t('unchanged', { count: same.length })} />
        </details>
      )}
      {status === 'LAGRET' ? (
        <section aria-labelledby="angre-tittel">
          <h2 id="angre-tittel">{t('undo.title')}</h2>
          <p>{t('undo.lead')}</p>
          <Act
            id="angre"
            action={undoImport}
            fields={[{ kind: 'hidden', name: 'opplastingId', label: t('title'), value: id }]}
            submit={t('undo.submit')}
            done={t('undo.done')}
            variant="secondary"
          />
        </section>
      ) : null}
      {shown.linje === null ? null : (
        <LineShown id={id} linje={shown.linje} pages={upload.oversikt?.sider ?? []} />
      )}
      <Issues upload={upload} />
    </>
  )
}

const columns = ['vedtak', 'stikkord', 'utfall'] as const

function ResultTable({ units, caption }: { units: ListedEnhet[]; caption: string }) {
  const t = useTranslations('importering')
  return (
    <table className="work-table">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <ColumnHeads columns={columns} name={(column) => t(`column.${column}`)} />
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => (
          <tr key={unit.plass}>
            <td className="work-number">
              {isThere(unit) ? (
                <AppLink href={vedtakPath(unit)}>
                  <UnitName unit={unit} />
                </AppLink>
              ) : (
                <UnitName unit={unit} />
              )}
            </td>
            <td lang={titleLang(unit.stikkord)}>{unit.stikkord}</td>
            <td data-label={t('column.utfall')}>
              {unit.resultat === null ? (
                <span className="muted left-out">{t('leftOut')}</span>
              ) : (
                <OutcomeTag outcome={unit.resultat} />
              )}
              <Undone angring={unit.angring} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Whether the register has it: what was new and is taken back is not there any more. */
const isThere = ({ resultat, angring }: ListedEnhet): boolean =>
  resultat !== null && resultat !== 'AVVIST' && !(resultat === 'NY' && angring === 'ANGRET')

function Undone({ angring }: { angring: string | null }) {
  const t = useTranslations('importering')
  if (angring === null) return null
  if (angring === 'ANGRET') return <span className="block small">{t('undone')}</span>
  const reason = keptReasons.find((one) => one === angring) ?? 'SENERE_REDEGJORELSE'
  return <span className="block small">{t(`kept.${reason}`)}</span>
}
