import { getTranslations } from 'next-intl/server'
import { PageFrame } from '@/components/layout/page-frame'
import { publicPage } from '@/components/layout/public-page'
import { facetGroups, type FacetTexts } from '@/components/list/choices'
import { chosenChips } from '@/components/list/chosen'
import { Chips } from '@/components/list/chips'
import { EmptyList } from '@/components/list/empty-list'
import { Facets } from '@/components/list/facets'
import { ListSearch } from '@/components/list/list-search'
import { ListTools } from '@/components/list/list-tools'
import { Pagination } from '@/components/list/pagination'
import { VedtakRows } from '@/components/list/vedtak-rows'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Coverage } from '@/components/ui/coverage'
import { withQuery } from '@/i18n/path'
import { pageLocale } from '@/i18n/page-locale'
import { findCoverage, listDepartementer } from '@/lib/departement/queries'
import { findSitat } from '@/lib/dokument/queries'
import { listKomiteer } from '@/lib/komite/queries'
import { countFacets, listVedtak } from '@/lib/vedtak/list/queries'
import { chooseMatching } from '@/lib/vedtak/matching/queries'
import { filterQuery, readFilter, toldIn, type VedtakFilter } from '@/lib/vedtak/schema'

/** Read from its address on every request, never kept. */
export const dynamic = 'force-dynamic'

async function readList(filter: VedtakFilter) {
  const matching = await chooseMatching(filter.q)
  const [items, counts, departementer, komiteer, coverage] = await Promise.all([
    listVedtak(filter, matching, { limit: filter.antall, offset: (filter.side - 1) * filter.antall }),
    countFacets(filter, matching),
    listDepartementer(),
    listKomiteer(),
    findCoverage(),
  ])
  const total = counts.find(({ facet }) => facet === 'treff')?.antall ?? 0
  return { matching, items, total, coverage, register: { counts, departementer, komiteer } }
}

async function facetTexts({ dokument }: VedtakFilter): Promise<FacetTexts> {
  const list = await getTranslations('list')
  const tilstand = await getTranslations('tilstand')
  const dep = await getTranslations('dep')
  const kkk = await getTranslations('kkk')
  const opphav = await getTranslations('opphav')
  const { slug, told } = toldIn(dokument ?? '')
  const sitat = dokument === null ? null : await findSitat(slug)
  return {
    group: (name) => list(`facet.${name}`),
    tilstand: (value) => tilstand(value),
    dep: (value) => dep(value),
    kkk: (value) => kkk(value),
    frist: (value) => list(`frist.${value}`),
    opphav: (value) => opphav(value),
    dokument: () => `${sitat ?? slug}, ${list(`told.${told}`)}`,
    uenighet: list('uenighetYes'),
    venter: list('venterKkk'),
    unknown: list('unknownValue'),
  }
}

/** The list of vedtak: the address is the query. */
export default async function VedtakListPage({ params, searchParams }: PageProps<'/[locale]/vedtak'>) {
  await pageLocale(params)
  const raw = await searchParams
  const path = withQuery('/vedtak', raw)
  const { filter, invalid } = readFilter(raw)
  return publicPage(path, () => listPage(path, filter, invalid))
}

async function listPage(path: string, filter: VedtakFilter, invalid: string[]) {
  const t = await getTranslations('list')
  const nav = await getTranslations('nav')
  const texts = await facetTexts(filter)
  const { matching, items, total, coverage, register } = await readList(filter)
  const groups = facetGroups(filter, register, texts)
  const chips = chosenChips(filter, groups, texts)
  const sorted = filter.sorter ?? (matching.kind === 'alle' ? 'nyeste' : 'treff')
  return (
    <PageFrame title={t('title')} path={path} canonical={`/vedtak${filterQuery(filter)}`} scriptFree={false}>
      <Breadcrumbs trail={[{ label: nav('home'), href: '/' }, { label: t('title') }]} />
      <div className="frame">
        <div className="list-head">
          <h1>{t('title')}</h1>
          <Coverage coverage={coverage} />
          <ListSearch filter={filter} />
        </div>
        <div className="with-facets">
          <Facets filter={filter} groups={groups} chosen={chips.length} />
          <div className="list-body">
            <Chips filter={filter} chips={chips} />
            <ListTools filter={filter} total={total} shown={items.length} sorted={sorted} />
            {invalid.length > 0 ? (
              <p className="notice">{t('ignored', { names: invalid.join(', ') })}</p>
            ) : null}
            {matching.kind === 'likhet' && total > 0 ? <p className="notice">{t('inexact')}</p> : null}
            {items.length > 0 ? <VedtakRows items={items} /> : <EmptyList filter={filter} total={total} />}
            <Pagination filter={filter} total={total} />
          </div>
        </div>
      </div>
    </PageFrame>
  )
}
