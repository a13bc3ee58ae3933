import type { ReactNode } from 'react'
import { getTranslations } from 'next-intl/server'
import { AppLink } from '@/components/ui/app-link'
import { formatVedtak } from '@/lib/format/vedtak'
import type { Publication, PublishEnhet } from '@/lib/gjennomgang/publication/types'
import { avgjorelserOf, benchUnitPath, needsReason } from '@/lib/gjennomgang/rules'
import type { Gjennomgang } from '@/lib/gjennomgang/types'

interface ListsProps {
  gjennomgang: Gjennomgang
  publication: Publication
}

/** How many of each, and those that somebody must know of before they confirm. */
export async function PublicationLists({ gjennomgang, publication }: ListsProps) {
  const t = await getTranslations('innstilling')
  const { decided, undecided, corrected } = publication
  const kept = decided.filter(({ avgjorelse }) => needsReason(avgjorelse))
  return (
    <>
      <section aria-labelledby="teller">
        <h2 id="teller">{t('counts')}</h2>
        <dl className="publication-counts">
          {avgjorelserOf(gjennomgang.slag).map((avgjorelse) => (
            <div key={avgjorelse}>
              <dt>{t(`avgjorelse.${avgjorelse}`)}</dt>
              <dd className="figures">{decided.filter((it) => it.avgjorelse === avgjorelse).length}</dd>
            </div>
          ))}
          <div>
            <dt>{t('undecided')}</dt>
            <dd className="figures">{undecided.length}</dd>
          </div>
        </dl>
      </section>
      {corrected.length === 0 ? null : (
        <section aria-labelledby="rettet">
          <h2 id="rettet">{t('corrected', { count: corrected.length })}</h2>
          <p>{t('correctedLead')}</p>
          <Units gjennomgang={gjennomgang} enheter={corrected} />
        </section>
      )}
      <section aria-labelledby="holdes">
        <h2 id="holdes">{t('kept', { count: kept.length })}</h2>
        {kept.length === 0 ? <p className="muted">{t('keptNone')}</p> : null}
        <Units
          gjennomgang={gjennomgang}
          enheter={kept}
          more={({ begrunnelse }) => (
            <div className="verbatim keep-lines" lang="no">
              {begrunnelse}
            </div>
          )}
        />
      </section>
      {undecided.length === 0 ? null : (
        <section aria-labelledby="uavgjort">
          <h2 id="uavgjort">{t('undecidedTitle', { count: undecided.length })}</h2>
          <p>{t('undecidedLead')}</p>
          <details>
            <summary>{t('showList')}</summary>
            <Units gjennomgang={gjennomgang} enheter={undecided} />
          </details>
        </section>
      )}
    </>
  )
}

interface UnitsProps {
  gjennomgang: Gjennomgang
  enheter: readonly PublishEnhet[]
  more?: (enhet: PublishEnhet) => ReactNode
}

function Units({ gjennomgang, enheter, more }: UnitsProps) {
  return (
    <ul className="rows">
      {enheter.map((enhet) => (
        <li key={enhet.enhetId}>
          <p>
            <span className="muted figures">{`${enhet.nr}. `}</span>
            <AppLink href={benchUnitPath(gjennomgang, enhet)}>{formatVedtak(enhet)}</AppLink>{' '}
            <span lang="no">{enhet.stikkord}</span>
          </p>
          {more?.(enhet)}
        </li>
      ))}
    </ul>
  )
}
