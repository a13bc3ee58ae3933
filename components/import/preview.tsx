import { getLocale, getTranslations } from 'next-intl/server'
import { Act } from '@/components/user/act'
import { localePath } from '@/i18n/path'
import { formatUnit, titleLang } from '@/lib/format/vedtak'
import { formatSesjon } from '@/lib/format/sesjon'
import { saveUnits } from '@/lib/opplasting/actions'
import { findEnhet, type ListedEnhet, type Upload } from '@/lib/opplasting/queries'
import { uploadPath } from '@/lib/opplasting/rules'
import { ChooseAll, ChosenBox } from './chosen-box'
import { countOf, Figures } from './figures'
import { Issues } from './issues'
import { OutcomeTag } from './outcome-tag'
import { UnitBeside } from './unit-beside'
import { UnitLink } from './unit-link'

interface PreviewProps {
  upload: Upload
  units: ListedEnhet[]
  shown: number | null
}

const isOpen = ({ utfall }: ListedEnhet): boolean => utfall === 'NY' || utfall === 'ENDRET'

/** What would come of a document, unit by unit. Nothing of it is saved: whoever looks it over chooses all, some or none. */
export async function Preview({ upload, units, shown }: PreviewProps) {
  const t = await getTranslations('importering')
  const { id, oversikt } = upload
  const first = units.find(isOpen) ?? units[0]
  const current = shown ?? first?.plass ?? null
  const unit = current === null ? null : await findEnhet(id, current)
  const open = countOf(units, isOpen)
  const figures = [
    ...(['NY', 'ENDRET', 'UENDRET', 'AVVIST'] as const).map((utfall) => ({ name: t(`count.${utfall}`), count: countOf(units, (it) => it.utfall === utfall) })), // prettier-ignore
    { name: t('count.utledet'), count: oversikt?.utledet ?? 0 },
    { name: t('count.gjentatt'), count: oversikt?.gjentatt ?? 0 },
    { name: t('count.omtaler'), count: oversikt?.omtaler ?? 0 },
  ].filter(({ count }, at) => at < 4 || count > 0)
  return (
    <>
      {units.length === 0 ? <p>{t('noUnits')}</p> : <Figures figures={figures} />}
      <Act
        id="lagre"
        action={saveUnits}
        fields={[{ kind: 'hidden', name: 'opplastingId', label: t('title'), value: id }]}
        submit={units.length === 0 ? t('saveDocument') : t('save', { count: open })}
        done={t('saving')}
      >
        {open === 0 ? null : <p>{t('choose')}</p>}
        {units.length === 0 ? null : <UnitTable id={id} units={units} current={current} />}
      </Act>
      {unit === null ? null : <UnitBeside unit={unit} pages={oversikt?.sider ?? []} />}
      <Issues upload={upload} />
    </>
  )
}

interface UnitTableProps {
  id: string
  units: ListedEnhet[]
  current: number | null
}

async function UnitTable({ id, units, current }: UnitTableProps) {
  const [t, locale] = await Promise.all([getTranslations('importering'), getLocale()])
  const columns = ['vedtak', 'stikkord', 'utfall', 'funn'] as const
  return (
    <>
      {units.some(isOpen) ? (
        <ChooseAll name="valgt" texts={{ all: t('all'), none: t('noneOfThem') }} />
      ) : null}
      <div className="upload-units" tabIndex={0} role="region" aria-label={t('units')}>
        <table className="work-table">
          <caption className="sr-only">{t('units')}</caption>
          <thead>
            <tr>
              <th scope="col">
                <span className="sr-only">{t('column.valgt')}</span>
              </th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {t(`column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {units.map((unit) => (
              <tr key={unit.plass}>
                <td className="work-tick">
                  {isOpen(unit) ? (
                    <ChosenBox name="valgt" value={String(unit.plass)} label={t('chooseUnit', { unit: `${formatUnit(unit)} (${formatSesjon(unit.sesjon)})` })} isChosen={unit.valgt} /> // prettier-ignore
                  ) : null}
                </td>
                <td className="work-number">
                  <UnitLink
                    href={`${localePath(locale, uploadPath(id))}?enhet=${unit.plass}#enhet`}
                    isShown={unit.plass === current}
                  >
                    <strong>{formatUnit(unit)}</strong> ({formatSesjon(unit.sesjon)})
                  </UnitLink>
                </td>
                <td lang={titleLang(unit.stikkord)}>{unit.stikkord}</td>
                <td data-label={t('column.utfall')}>
                  <OutcomeTag outcome={unit.utfall} />
                  {unit.grunn === null ? null : <span className="block small">{t('refusedUnit')}</span>}
                </td>
                <td data-label={t('column.funn')}>{unit.funn === 0 ? null : unit.funn}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
