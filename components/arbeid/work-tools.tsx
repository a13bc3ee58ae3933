import { getLocale, getTranslations } from 'next-intl/server'
import { Pagination } from '@/components/list/pagination'
import { AppLink } from '@/components/ui/app-link'
import { FilterSelect } from '@/components/ui/filter-select'
import { localePath } from '@/i18n/path'
import { sortNamed, nameIn } from '@/lib/format/name'
import { sortByName } from '@/lib/format/sort'
import { choose } from '@/lib/rapporteringsaar/arbeidsliste/rules'
import {
  allFunnWords,
  allIfjorWords,
  allStatusWords,
  fristWords,
  funnWords,
  sorterWords,
  statusWords,
  utvalgWords,
  workPath,
  type ListFilter,
  type Utvalg,
} from '@/lib/rapporteringsaar/arbeidsliste/schema'
import type { Work } from '@/lib/rapporteringsaar/arbeidsliste/types'

interface ToolsProps {
  work: Work
  filter: ListFilter
}

/** Those that are always there; the others only while there is something in them. */
const always: readonly Utvalg[] = ['alle', 'mine', 'uten-saksbehandler']

/** «Alle 121 · Mine 34 · Uten saksbehandler 9»: each leaves the other choices behind, and counts what it opens. */
export async function Tabs({ work, filter }: ToolsProps) {
  const t = await getTranslations('arbeidsliste')
  const tabs = utvalgWords.map((utvalg) => {
    const wanted = { aar: work.aar.sesjon, utvalg, departement: filter.departement, sorter: filter.sorter }
    return { utvalg, wanted, count: choose(work.units, wanted, work.context).length }
  })
  const shown = tabs.filter(({ utvalg, count }) => count > 0 || always.includes(utvalg) || utvalg === filter.utvalg) // prettier-ignore
  return (
    <nav className="tabs" aria-label={t('tabs')}>
      <ul>
        {shown.map(({ utvalg, wanted, count }) => (
          <li key={utvalg}>
            <AppLink href={workPath(wanted)} aria-current={utvalg === filter.utvalg ? 'page' : undefined}>
              {t(`utvalg.${utvalg}`)} <span data-enheter={count}>{count}</span>
            </AppLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}

interface Option {
  value: string
  label: string
}

/** Filters and order as an ordinary form: what is chosen stands in the address. */
export async function Filters({ work, filter }: ToolsProps) {
  const [t, found, locale, selects] = await Promise.all([
    getTranslations('arbeidsliste'),
    getTranslations('funn'),
    getLocale(),
    choicesOf(work),
  ])
  const chosen = (['status', 'ifjor', 'frist', 'funn', 'departement', 'saksbehandler'] as const).filter(
    (name) => filter[name] !== null,
  ).length
  return (
    <details className="unfold work-filters" open={chosen > 0}>
      <summary>{chosen > 0 ? t('filtersChosen', { count: chosen }) : t('filters')}</summary>
      <form action={localePath(locale, '/arbeid')} className="work-filter-form">
        <input type="hidden" name="aar" value={work.aar.sesjon} />
        <input type="hidden" name="utvalg" value={filter.utvalg} />
        {selects.map(({ name, options, hasAny }) => (
          <FilterSelect
            key={name}
            name={name}
            label={name === 'funn' ? found('filter') : t(`filter.${name}`)}
            any={hasAny ? t('any') : null}
            options={options}
            value={filter[name] ?? ''}
          />
        ))}
        <button className="ds-button" data-variant="secondary" type="submit">
          {t('show')}
        </button>
        {chosen > 0 ? (
          <AppLink href={workPath({ aar: work.aar.sesjon, utvalg: filter.utvalg })}>{t('clear')}</AppLink>
        ) : null}
      </form>
    </details>
  )
}

type SelectName = 'sorter' | 'status' | 'ifjor' | 'frist' | 'funn' | 'departement' | 'saksbehandler'

async function choicesOf({ units, context }: Work) {
  const [t, states, found, locale] = await Promise.all([
    getTranslations('arbeidsliste'),
    getTranslations('tilstand'),
    getTranslations('funn'),
    getLocale(),
  ])
  const people = new Map(units.flatMap(({ saksbehandlerId: id, saksbehandler }) => (id === null ? [] : [[id, saksbehandler ?? t('unnamed')] as const]))) // prettier-ignore
  const held = new Set(units.map(({ departementId }) => departementId))
  const departementer = sortNamed([...context.departementer].flatMap(([id, it]) => (held.has(id) ? [it] : [])), locale) // prettier-ignore
  const nobody: Option = { value: 'ingen', label: t('nobody') }
  const selects: { name: SelectName; options: Option[]; hasAny: boolean }[] = [
    { name: 'sorter', options: sorterWords.map((value) => ({ value, label: t(`sorter.${value}`) })), hasAny: false }, // prettier-ignore
    { name: 'status', options: allStatusWords.map((value) => ({ value, label: t(`status.${statusWords[value]}`) })), hasAny: true }, // prettier-ignore
    { name: 'ifjor', options: allIfjorWords.map((value) => ({ value, label: value === 'ny' ? t('new') : states(stateOf[value]) })), hasAny: true }, // prettier-ignore
    { name: 'frist', options: fristWords.map((value) => ({ value, label: t(`frist.${value}`) })), hasAny: true }, // prettier-ignore
    { name: 'funn', options: allFunnWords.map((value) => ({ value, label: value === 'ja' ? found('any') : found(`gruppe.${funnWords[value]}`) })), hasAny: true }, // prettier-ignore
    {
      name: 'saksbehandler',
      options: [nobody, ...sortByName([...people].map(([value, label]) => ({ value, label })), ({ label }) => label, locale)], // prettier-ignore
      hasAny: true,
    },
    ...(held.size > 1
      ? [
          {
            name: 'departement' as const,
            options: [...departementer.map((it) => ({ value: it.slug, label: nameIn(it, locale) })), ...(held.has(null) ? [nobody] : [])], // prettier-ignore
            hasAny: true,
          },
        ]
      : []),
  ]
  return selects
}

const stateOf = {
  apen: 'APEN',
  'anses-fulgt-opp': 'ANSES_FULGT_OPP',
  'foreslatt-opphevet': 'FORESLATT_OPPHEVET',
  avsluttet: 'AVSLUTTET',
} as const

interface PagesProps extends ToolsProps {
  side: number
  last: number
}

export function Pages({ work, filter, side, last }: PagesProps) {
  const to = (page: number) => {
    const first = workPath({ ...filter, aar: work.aar.sesjon })
    return page === 1 ? first : `${first}${first.includes('?') ? '&' : '?'}side=${page}`
  }
  return <Pagination side={side} last={last} to={to} />
}
