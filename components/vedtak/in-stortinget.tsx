import { Fragment } from 'react'
import { useLocale, useTranslations } from 'next-intl'
import { SourceLine } from '@/components/ui/source-line'
import { formatDay } from '@/lib/format/date'
import { formatCount } from '@/lib/format/number'
import type { StortingetView } from '@/lib/stortinget/record/types'
import { Fact } from './facts'

/** The sak and the vote, as the Storting's own data tell them. */
export function InStortinget({ told }: { told: StortingetView | null }) {
  const t = useTranslations('stortinget')
  if (told === null || (told.sak === null && told.utenVotering === null)) return null
  const { sak, adresse, votering, utenVotering } = told
  return (
    <section className="facts" aria-labelledby="i-stortinget">
      <h2 id="i-stortinget">{t('title')}</h2>
      <dl>
        {sak === null ? null : (
          <Fact term={t('sak')}>
            <a href={sak.adresse} lang="no">
              {sak.tittel}
            </a>
          </Fact>
        )}
        {sak?.komite ? (
          <Fact term={t('behandletAv')}>
            <span lang="no">{sak.komite}</span>
          </Fact>
        ) : null}
        {votering === null ? null : (
          <Fact term={t('votering')}>
            <Votes votering={votering} />
          </Fact>
        )}
        {utenVotering === null ? null : <Fact term={t('votering')}>{t(`unpaired.${utenVotering}`)}</Fact>}
        <Printed documents={sak?.dokumenter ?? []} />
      </dl>
      {adresse === null ? null : (
        <p className="small">
          <a href={adresse}>{t('vedtaket')}</a>
        </p>
      )}
      <Source votering={votering} />
    </section>
  )
}

function Votes({ votering }: { votering: NonNullable<StortingetView['votering']> }) {
  const t = useTranslations('stortinget')
  const locale = useLocale()
  const { enstemmig, for: ja, mot, tema } = votering
  return (
    <>
      <span data-andre-tall="">
        {enstemmig
          ? t('unanimous')
          : t('figures', { for: formatCount(ja, locale), mot: formatCount(mot, locale) })}
      </span>
      {tema === '' ? null : <p className="muted small">{t('tema', { tema })}</p>}
    </>
  )
}

function Printed({ documents }: { documents: NonNullable<StortingetView['sak']>['dokumenter'] }) {
  const t = useTranslations('stortinget')
  if (documents.length === 0) return null
  return (
    <Fact term={t('dokumenter')}>
      {documents.map(({ tekst, adresse }, i) => (
        <Fragment key={adresse}>
          {i > 0 ? ', ' : null}
          <a href={adresse} lang="no">
            {tekst}
          </a>
        </Fragment>
      ))}
    </Fact>
  )
}

function Source({ votering }: { votering: StortingetView['votering'] }) {
  const t = useTranslations('stortinget')
  const locale = useLocale()
  const isDated = votering !== null && votering.dag !== null
  return (
    <SourceLine>
      {isDated
        ? t('kildeVotering', { id: String(votering.id), dag: formatDay(votering.dag ?? '', locale) })
        : t('kilde')}
    </SourceLine>
  )
}
