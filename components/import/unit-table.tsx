import { useLocale, useTranslations } from 'next-intl'
import { ColumnHeads } from '@/components/ui/column-heads'
import { localePath } from '@/i18n/path'
import { formatUnit, titleLang } from '@/lib/format/vedtak'
import { formatSesjon } from '@/lib/format/sesjon'
import type { ListedEnhet } from '@/lib/opplasting/queries'
import { uploadPath } from '@/lib/opplasting/rules'
import { ChosenBox } from './chosen-box'
import { OutcomeTag } from './outcome-tag'
import { UnitLink } from './unit-link'
import { UnitName } from './unit-name'

interface UnitTableProps {
  id: string
  units: ListedEnhet[]
  /** The one that stands beside its lines. */
  current: number | null
  /** Whether there is something to choose: then each row has room for its box. */
  isChoice: boolean
  caption: string
}

const columns = ['vedtak', 'stikkord', 'utfall', 'funn'] as const

/** Units of a document, one in each row, each with the way to its lines. */
export function UnitTable({ id, units, current, isChoice, caption }: UnitTableProps) {
  const t = useTranslations('importering')
  const page = localePath(useLocale(), uploadPath(id))
  return (
    <div className="upload-units" tabIndex={0} role="region" aria-label={caption}>
      <table className="work-table">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {isChoice ? (
              <th scope="col">
                <span className="sr-only">{t('column.valgt')}</span>
              </th>
            ) : null}
            <ColumnHeads columns={columns} name={(column) => t(`column.${column}`)} />
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <tr key={unit.plass}>
              {isChoice ? <ChoiceCell unit={unit} /> : null}
              <td className="work-number">
                <UnitLink href={`${page}?enhet=${unit.plass}#enhet`} isShown={unit.plass === current}>
                  <UnitName unit={unit} />
                </UnitLink>
              </td>
              <td lang={titleLang(unit.stikkord)}>{unit.stikkord}</td>
              <td data-label={t('column.utfall')}>
                <span>
                  <OutcomeTag outcome={unit.utfall} />
                  {unit.grunn === null ? null : <span className="block small">{t('refusedUnit')}</span>}
                </span>
              </td>
              <td data-label={t('column.funn')}>{unit.funn}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function ChoiceCell({ unit }: { unit: ListedEnhet }) {
  const t = useTranslations('importering')
  const name = `${formatUnit(unit)} (${formatSesjon(unit.sesjon)})`
  return (
    <td className="work-tick">
      {unit.utfall === 'AVVIST' ? null : (
        <ChosenBox
          name="valgt"
          value={String(unit.plass)}
          label={t('chooseUnit', { unit: name })}
          isChosen={unit.valgt}
        />
      )}
    </td>
  )
}
