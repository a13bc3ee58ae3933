import { useLocale, useMessages, useTranslations } from 'next-intl'
import { AppLink } from '@/components/ui/app-link'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { JsonLd } from '@/components/ui/json-ld'
import { TilstandTag, UenighetFlag } from '@/components/vedtak/tilstand-tag'
import type { Locale } from '@/i18n/routing'
import { publicUrl } from '@/lib/env'
import { toDataset } from '@/lib/register/to-json-ld'
import { tilstander } from '@/lib/register/state-counts'

export function About() {
  const t = useTranslations('om')
  const log = useTranslations('logg')
  const nav = useTranslations('nav')
  return (
    <>
      <DatasetData />
      <Breadcrumbs trail={[{ label: nav('home'), href: '/' }, { label: t('title') }]} />
      <div className="frame prose">
        <div className="page-head">
          <h1>{t('title')}</h1>
          <p className="lead">{t('lead')}</p>
        </div>
        <section aria-labelledby="lese">
          <h2 id="lese">{t('how')}</h2>
          <ul className="bullets">
            <li>{t('how1')}</li>
            <li>{t('how2')}</li>
            <li>{t('how3')}</li>
            <li>{t('how4')}</li>
          </ul>
        </section>
        <States />
        <section aria-labelledby="data">
          <h2 id="data">{t('data')}</h2>
          <p>{t('data1')}</p>
          <p>{t('data2')}</p>
          <p>{t('data3')}</p>
          <p>
            {log('about')} <AppLink href="/om/historikk">{log('link')}</AppLink>
          </p>
        </section>
        <Api />
        <Glossary />
        <section aria-labelledby="lisens">
          <h2 id="lisens">{t('licence')}</h2>
          <p>{t('licence1')}</p>
          <p>{t('licence2')}</p>
        </section>
      </div>
    </>
  )
}

/** The register itself as a data set, for machines. */
function DatasetData() {
  const t = useTranslations('site')
  const texts = { name: t('name'), description: t('description') }
  return <JsonLd data={toDataset(texts, publicUrl)} />
}

function States() {
  const t = useTranslations('om')
  const tilstand = useTranslations('tilstand')
  return (
    <section aria-labelledby="tilstander">
      <h2 id="tilstander">{t('states')}</h2>
      <dl className="state-list">
        {tilstander.map((value) => (
          <div key={value}>
            <dt>
              <TilstandTag tilstand={value} />
            </dt>
            <dd>{tilstand(`explain.${value}`)}</dd>
          </div>
        ))}
        <div>
          <dt>
            <UenighetFlag />
          </dt>
          <dd>{tilstand('explain.uenighet')}</dd>
        </div>
      </dl>
    </section>
  )
}

const examples = [
  ['/api/v1/vedtak/2024-2025/83', 'apiRecord'],
  ['/api/v1/vedtak?tilstand=apen&antall=50', 'apiList'],
  ['/api/v1/vedtak?per=2024-12-31', 'apiDay'],
  ['/api/v1/vedtak/2024-2025/83/historikk', 'apiTrail'],
  ['/api/v1/forslag/2024-2025/200', 'apiForslag'],
  ['/api/helse', 'apiHealth'],
] as const

const problems = ['ikke-funnet', 'ugyldig-parameter', 'utilgjengelig'] as const

function Api() {
  const t = useTranslations('om')
  return (
    <section aria-labelledby="api">
      <h2 id="api">{t('api')}</h2>
      <p>{t('api1')}</p>
      <p>{t('api2')}</p>
      <ul className="rows">
        {examples.map(([address, key]) => (
          <li key={address}>
            <a href={address} className="break-anywhere">
              {address}
            </a>
            <p className="small muted">{t(key)}</p>
          </li>
        ))}
      </ul>
      <p>{t('apiProblems')}</p>
      <dl className="terms">
        {problems.map((problem) => (
          <div key={problem} id={`feil-${problem}`}>
            <dt>
              <code>{problem}</code>
            </dt>
            <dd>{t(`problem.${problem}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** The terms in the language of the page first, then what they are called in Norwegian. */
const termOrder = { nb: ['nb', 'nn'], nn: ['nn', 'nb'], en: ['en', 'nb', 'nn'] } as const

function Glossary() {
  const t = useTranslations('om')
  const locale = useLocale()
  const { glossary } = useMessages()
  return (
    <section aria-labelledby="ordliste">
      <h2 id="ordliste">{t('glossary')}</h2>
      <dl className="terms">
        {Object.entries(glossary).map(([key, entry]) => (
          <div key={key}>
            <dt>
              <Terms entry={entry} languages={termOrder[locale]} />
            </dt>
            <dd>{entry.meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

interface TermsProps {
  entry: Record<Locale, string>
  languages: readonly Locale[]
}

/** A word that is the same in two languages is written once. */
function Terms({ entry, languages }: TermsProps) {
  const [own, ...others] = languages.filter(
    (language, index) => languages.findIndex((other) => entry[other] === entry[language]) === index,
  )
  return (
    <>
      {own ? entry[own] : null}
      {others.map((language) => (
        <span key={language} className="muted small">
          {' · '}
          <span lang={language}>{entry[language]}</span>
        </span>
      ))}
    </>
  )
}
