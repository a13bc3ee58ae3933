import { useLocale, useTranslations } from 'next-intl'
import { useDisagreement } from '@/components/oversikt/disagreement'
import { countOf, OversiktView } from '@/components/oversikt/oversikt-view'
import { SesjonChart } from '@/components/sesjon/sesjon-chart'
import { AppLink } from '@/components/ui/app-link'
import { Breakable } from '@/components/ui/breakable'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Coverage, type CoverageView } from '@/components/ui/coverage'
import { CountLink } from '@/components/vedtak/count-link'
import { Day } from '@/components/vedtak/day'
import { KeyFigures } from '@/components/vedtak/key-figures'
import { StateBar } from '@/components/vedtak/state-bar'
import type { DepartementPage } from '@/lib/departement/queries'
import { nameIn } from '@/lib/format/name'
import type { Oversikt } from '@/lib/register/oversikt/queries'
import { addStates, type StateCounts } from '@/lib/register/state-counts'
import { Names } from './names'

interface DepartementViewProps {
  departement: DepartementPage
  sesjoner: Map<string, StateCounts>
  oversikt: Oversikt
  coverage: CoverageView
}

export function DepartementView({ departement, coverage, ...figures }: DepartementViewProps) {
  const t = useTranslations('departement')
  const nav = useTranslations('nav')
  const locale = useLocale()
  const navn = nameIn(departement, locale)
  const { lest, documents } = departement
  const count = addStates(figures.sesjoner.values()).sum
  return (
    <>
      <Breadcrumbs trail={[{ label: nav('departementer'), href: '/departement' }, { label: navn }]} />
      <div className="frame">
        <div className="page-head">
          <h1>
            <Breakable text={navn} />
          </h1>
          <p className="lead">
            {lest
              ? t.rich('lead', {
                  count,
                  antall: (words) => (
                    <CountLink count={count} filter={{ departement: departement.slug }}>
                      {words}
                    </CountLink>
                  ),
                })
              : t('notReadText')}
          </p>
          {lest ? <Coverage coverage={coverage} /> : <p className="not-read-badge">{t('notRead')}</p>}
        </div>
        {lest ? <Figures coverage={coverage} {...figures} /> : null}
        {documents.length > 0 ? (
          <section aria-labelledby="dokumenter">
            <h2 id="dokumenter">{t('documents')}</h2>
            <ul className="rows">
              {documents.map(({ slug, sitat, dag }) => (
                <li key={slug}>
                  <AppLink href={`/dokument/${slug}`}>{sitat}</AppLink>
                  {dag ? (
                    <span className="muted small">
                      {' · '}
                      <Day day={dag} />
                    </span>
                  ) : null}
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        {departement.names.length > 1 ? <Names names={departement.names} /> : null}
      </div>
    </>
  )
}

type FiguresProps = Omit<DepartementViewProps, 'departement'>

function Figures({ sesjoner, oversikt, coverage }: FiguresProps) {
  const t = useTranslations('departement')
  const front = useTranslations('front')
  const counts = addStates(sesjoner.values())
  const { of } = oversikt
  const passed = countOf(oversikt, 'passert', 'ja')
  const keptOpen = countOf(oversikt, 'kkk', 'IKKE_UTKVITTERT')
  return (
    <>
      <StateBar counts={counts} of={of} />
      <KeyFigures
        counts={counts}
        of={of}
        extra={[
          { count: passed, filter: { frist: 'passert' }, name: t('passed'), text: front('passedText') },
          {
            count: keptOpen,
            filter: { kkk: 'ikke-utkvittert' },
            name: front('keptOpen'),
            text: front('keptOpenText'),
          },
          useDisagreement(oversikt),
        ]}
      />
      <OversiktView
        oversikt={oversikt}
        chart={<SesjonChart title={t('bySesjon')} of={of} sesjoner={sesjoner} coverage={coverage} />}
      />
    </>
  )
}
