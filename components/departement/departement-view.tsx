import { useLocale, useTranslations } from 'next-intl'
import { AppLink } from '@/components/ui/app-link'
import { Breakable } from '@/components/ui/breakable'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Coverage, type CoverageView } from '@/components/ui/coverage'
import { CountLink } from '@/components/vedtak/count-link'
import { Day } from '@/components/vedtak/day'
import { KeyFigures } from '@/components/vedtak/key-figures'
import { StateBar } from '@/components/vedtak/state-bar'
import { StateTable } from '@/components/vedtak/state-table'
import { VedtakLinks } from '@/components/vedtak/vedtak-links'
import type { DepartementPage } from '@/lib/departement/queries'
import { nameIn, nameLang } from '@/lib/format/name'
import { formatSesjon } from '@/lib/format/sesjon'
import { addStates, type StateCounts } from '@/lib/register/state-counts'
import type { VedtakLink } from '@/lib/register/view'

interface DepartementViewProps {
  departement: DepartementPage
  sesjoner: Map<string, StateCounts>
  openVedtak: VedtakLink[]
  passed: number
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
        {lest ? <Figures slug={departement.slug} {...figures} /> : null}
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
        {departement.names.length > 1 ? <Names departement={departement} /> : null}
      </div>
    </>
  )
}

type FiguresProps = Omit<DepartementViewProps, 'departement' | 'coverage'> & { slug: string }

function Figures({ slug, sesjoner, openVedtak, passed }: FiguresProps) {
  const t = useTranslations('departement')
  const front = useTranslations('front')
  const counts = addStates(sesjoner.values())
  const { APEN: apen } = counts
  return (
    <>
      <StateBar counts={counts} of={{ departement: slug }} />
      <KeyFigures
        counts={counts}
        of={{ departement: slug }}
        extra={[
          { count: passed, filter: { frist: 'passert' }, name: t('passed'), text: front('passedText') },
        ]}
      />
      <div className="two-columns">
        <section aria-labelledby="sesjoner">
          <h2 id="sesjoner">{t('bySesjon')}</h2>
          <StateTable
            caption={t('bySesjon')}
            head={front('sesjonHead')}
            sum={{ departement: slug }}
            rows={[...sesjoner].map(([sesjon, row]) => ({
              name: formatSesjon(sesjon),
              href: `/sesjon/${sesjon}`,
              filter: { sesjon, departement: slug },
              counts: row,
            }))}
          />
        </section>
        <section aria-labelledby="apne">
          <h2 id="apne">{front('oldest')}</h2>
          <VedtakLinks links={openVedtak} withDay />
          <p className="after-list">
            <CountLink count={apen} filter={{ departement: slug, tilstand: 'apen', sorter: 'eldste' }}>
              {front('allOpen', { count: apen })}
            </CountLink>
          </p>
        </section>
      </div>
    </>
  )
}

function Names({ departement: { names } }: { departement: DepartementPage }) {
  const t = useTranslations('departement')
  const locale = useLocale()
  return (
    <section aria-labelledby="navn">
      <h2 id="navn">{t('names')}</h2>
      <ul className="rows">
        {names.map(({ forkortelse, fra, til, ...named }) => (
          <li key={named.navn}>
            <span lang={nameLang(named, locale)}>{nameIn(named, locale)}</span> ({forkortelse})
            <span className="muted small">
              {fra ? <> · {t.rich('nameFrom', { date: () => <Day day={fra} /> })}</> : null}
              {til ? <> · {t.rich('nameTo', { date: () => <Day day={til} /> })}</> : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
