import type { ReactNode } from 'react'
import { useLocale, useTranslations } from 'next-intl'
import { Given } from './given'
import { useDisagreement } from '@/components/oversikt/disagreement'
import { countOf, OversiktView } from '@/components/oversikt/oversikt-view'
import { SesjonChart } from '@/components/sesjon/sesjon-chart'
import { Breakable } from '@/components/ui/breakable'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Coverage, type CoverageView } from '@/components/ui/coverage'
import { CountLink } from '@/components/vedtak/count-link'
import { KeyFigures } from '@/components/vedtak/key-figures'
import { StateBar } from '@/components/vedtak/state-bar'
import { nameIn } from '@/lib/format/name'
import type { KomiteItem } from '@/lib/komite/queries'
import type { Oversikt } from '@/lib/register/oversikt/queries'
import type { GivenUttalelser } from '@/lib/uttalelse/queries'
import { addStates, type StateCounts } from '@/lib/register/state-counts'

interface KomiteViewProps {
  komite: KomiteItem
  oversikt: Oversikt
  sesjoner: Map<string, StateCounts>
  coverage: CoverageView
  given: GivenUttalelser[]
}

/** The committee that judges shows what it judged and what waits for it; another one the vedtak of its saker. */
export function KomiteView({ komite, given, ...board }: KomiteViewProps) {
  const nav = useTranslations('komite')
  const locale = useLocale()
  const navn = nameIn(komite, locale)
  return (
    <>
      <Breadcrumbs trail={[{ label: nav('listTitle'), href: '/komite' }, { label: navn }]} />
      <div className="frame">
        <div className="page-head">
          <h1>
            <Breakable text={navn} />
          </h1>
          <Lead komite={komite} />
          <Coverage coverage={board.coverage} />
        </div>
        {komite.judges ? <Judging {...board} /> : null}
        {!komite.judges && komite.vedtak > 0 ? <OwnSaker {...board} /> : null}
        <Given given={given} />
      </div>
    </>
  )
}

function Lead({ komite: { slug, judges, vedtak } }: { komite: KomiteItem }) {
  const t = useTranslations('komite')
  const link = (words: ReactNode) => (
    <CountLink count={vedtak} filter={{ komite: slug }}>
      {words}
    </CountLink>
  )
  if (judges) return <p className="lead">{t('judged')}</p>
  return <p className="lead">{vedtak > 0 ? t.rich('some', { count: vedtak, antall: link }) : t('none')}</p>
}

type BoardProps = Omit<KomiteViewProps, 'komite' | 'given'>

function Judging({ oversikt, ...rest }: BoardProps) {
  const t = useTranslations('komite')
  const kkk = useTranslations('kkk')
  const waiting = countOf(oversikt, 'venter', 'kkk')
  const figures = [
    { count: waiting, filter: { venter: 'kkk' }, name: t('waiting'), text: t('waitingText') },
    {
      count: countOf(oversikt, 'kkk', 'IKKE_UTKVITTERT'),
      filter: { kkk: 'ikke-utkvittert' },
      name: kkk('IKKE_UTKVITTERT'),
      text: t('refusedText'),
    },
    {
      count: countOf(oversikt, 'kkk', 'UTKVITTERT'),
      filter: { kkk: 'utkvittert' },
      name: kkk('UTKVITTERT'),
      text: t('acceptedText'),
    },
    useDisagreement(oversikt),
  ] as const
  return (
    <>
      <KeyFigures extra={[...figures]} />
      <OversiktView
        oversikt={oversikt}
        oldest={{
          title: t('oldestWaiting'),
          filter: { venter: 'kkk' },
          link: t('allWaiting', { count: waiting }),
          count: waiting,
        }}
        chart={
          <SesjonChart
            of={{ venter: 'kkk' }}
            title={t('waitingBySesjon')}
            lead={t('waitingBySesjonText')}
            {...rest}
          />
        }
      />
    </>
  )
}

function OwnSaker({ oversikt, sesjoner, coverage }: BoardProps) {
  const departement = useTranslations('departement')
  const counts = addStates(sesjoner.values())
  const { of } = oversikt
  return (
    <>
      <StateBar counts={counts} of={of} />
      <KeyFigures counts={counts} of={of} extra={[useDisagreement(oversikt)]} />
      <OversiktView
        oversikt={oversikt}
        chart={
          <SesjonChart of={of} title={departement('bySesjon')} sesjoner={sesjoner} coverage={coverage} />
        }
      />
    </>
  )
}
