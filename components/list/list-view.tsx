import type { ReactNode } from 'react'
import { getLocale } from 'next-intl/server'
import type { Day } from '@/lib/clock'
import { listDepartementer } from '@/lib/departement/queries'
import { listKomiteer } from '@/lib/komite/queries'
import { suggest } from '@/lib/search/suggestion/queries'
import { countFacets, listVedtak } from '@/lib/vedtak/list/queries'
import { chooseMatching } from '@/lib/vedtak/matching/queries'
import { filterQuery, type FilterKey, type VedtakFilter } from '@/lib/vedtak/schema'
import { facetGroups } from './choices'
import { chosenChips } from './chosen'
import { Chips } from './chips'
import { EmptyList } from './empty-list'
import { facetTexts } from './facet-texts'
import { Facets } from './facets'
import { InvalidChoices } from './invalid-choices'
import { ListTools } from './list-tools'
import { Pagination } from './pagination'
import { SearchNotes } from './search-notes'
import { VedtakRows } from './vedtak-rows'

interface ListViewProps {
  filter: VedtakFilter
  /** The day the list is of. */
  day: Day
  /** Parameters whose value means nothing. */
  invalid?: readonly FilterKey[]
  /** What the list is of, given its length, where the page's own heading does not say it. */
  heading?: (total: number) => ReactNode
}

/** A list with its filters, its order, its files and its pages: all that `filter` says, and nothing of its own. */
export async function ListView({ filter, day, invalid = [], heading }: ListViewProps) {
  const { matching, suggestion, items, total, register } = await readList(filter, day)
  const texts = await facetTexts(filter)
  const groups = facetGroups(filter, register, texts)
  const chips = chosenChips(filter, groups, texts)
  const sorted = filter.sorter ?? (matching.kind === 'alle' ? 'nyeste' : 'treff')
  return (
    <>
      <InvalidChoices invalid={invalid} groups={groups} />
      <div className="with-facets" id="valg">
        <Facets filter={filter} groups={groups} chosen={chips.length} invalid={invalid} />
        <div className="list-body">
          {heading?.(total)}
          <Chips filter={filter} chips={chips} />
          <ListTools filter={filter} total={total} shown={items.length} sorted={sorted} />
          <SearchNotes {...{ filter, matching, suggestion, total }} isRanked={sorted === 'treff'} />
          {items.length > 0 ? <VedtakRows items={items} /> : <EmptyList filter={filter} total={total} />}
          <Pagination
            side={filter.side}
            last={Math.ceil(total / filter.antall)}
            to={(side) => `/vedtak${filterQuery({ ...filter, side })}`}
          />
        </div>
      </div>
    </>
  )
}

async function readList(filter: VedtakFilter, day: Day) {
  const matching = await chooseMatching(filter.q, day)
  const locale = await getLocale()
  const [items, counts, departementer, komiteer] = await Promise.all([
    listVedtak(filter, matching, { limit: filter.antall, offset: (filter.side - 1) * filter.antall, day }),
    countFacets(filter, matching, day),
    listDepartementer(locale, day),
    listKomiteer(locale, day),
  ])
  const total = counts.find(({ facet }) => facet === 'treff')?.antall ?? 0
  const suggestion = await suggest(filter, matching, { total, day })
  return { matching, suggestion, items, total, register: { counts, departementer, komiteer } }
}
