import { getLocale, getTranslations } from 'next-intl/server'
import { ProgressView } from '@/components/arbeid/progress'
import { WorkCount } from '@/components/arbeid/work-count'
import { AppLink } from '@/components/ui/app-link'
import { formatDay, formatInstant } from '@/lib/format/date'
import { nameIn } from '@/lib/format/name'
import { sortByName } from '@/lib/format/sort'
import {
  allStatusWords,
  statusWords,
  workPath,
  type ListFilter,
} from '@/lib/rapporteringsaar/arbeidsliste/schema'
import type { Work } from '@/lib/rapporteringsaar/arbeidsliste/types'
import { byDepartement, byPerson, progressOf, type Progress } from '@/lib/rapporteringsaar/fremdrift/rules'
import type { Aar } from '@/lib/rapporteringsaar/types'

/** The dates of a year. */
export async function YearFacts({ aar }: { aar: Aar }) {
  const [t, locale] = await Promise.all([getTranslations('rapporteringsaar'), getLocale()])
  const { apnet, fristUtkast, fristGodkjenning, publiseres, publisert } = aar
  const facts = [
    { name: t('fact.apnet'), value: formatInstant(apnet, locale) },
    { name: t('fact.fristUtkast'), value: formatDay(fristUtkast, locale) },
    { name: t('fact.fristGodkjenning'), value: formatDay(fristGodkjenning, locale) },
    publisert === null
      ? { name: t('fact.publiseres'), value: formatInstant(publiseres, locale) }
      : { name: t('fact.publisert'), value: formatInstant(publisert, locale) },
  ]
  return (
    <dl className="year-facts">
      {facts.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** How far the year has come: as a whole, by departement where there are several, and by person. */
export async function YearProgress({ work, isOffice }: { work: Work; isOffice: boolean }) {
  const t = await getTranslations('rapporteringsaar')
  const { aar, units } = work
  const departementer = new Set(units.map(({ departementId }) => departementId))
  return (
    <>
      <section aria-labelledby="fremdrift">
        <h2 id="fremdrift">{t('progress')}</h2>
        <ProgressView progress={progressOf(units)} filter={{ aar: aar.sesjon }} />
        <p className="link-row">
          <AppLink href={workPath({ aar: aar.sesjon })}>{t('toList')}</AppLink>
        </p>
      </section>
      {isOffice || departementer.size > 1 ? (
        <section aria-labelledby="departementer">
          <h2 id="departementer">{t('byDepartement')}</h2>
          <ProgressTable work={work} head={t('column.departement')} rows={await departementRows(work)} />
        </section>
      ) : null}
      {isOffice ? null : (
        <section aria-labelledby="personer">
          <h2 id="personer">{t('byPerson')}</h2>
          <ProgressTable work={work} head={t('column.person')} rows={await personRows(work)} />
        </section>
      )}
    </>
  )
}

interface Row extends Progress {
  key: string
  name: string
  filter: Partial<ListFilter>
}

/** By name, what is nobody's last. */
async function departementRows({ units, context }: Work): Promise<Row[]> {
  const [t, locale] = await Promise.all([getTranslations('rapporteringsaar'), getLocale()])
  const rows = byDepartement(units).map(({ departementId, ...progress }) => {
    const link = departementId === null ? undefined : context.departementer.get(departementId)
    const slug = link?.slug ?? 'ingen'
    return { ...progress, key: slug, name: link ? nameIn(link, locale) : t('noDepartement'), filter: { departement: slug } } // prettier-ignore
  })
  return nobodyLast(sortByName(rows, ({ name }) => name, locale))
}

async function personRows({ units }: Work): Promise<Row[]> {
  const [t, locale] = await Promise.all([getTranslations('rapporteringsaar'), getLocale()])
  const rows = byPerson(units).map(({ saksbehandlerId, name, ...progress }) => {
    const key = saksbehandlerId ?? 'ingen'
    const shown = saksbehandlerId === null ? t('noPerson') : (name ?? t('erased'))
    return { ...progress, key, name: shown, filter: { saksbehandler: key } }
  })
  return nobodyLast(sortByName(rows, ({ name }) => name, locale))
}

function nobodyLast(rows: Row[]): Row[] {
  return [...rows.filter(({ key }) => key !== 'ingen'), ...rows.filter(({ key }) => key === 'ingen')]
}

/** A row for each with its numbers, and their sum; every number opens its list. */
async function ProgressTable({ work, head, rows }: { work: Work; head: string; rows: Row[] }) {
  const [t, words] = await Promise.all([getTranslations('rapporteringsaar'), getTranslations('arbeidsliste')])
  const aar = work.aar.sesjon
  const shown = allStatusWords.filter((word) => word !== 'publisert' || work.aar.publisert !== null)
  const whole = progressOf(work.units)
  const stepName = (word: (typeof shown)[number]) => words(`status.${statusWords[word]}`)
  return (
    <div className="year-scroll" role="region" aria-label={head} tabIndex={0}>
      <table className="year-table">
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col">{t('column.total')}</th>
            {shown.map((word) => (
              <th key={word} scope="col">
                {stepName(word)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, filter, total, of }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td>
                <WorkCount
                  count={total}
                  filter={{ ...filter, aar }}
                  about={`${name}, ${t('column.total')}`}
                />
              </td>
              {shown.map((word) => (
                <td key={word}>
                  <WorkCount
                    count={of[statusWords[word]]}
                    filter={{ ...filter, aar, status: word }}
                    about={`${name}, ${stepName(word)}`}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('sum')}</th>
            <td>
              <WorkCount count={whole.total} filter={{ aar }} about={`${t('sum')}, ${t('column.total')}`} />
            </td>
            {shown.map((word) => (
              <td key={word}>
                <WorkCount
                  count={whole.of[statusWords[word]]}
                  filter={{ aar, status: word }}
                  about={`${t('sum')}, ${stepName(word)}`}
                />
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  )
}
