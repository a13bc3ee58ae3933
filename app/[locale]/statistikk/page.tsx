import { getTranslations } from 'next-intl/server'
import { PageFrame } from '@/components/layout/page-frame'
import { datedPage } from '@/components/per/dated-page'
import { DayChooser } from '@/components/per/day-form'
import { facetGroups } from '@/components/list/choices'
import { Chips } from '@/components/list/chips'
import { chosenChips } from '@/components/list/chosen'
import { facetTexts } from '@/components/list/facet-texts'
import { figuresOf } from '@/components/statistikk/figures'
import { findingsOf } from '@/components/statistikk/findings'
import { InvalidChoices } from '@/components/list/invalid-choices'
import { StatisticsForm } from '@/components/statistikk/statistics-form'
import { StatisticsView } from '@/components/statistikk/statistics-view'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { CopyLink } from '@/components/ui/copy-link'
import { withQuery } from '@/i18n/path'
import { pageLocale } from '@/i18n/page-locale'
import type { Locale } from '@/i18n/routing'
import type { Day } from '@/lib/clock'
import { findCoverage, listDepartementer } from '@/lib/departement/queries'
import { listKomiteer } from '@/lib/komite/queries'
import { countStatesBySesjon } from '@/lib/sesjon/queries'
import { findStatistics } from '@/lib/statistikk/queries'
import { filterQuery, readFilter, type FilterKey, type VedtakFilter } from '@/lib/vedtak/schema'

/** Read from its address on every request, never kept. */
export const dynamic = 'force-dynamic'

/** The figures of what the address asks for, by the same parameters as the list. */
export default async function StatisticsPage({ params, searchParams }: PageProps<'/[locale]/statistikk'>) {
  const locale = await pageLocale(params)
  const raw = await searchParams
  const { filter, invalid } = readFilter(raw)
  const path = withQuery('/statistikk', raw)
  return datedPage('/statistikk', raw, ({ day, per }) =>
    statisticsPage({ path, locale, filter: { ...filter, per }, invalid, day }),
  )
}

interface Asked {
  path: string
  locale: Locale
  filter: VedtakFilter
  invalid: FilterKey[]
  day: Day
}

async function readPage(filter: VedtakFilter, locale: Locale, day: Day) {
  const [found, sesjoner, departementer, komiteer, coverage] = await Promise.all([
    findStatistics(filter, locale, day),
    countStatesBySesjon(day),
    listDepartementer(locale, day),
    listKomiteer(locale, day),
    findCoverage(day),
  ])
  return { found, sesjoner: [...sesjoner.keys()], departementer, komiteer, coverage }
}

async function statisticsPage({ path, locale, filter, invalid, day }: Asked) {
  const t = await getTranslations('statistikk')
  const nav = await getTranslations('nav')
  const texts = await facetTexts(filter)
  const { found, sesjoner, departementer, komiteer, coverage } = await readPage(filter, locale, day)
  const chips = chosenChips(
    filter,
    facetGroups(filter, { counts: [], departementer, komiteer }, texts),
    texts,
  )
  const canonical = `/statistikk${filterQuery(found.filter)}`
  return (
    <PageFrame title={t('title')} path={path} canonical={canonical} scriptFree={false}>
      <Breadcrumbs trail={[{ label: nav('home'), href: '/' }, { label: t('title') }]} />
      <div className="frame">
        <div className="page-head">
          <h1>{t('title')}</h1>
          <p className="lead">{t('intro')}</p>
        </div>
        <InvalidChoices invalid={invalid} groups={[]} />
        <div id="valg">
          <StatisticsForm filter={filter} departementer={departementer} sesjoner={sesjoner} />
        </div>
        <DayChooser path={path} />
        <Chips filter={found.filter} chips={chips} page="/statistikk" />
        <CopyLink />
        <StatisticsView
          found={found}
          figures={await figuresOf(found, locale)}
          findings={await findingsOf(found, locale)}
          coverage={coverage}
          day={day}
        />
      </div>
    </PageFrame>
  )
}
