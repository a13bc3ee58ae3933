import { getTranslations } from 'next-intl/server'
import { LatestChanges } from '@/components/hendelse/latest-changes'
import { PageFrame } from '@/components/layout/page-frame'
import { AppLink } from '@/components/ui/app-link'
import { SesjonChart } from '@/components/sesjon/sesjon-chart'
import { openFinding } from '@/components/statistikk/findings'
import { Coverage } from '@/components/ui/coverage'
import { CountLink } from '@/components/vedtak/count-link'
import { KeyFigures } from '@/components/vedtak/key-figures'
import { StateBar } from '@/components/vedtak/state-bar'
import { VedtakLinks } from '@/components/vedtak/vedtak-links'
import type { Locale } from '@/i18n/routing'
import type { Day } from '@/lib/clock'
import { findCoverage } from '@/lib/departement/queries'
import { listChanges } from '@/lib/hendelse/changes/queries'
import { addStates } from '@/lib/register/state-counts'
import { countStatesBySesjon } from '@/lib/sesjon/queries'
import { countFacets, listVedtak } from '@/lib/vedtak/list/queries'
import { readFilter } from '@/lib/vedtak/schema'
import { Hero } from './hero'

const all = { kind: 'alle' } as const

async function readFront(day: Day) {
  const everything = readFilter({}).filter
  const [sesjoner, facets, oldest, changes, coverage] = await Promise.all([
    countStatesBySesjon(day),
    countFacets(everything, all, day),
    listVedtak(readFilter({ tilstand: 'apen', sorter: 'eldste' }).filter, all, { limit: 5, offset: 0, day }),
    listChanges({}, 6, day),
    findCoverage(day),
  ])
  const count = (facet: string, value: string) =>
    facets.find((row) => row.facet === facet && row.value === value)?.antall ?? 0
  return { sesjoner, oldest, changes, coverage, count }
}

/** The register at a glance, on a day. */
export async function FrontPage({ locale, day }: { locale: Locale; day: Day }) {
  const t = await getTranslations({ locale, namespace: 'front' })
  const { sesjoner, oldest, changes, coverage, count } = await readFront(day)
  const states = addStates(sesjoner.values())
  const rows = [...sesjoner].map(([key, counts]) => ({ key, counts, filter: { sesjon: key } }))
  const finding = await openFinding(states, rows, locale)
  const { APEN: apen } = states
  const extra = [
    {
      count: count('passert', 'ja'),
      filter: { frist: 'passert' as const },
      name: t('passed'),
      text: t('passedText'),
    },
    {
      count: count('kkk', 'IKKE_UTKVITTERT'),
      filter: { kkk: 'ikke-utkvittert' as const },
      name: t('keptOpen'),
      text: t('keptOpenText'),
    },
  ]
  return (
    <PageFrame title="Oppfulgt" path="/">
      <Hero example={oldest[0] ?? null} />
      <div className="frame front">
        <section aria-labelledby="tall">
          <div className="head-line">
            <h2 id="tall">
              {t.rich('figures', {
                count: states.sum,
                antall: (words) => (
                  <CountLink count={states.sum} filter={{}}>
                    {words}
                  </CountLink>
                ),
              })}
            </h2>
            <AppLink href="/statistikk">{t('statistics')}</AppLink>
          </div>
          <Coverage coverage={coverage} />
          <StateBar counts={states} />
          <KeyFigures counts={states} extra={extra} />
        </section>
        <div className="two-columns">
          <SesjonChart id="sesjon" title={finding} of={{}} sesjoner={sesjoner} coverage={coverage} />
          <div>
            <section aria-labelledby="eldste">
              <h2 id="eldste">{t('oldest')}</h2>
              <VedtakLinks links={oldest} withDay />
              <p className="after-list">
                <CountLink count={apen} filter={{ tilstand: 'apen', sorter: 'eldste' }}>
                  {t('allOpen', { count: apen })}
                </CountLink>
              </p>
            </section>
          </div>
        </div>
        <LatestChanges changes={changes} />
      </div>
    </PageFrame>
  )
}
