import { getLocale, getTranslations } from 'next-intl/server'
import { Act } from '@/components/user/act'
import { localePath } from '@/i18n/path'
import { formatCount } from '@/lib/format/number'
import { saveUnits } from '@/lib/opplasting/actions'
import { findEnhet, type ListedEnhet, type Upload } from '@/lib/opplasting/queries'
import { uploadPath } from '@/lib/opplasting/rules'
import { Cancel } from './cancel'
import { ChooseAll } from './chosen-box'
import { countOf, Figures } from './figures'
import { Issues } from './issues'
import { LineShown } from './line-shown'
import { SaveCount } from './save-count'
import { UnitBeside } from './unit-beside'
import { UnitTable } from './unit-table'

interface PreviewProps {
  upload: Upload
  units: ListedEnhet[]
  shown: Shown
}

/** What of the document somebody asked to see; null: nothing by name. */
export interface Shown {
  plass: number | null
  linje: number | null
}

const isOpen = ({ utfall }: ListedEnhet): boolean => utfall === 'NY' || utfall === 'ENDRET'

/** What would come of a document, unit by unit. Nothing of it is saved: whoever looks it over chooses all, some or none. */
export async function Preview({ upload, units, shown: { plass, linje } }: PreviewProps) {
  const locale = await getLocale()
  const { id, oversikt } = upload
  const first = linje === null ? (units.find(isOpen) ?? units[0]) : undefined
  const current = plass ?? first?.plass ?? null
  const unit = current === null ? null : await findEnhet(id, { plass: current, linje })
  const pages = oversikt?.sider ?? []
  const page = localePath(locale, uploadPath(id))
  return (
    <>
      <ReadFigures upload={upload} units={units} />
      <SaveForm id={id} units={units} current={current} />
      <Cancel id={id} />
      {unit === null ? null : (
        <UnitBeside
          unit={unit}
          asked={linje}
          pages={pages}
          hrefOf={(line) => `${page}?enhet=${unit.plass}&linje=${line}#linje-${line}`}
        />
      )}
      {unit === null && linje !== null ? <LineShown id={id} linje={linje} pages={pages} /> : null}
      <Issues upload={upload} />
    </>
  )
}

async function ReadFigures({ upload, units }: Omit<PreviewProps, 'shown'>) {
  const t = await getTranslations('importering')
  if (units.length === 0) return <p>{t('noUnits')}</p>
  const { utledet = 0, gjentatt = 0, omtaler = 0 } = upload.oversikt ?? {}
  const came = (['NY', 'ENDRET', 'UENDRET', 'AVVIST'] as const).map((outcome) => {
    const count = countOf(units, ({ utfall }) => utfall === outcome)
    return { name: t(`count.${outcome}`, { count }), count }
  })
  const beside = [
    { name: t('count.utledet'), count: utledet },
    { name: t('count.gjentatt'), count: gjentatt },
    { name: t('count.omtaler'), count: omtaler },
  ]
  return <Figures figures={[...came, ...beside.filter(({ count }) => count > 0)]} />
}

interface SaveFormProps {
  id: string
  units: ListedEnhet[]
  current: number | null
}

/** The units that something may come of, to be chosen from; those that are as the register has them are folded away. */
async function SaveForm({ id, units, current }: SaveFormProps) {
  const [t, locale] = await Promise.all([getTranslations('importering'), getLocale()])
  const same = units.filter(({ utfall }) => utfall === 'UENDRET')
  const rest = units.filter(({ utfall }) => utfall !== 'UENDRET')
  const isChoice = units.some(isOpen)
  const texts = {
    any: t('save.any'),
    none: t('save.none'),
    one: t('save.count', { count: 1 }),
    other: t('save.count', { count: 1000 }).replace(formatCount(1000, locale), '#'),
  }
  return (
    <Act
      id="lagre"
      action={saveUnits}
      fields={[
        { kind: 'hidden', name: 'opplastingId', label: t('title'), value: id },
        { kind: 'hidden', name: 'valgt', label: t('units'), value: '' },
      ]}
      submit={isChoice ? <SaveCount name="valgt" language={locale} texts={texts} /> : t('saveDocument')}
      done={t('saving')}
    >
      <div className="upload-choice" id="lagre-valgt" tabIndex={-1}>
        {isChoice ? <p>{t('choose')}</p> : units.length === 0 ? null : <p>{t('nothingNew')}</p>}
        {isChoice ? <ChooseAll name="valgt" texts={{ all: t('all'), none: t('noneOfThem') }} /> : null}
        {rest.length === 0 ? null : (
          <UnitTable id={id} units={rest} current={current} isChoice={isChoice} caption={t('units')} />
        )}
        {same.length === 0 ? null : (
          <details className="unfold" open={same.some(({ plass }) => plass === current)}>
            <summary>{t('unchanged', { count: same.length })}</summary>
            <UnitTable
              id={id}
              units={same}
              current={current}
              isChoice={false}
              caption={t('unchanged', { count: same.length })}
            />
          </details>
        )}
      </div>
    </Act>
  )
}
