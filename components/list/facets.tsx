import { useTranslations } from 'next-intl'
import { AppLink } from '@/components/ui/app-link'
import { Count, countMark } from '@/components/vedtak/count-link'
import { TilstandGlyph } from '@/components/vedtak/tilstand-glyph'
import type { Tilstand } from '@/lib/register/view'
import { filterQuery, type ChoiceKey, type FilterKey, type VedtakFilter } from '@/lib/vedtak/schema'

export interface FacetChoice {
  value: string
  label: string
  count: number
  chosen: boolean
  filter: Partial<VedtakFilter>
  tilstand?: Tilstand
}

export interface FacetGroup {
  key: ChoiceKey
  name: string
  choices: FacetChoice[]
}

/** The list that a choice counts: with it chosen, whether it is or not. */
function counted(filter: VedtakFilter, { chosen, filter: other }: FacetChoice): Partial<VedtakFilter> {
  return chosen ? filter : { ...filter, ...other }
}

interface FacetsProps {
  filter: VedtakFilter
  groups: FacetGroup[]
  chosen: number
  invalid: readonly FilterKey[]
}

/** The filters as links with counts: what is chosen is taken away by following it again. */
export function Facets({ filter, groups, chosen, invalid }: FacetsProps) {
  const t = useTranslations('list')
  const wrong = useTranslations('invalid')
  return (
    <details className="facets">
      <summary data-andre-tall="">
        {chosen > 0 ? t('filtersChosen', { count: chosen }) : t('filters')}
      </summary>
      <nav aria-label={t('filters')}>
        {groups.map(({ key, name, choices }) => (
          <section key={key} className="facet" id={`filter-${key}`}>
            <h2>{name}</h2>
            {invalid.includes(key) ? <p className="field-error">{wrong('atField')}</p> : null}
            <ul>
              {choices.map((choice) => (
                <li key={choice.value}>
                  <FacetLink choice={choice} filter={filter} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </nav>
    </details>
  )
}

function FacetLink({ choice, filter }: { choice: FacetChoice; filter: VedtakFilter }) {
  const { label, count, chosen, tilstand } = choice
  const content = (
    <>
      <span className="facet-name">
        {tilstand ? <TilstandGlyph tilstand={tilstand} /> : null}
        {label}
      </span>
      <Count value={count} className="facet-count figures" />
    </>
  )
  const mark = countMark(count, counted(filter, choice))
  if (count === 0 && !chosen) {
    return (
      <span className="facet-choice facet-empty" {...mark}>
        {content}
      </span>
    )
  }
  return (
    <AppLink
      className="facet-choice"
      href={`/vedtak${filterQuery({ ...filter, ...choice.filter, side: 1 })}`}
      aria-current={chosen ? 'true' : undefined}
      {...mark}
    >
      {content}
    </AppLink>
  )
}
