import { getLocale, getTranslations } from 'next-intl/server'
import { AppLink } from '@/components/ui/app-link'
import { ClockIcon } from '@/components/ui/icons'
import { Act } from '@/components/user/act'
import { now } from '@/lib/clock'
import { formatDay } from '@/lib/format/date'
import { formatSesjon } from '@/lib/format/sesjon'
import { sortByName } from '@/lib/format/sort'
import { listWriters, loadWork } from '@/lib/rapporteringsaar/arbeidsliste/queries'
import { choose, dueOf, pageOf, pageSize, type Page } from '@/lib/rapporteringsaar/arbeidsliste/rules'
import { workPath, type ListFilter } from '@/lib/rapporteringsaar/arbeidsliste/schema'
import type { Work } from '@/lib/rapporteringsaar/arbeidsliste/types'
import { progressOf } from '@/lib/rapporteringsaar/fremdrift/rules'
import { aarPath } from '@/lib/rapporteringsaar/rules'
import { departementerOf, isSmk } from '@/lib/user/policy'
import type { Viewer } from '@/lib/user/types'
import { assignUtkast } from '@/lib/utkast/assignment/actions'
import { mayReassign, writers } from '@/lib/utkast/assignment/policy'
import { ProgressView } from './progress'
import { Filters, Pages, Tabs } from './work-tools'
import { WorkTable } from './work-table'

interface WorkListProps {
  viewer: Viewer
  filter: ListFilter
}

/** The units of a year that a viewer works with, and what there is to do about them. */
export async function WorkList({ viewer, filter }: WorkListProps) {
  const [t, work] = await Promise.all([getTranslations('arbeidsliste'), loadWork(viewer, filter.aar, now())])
  if (work === null) return <p>{filter.aar === null ? t('noYear') : t('noSuchYear')}</p>
  const page = pageOf(work.units, filter, work.context)
  // The numbers are of the list without its choice of status, each opens its part.
  const around = { ...filter, aar: work.aar.sesjon, status: null }
  const from = (page.side - 1) * pageSize + 1
  return (
    <section aria-labelledby="arbeidsliste" className="work-list">
      <Head work={work} />
      <ProgressView progress={progressOf(choose(work.units, around, work.context))} filter={around} />
      <Tabs work={work} filter={filter} />
      <Filters work={work} filter={filter} />
      <p className="muted small" data-enheter={page.total}>
        {page.total > pageSize
          ? t('range', { from, to: from + page.shown.length - 1, total: page.total })
          : t('count', { total: page.total })}
      </p>
      {page.total === 0 ? <p>{t('empty')}</p> : <List work={work} page={page} viewer={viewer} />}
      <Pages work={work} filter={filter} side={page.side} last={page.last} />
    </section>
  )
}

async function Head({ work: { aar, years, context } }: { work: Work }) {
  const [t, locale] = await Promise.all([getTranslations('arbeidsliste'), getLocale()])
  const { kind, day, days } = dueOf(aar, context.day)
  const others = years.filter((sesjon) => sesjon !== aar.sesjon)
  return (
    <>
      <div className="head-line">
        <h2 id="arbeidsliste">{t('title', { sesjon: formatSesjon(aar.sesjon) })}</h2>
        <p className="work-due">
          <ClockIcon />
          <span className={days < 0 && kind !== 'publisert' ? 'passed' : undefined}>
            {t(`due.${kind}`, { day: formatDay(day, locale) })}
            {' · '}
            {days < 0 ? t('over', { days: -days }) : t('left', { days })}
          </span>
        </p>
      </div>
      <p className="work-years">
        <AppLink href={aarPath(aar.sesjon)}>{t('toYear')}</AppLink>
        {others.length === 0 ? null : <span className="muted">{`${t('otherYears')}:`}</span>}
        {others.map((sesjon) => (
          <AppLink key={sesjon} href={workPath({ aar: sesjon })}>
            {formatSesjon(sesjon)}
          </AppLink>
        ))}
      </p>
    </>
  )
}

/** The table, inside the form that gives what is ticked to somebody where the viewer may. */
async function List({ work, page, viewer }: { work: Work; page: Page; viewer: Viewer }) {
  const t = await getTranslations('arbeidsliste')
  const isOfSeveral = new Set(work.units.map(({ departementId }) => departementId)).size > 1
  const table = { units: page.shown, work, isOfSeveral }
  const mine = work.aar.publisert === null ? page.shown.filter((unit) => mayReassign(viewer, unit)) : []
  if (departementerOf(viewer, writers).length === 0 || mine.length === 0) {
    return (
      <>
        {isSmk(viewer) ? <p className="muted small">{t('readOnly')}</p> : null}
        <WorkTable {...table} tickable={null} />
      </>
    )
  }
  return (
    <div className="work-form">
      <Act
        id="tildel"
        action={assignUtkast}
        fields={[
          { kind: 'hidden', name: 'rapporteringssesjon', label: '', value: work.aar.sesjon },
          { kind: 'hidden', name: 'enhet', label: t('column.vedtak'), value: '' },
          await writerField(viewer, work),
        ]}
        submit={t('assign.submit')}
        done={t('assign.done')}
      >
        <WorkTable {...table} tickable={new Set(mine.map(({ vedtakId }) => vedtakId))} />
      </Act>
    </div>
  )
}

/** Oneself first, then colleagues by name, then nobody. */
async function writerField(viewer: Viewer, work: Work) {
  const [t, locale] = await Promise.all([getTranslations('arbeidsliste'), getLocale()])
  const departementer = departementerOf(viewer, writers)
  const people = await listWriters(departementer, now())
  const nameOf = ({ name, departementId }: (typeof people)[number]) =>
    departementer.length === 1 ? name : `${name}, ${work.context.departementer.get(departementId)?.forkortelse ?? ''}` // prettier-ignore
  const others = sortByName(people.filter(({ userId }) => userId !== viewer.userId), nameOf, locale) // prettier-ignore
  const isWriter = people.some(({ userId }) => userId === viewer.userId)
  const self = { value: viewer.userId, label: t('assign.self', { name: viewer.name ?? '' }) }
  return {
    kind: 'select' as const,
    name: 'saksbehandler',
    label: t('assign.title'),
    options: [
      ...(isWriter ? [self] : []),
      ...others.map((person) => ({ value: person.userId, label: nameOf(person) })),
      { value: 'ingen', label: t('assign.none') },
    ],
  }
}
