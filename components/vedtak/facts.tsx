import { Fragment, type ReactNode } from 'react'
import { useLocale, useTranslations } from 'next-intl'
import { AppLink } from '@/components/ui/app-link'
import { nameIn } from '@/lib/format/name'
import { formatVedtak, langOf } from '@/lib/format/vedtak'
import type { CitedDocument, Place, RecordPlaces, VedtakRecord } from '@/lib/register/view'
import { Day } from './day'
import { FactPlace } from './fact-place'
import { Cited } from './two-answers'

export function Facts({ vedtak, places }: { vedtak: VedtakRecord; places: RecordPlaces }) {
  const t = useTranslations('record')
  const locale = useLocale()
  const { truffetI, departement, medansvar, komite, type, dato } = vedtak
  const [account] = vedtak.accounts
  const bodies = account?.organer ?? []
  const accountLang = langOf(account?.maalform ?? null)
  return (
    <section className="facts" aria-labelledby="fakta">
      <h2 id="fakta">{t('facts')}</h2>
      <dl>
        <Fact term={t('numberAndSesjon')}>
          {formatVedtak(vedtak)}
          <FactPlace place={places.heading} />
        </Fact>
        <Fact term={t('adopted')}>
          {dato ? <Day day={dato} /> : t('unknown')}
          {dato ? <FactPlace place={vedtak.place} /> : null}
        </Fact>
        {type ? (
          <Fact term={t('type')}>
            {t(type)}
            <FactPlace place={places.request} />
          </Fact>
        ) : null}
        <Documents term={t('adoptedIn')} documents={truffetI.dokumenter} place={places.adoptedIn} />
        <Documents term={t('innst')} documents={truffetI.innst} place={places.adoptedIn} />
        {truffetI.lovvedtak.length > 0 ? (
          <Fact term={t('lovvedtak')}>
            <span lang="nb">{truffetI.lovvedtak.join(', ')}</span>
            <FactPlace place={places.adoptedIn} />
          </Fact>
        ) : null}
        {truffetI.anledning ? (
          <Fact term={t('occasion')}>
            <span lang={accountLang}>{truffetI.anledning}</span>
            <FactPlace place={places.adoptedIn} />
          </Fact>
        ) : null}
        {departement ? (
          <Fact term={t('responsible')}>
            <AppLink href={`/departement/${departement.slug}`}>{nameIn(departement, locale)}</AppLink>
            {account?.departement?.slug === departement.slug ? <FactPlace place={account.place} /> : null}
          </Fact>
        ) : null}
        {medansvar.length > 0 ? (
          <Fact term={t('coResponsible')}>{medansvar.map((one) => nameIn(one, locale)).join(', ')}</Fact>
        ) : null}
        {komite ? (
          <Fact term={t('komite')}>
            <AppLink href={`/komite/${komite.slug}`}>{nameIn(komite, locale)}</AppLink>
          </Fact>
        ) : null}
        {bodies.length > 0 ? (
          <Fact term={t('bodies')}>
            <span lang={accountLang}>{bodies.join(', ')}</span>
            <FactPlace place={places.accounts[0]?.account ?? null} />
          </Fact>
        ) : null}
      </dl>
    </section>
  )
}

export function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

interface DocumentsProps {
  term: string
  documents: CitedDocument[]
  place: Place | null
}

function Documents({ term, documents, place }: DocumentsProps) {
  if (documents.length === 0) return null
  return (
    <Fact term={term}>
      {documents.map((document, index) => (
        <Fragment key={document.sitat}>
          {index > 0 ? ', ' : null}
          <Cited document={document} />
        </Fragment>
      ))}
      <FactPlace place={place} />
    </Fact>
  )
}
