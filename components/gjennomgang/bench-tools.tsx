import { getLocale, getTranslations } from 'next-intl/server'
import { AppLink } from '@/components/ui/app-link'
import { FilterSelect } from '@/components/ui/filter-select'
import { localePath } from '@/i18n/path'
import { nameIn } from '@/lib/format/name'
import { formatSesjon } from '@/lib/format/sesjon'
import { sortByName } from '@/lib/format/sort'
import { benchListPath, choose } from '@/lib/gjennomgang/bench/rules'
import { benchWord, claims, flagNames, sorterWords, type BenchFilter } from '@/lib/gjennomgang/bench/schema'
import { nyhetSlag, type Bench } from '@/lib/gjennomgang/bench/types'
import { funngrupper } from '@/lib/funn/types'
import { avgjorelserOf, benchPath } from '@/lib/gjennomgang/rules'
import { BenchCount } from './bench-count'

interface ToolsProps {
  bench: Bench
  filter: BenchFilter
}

/** «Nytt siden sist 34 · Alle 121 · Dine 12 · Uten sekretær 9»: each leaves the other choices behind. */
export async function Tabs({ bench: { units, context, gjennomgang }, filter }: ToolsProps) {
  const t = await getTranslations('gjennomgang')
  const wanted = [
    ['nytt', {}],
    ['alle', { visning: 'alle' }],
    ['meg', { visning: 'alle', tildelt: 'meg' }],
    ['ingen', { visning: 'alle', tildelt: 'ingen' }],
  ] as const satisfies [string, Partial<BenchFilter>][]
  const current = filter.tildelt ?? filter.visning
  return (
    <nav className="tabs" aria-label={t('tabs')}>
      <ul>
        {wanted.map(([tab, choice]) => (
          <li key={tab}>
            <BenchCount
              count={choose(units, choice, context).length}
              gjennomgang={gjennomgang}
              filter={{ ...choice, sorter: filter.sorter }}
              isCurrent={tab === current}
              lead={t(`tab.${tab}`)}
            />
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** What there may be to look at, each with how many of the list it leaves; pressed again it is let go. */
export async function Flags({ bench: { units, context, gjennomgang }, filter }: ToolsProps) {
  const t = await getTranslations('gjennomgang')
  const countOf = (wanted: Partial<BenchFilter>) => choose(units, { ...filter, ...wanted }, context).length
  const news = nyhetSlag.map((slag) => ({ key: slag, on: filter.nytt === slag, wanted: { nytt: slag }, label: t(`nyhet.${slag}`) })) // prettier-ignore
  const flags = flagNames.map((flag) => ({ key: flag, on: filter[flag] === true, wanted: { [flag]: true }, label: t(`flag.${flag}`) })) // prettier-ignore
  const groups = [
    ['nyhet', news],
    ['flag', flags],
  ] as const
  return groups.map(([group, all]) => {
    const shown = all.flatMap((it) => {
      const count = countOf(it.wanted)
      return count > 0 || it.on ? [{ ...it, count }] : []
    })
    if (shown.length === 0) return null
    return (
      <div key={group} className="bench-flags">
        <h3>{t(`group.${group}`)}</h3>
        <ul>
          {shown.map(({ key, on, wanted, label, count }) => (
            <li key={key}>
              {on ? (
                <AppLink
                  className="chip"
                  href={benchListPath(gjennomgang, { ...filter, ...letGo(wanted), side: 1 })}
                >
                  {t('letGo', { name: label })}
                </AppLink>
              ) : (
                <BenchCount
                  count={count}
                  gjennomgang={gjennomgang}
                  filter={{ ...filter, ...wanted, side: 1 }}
                  lead={label}
                  className="bench-flag"
                />
              )}
            </li>
          ))}
        </ul>
      </div>
    )
  })
}

const letGo = (wanted: object): Partial<BenchFilter> =>
  Object.fromEntries(Object.keys(wanted).map((name) => [name, null]))

interface Option {
  value: string
  label: string
}

/** The other choices and the order as an ordinary form: what is chosen stands in the address. */
export async function Filters({ bench, filter }: ToolsProps) {
  const [t, funn, locale, selects] = await Promise.all([
    getTranslations('gjennomgang'),
    getTranslations('funn'),
    getLocale(),
    choicesOf({ bench, filter }),
  ])
  const { gjennomgang } = bench
  const kept = [
    ['visning', filter.visning === 'alle' ? 'alle' : null],
    ['nytt', filter.nytt && benchWord(filter.nytt)],
    ['gjor', filter.gjor === 'tildel' ? 'tildel' : null],
    ...flagNames.map((flag) => [flag, filter[flag] ? '1' : null] as const),
  ] as const
  const chosen = (['q', 'avgjort', 'dep', 'gruppe', 'departement', 'sesjon', 'tildelt'] as const).filter((name) => filter[name] !== null).length // prettier-ignore
  return (
    <details className="unfold work-filters" open={chosen > 0}>
      <summary>{chosen > 0 ? t('filtersChosen', { count: chosen }) : t('filters')}</summary>
      <form action={localePath(locale, benchPath(gjennomgang))} className="work-filter-form">
        {kept.map(([name, value]) =>
          value === null ? null : <input key={name} type="hidden" name={name} value={value} />,
        )}
        <div>
          <label htmlFor="valg-q">{t('filter.q')}</label>
          <input id="valg-q" name="q" type="search" className="ds-input" defaultValue={filter.q ?? ''} />
        </div>
        {selects.map(({ name, options, hasAny, value }) => (
          <FilterSelect
            key={name}
            name={name}
            label={name === 'gruppe' ? funn('filter') : t(`filter.${name}`)}
            any={hasAny ? t('any') : null}
            options={options}
            value={value}
          />
        ))}
        <button className="ds-button" data-variant="secondary" type="submit">
          {t('show')}
        </button>
        {chosen > 0 ? (
          <AppLink href={benchListPath(gjennomgang, { visning: filter.visning, sorter: filter.sorter })}>
            {t('clear')}
          </AppLink>
        ) : null}
      </form>
    </details>
  )
}

/** Each choice with how many units of the list it has; of one field they sum up to the list without it. */
async function choicesOf({ bench: { units, context, gjennomgang }, filter }: ToolsProps) {
  const [t, dep, funn, locale] = await Promise.all([
    getTranslations('gjennomgang'),
    getTranslations('dep'),
    getTranslations('funn'),
    getLocale(),
  ])
  const counted = (wanted: Partial<BenchFilter>, label: string) =>
    `${label} (${choose(units, { ...filter, ...wanted }, context).length})`
  const of = new Set(units.map(({ departementId }) => departementId))
  const departementer = [...context.departementer].flatMap(([id, it]) => (of.has(id) ? [{ value: it.slug, name: nameIn(it, locale) }] : [])) // prettier-ignore
  const people = new Map(units.flatMap(({ tildeltId: id, tildelt }) => (id === null ? [] : [[id, tildelt ?? t('unnamed')] as const]))) // prettier-ignore
  const nobody: Option[] = [{ value: 'ingen', label: counted({ departement: 'ingen' }, t('noDepartement')) }]
  const decisions = ['nei', 'ja', ...avgjorelserOf(gjennomgang.slag)] as const
  return [
    { name: 'sorter' as const, hasAny: false, value: filter.sorter, options: sorterWords.map((value) => ({ value, label: t(`sorter.${value}`) })) }, // prettier-ignore
    { name: 'avgjort' as const, hasAny: true, value: filter.avgjort ? benchWord(filter.avgjort) : '', options: decisions.map((value) => ({ value: benchWord(value), label: counted({ avgjort: value }, t(`avgjort.${value}`)) })) }, // prettier-ignore
    { name: 'dep' as const, hasAny: true, value: filter.dep ? benchWord(filter.dep) : '', options: claims.map((value) => ({ value: benchWord(value), label: counted({ dep: value }, dep(value)) })) }, // prettier-ignore
    { name: 'gruppe' as const, hasAny: true, value: filter.gruppe ? benchWord(filter.gruppe) : '', options: funngrupper.map((value) => ({ value: benchWord(value), label: counted({ gruppe: value }, funn(`gruppe.${value}`)) })) }, // prettier-ignore
    {
      name: 'departement' as const,
      hasAny: true,
      value: filter.departement ?? '',
      options: [
        ...sortByName(departementer, ({ name }) => name, locale).map(({ value, name }) => ({ value, label: counted({ departement: value }, name) })), // prettier-ignore
        ...(of.has(null) ? nobody : []),
      ],
    },
    {
      name: 'sesjon' as const,
      hasAny: true,
      value: filter.sesjon ?? '',
      options: [...new Set(units.map(({ sesjon }) => sesjon))].toSorted().reverse().map((value) => ({ value, label: counted({ sesjon: value }, formatSesjon(value)) })), // prettier-ignore
    },
    {
      name: 'tildelt' as const,
      hasAny: true,
      value: filter.tildelt ?? '',
      options: [
        { value: 'meg', label: counted({ tildelt: 'meg' }, t('me')) },
        ...sortByName([...people].filter(([id]) => id !== context.userId), ([, name]) => name, locale).map(([value, name]) => ({ value, label: counted({ tildelt: value }, name) })), // prettier-ignore
        { value: 'ingen', label: counted({ tildelt: 'ingen' }, t('nobody')) },
      ],
    },
  ]
}
