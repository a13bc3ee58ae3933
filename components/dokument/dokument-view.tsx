import { useLocale, useTranslations } from 'next-intl'
import { MentionsIn } from '@/components/omtale/mentions-in'
import { MentionsOf } from '@/components/omtale/mentions-of'
import { PublicFunn } from '@/components/funn/public-funn'
import { AppLink } from '@/components/ui/app-link'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { CountLink } from '@/components/vedtak/count-link'
import { Fact } from '@/components/vedtak/facts'
import { Day } from '@/components/vedtak/day'
import { PlaceText } from '@/components/vedtak/place-text'
import { TilstandTag } from '@/components/vedtak/tilstand-tag'
import type { DocumentPage } from '@/lib/dokument/queries'
import { pageOfLine } from '@/lib/dokument/rules'
import { formatInstant } from '@/lib/format/date'
import { nameIn } from '@/lib/format/name'
import { formatCount } from '@/lib/format/number'
import { forslagPath } from '@/lib/forslag/rules'
import { placePath } from '@/lib/format/place'
import { formatSesjon } from '@/lib/format/sesjon'
import { formatVedtak, titleLang, vedtakPath } from '@/lib/format/vedtak'
import type { MentionedIn, MentionOf } from '@/lib/omtale/types'
import type { VedtakLink } from '@/lib/register/view'
import { SourceText } from './source-text'
import { toldBranch } from './told-branch'

interface DokumentViewProps {
  dokument: DocumentPage
  /** What it mentions. */
  mentioned: MentionedIn<VedtakLink>[]
  /** Where others mention it. */
  mentions: MentionOf[]
}

/** One source: what it is, what it tells of, and what the reader would not settle. */
export function DokumentView({ dokument, mentioned, mentions }: DokumentViewProps) {
  const nav = useTranslations('nav')
  const list = useTranslations('dokumenter')
  const locale = useLocale()
  const { sitat, tittel, departement } = dokument
  const trail = departement
    ? [
        { label: nav('departementer'), href: '/departement' },
        { label: nameIn(departement, locale), href: `/departement/${departement.slug}` },
        { label: sitat },
      ]
    : [{ label: list('title'), href: '/dokument' }, { label: sitat }]
  return (
    <>
      <Breadcrumbs trail={trail} />
      <div className="frame">
        <div className="page-head">
          <h1>{sitat}</h1>
          <p className="lead">
            {tittel === null ? departement && nameIn(departement, locale) : <span lang="nb">{tittel}</span>}
          </p>
        </div>
        <div className="record-grid">
          <div className="record-main">
            <Told dokument={dokument} />
            <MentionsIn mentioned={mentioned} slug={dokument.slug} />
            <MentionsOf mentions={mentions} />
          </div>
          <div className="record-side">
            <DocumentFacts dokument={dokument} />
          </div>
        </div>
        <PublicFunn funn={dokument.funn} isOwnDocument />
        <Issues dokument={dokument} />
      </div>
    </>
  )
}

function DocumentFacts({ dokument }: { dokument: DocumentPage }) {
  const t = useTranslations('dokument')
  const proposals = useTranslations('forslag')
  const locale = useLocale()
  const files = useTranslations('filer')
  const { offentligFra, senest, departement, sesjon, filnavn, filBytes, linjer, slug } = dokument
  const pages = dokument.sideLinjer.length
  return (
    <section className="facts" aria-labelledby="fakta">
      <h2 id="fakta">{t('facts')}</h2>
      <dl>
        {offentligFra ? <Fact term={t('published')}>{<Day day={offentligFra} />}</Fact> : null}
        {!offentligFra && senest ? <Fact term={t('publishedBy')}>{<Day day={senest} />}</Fact> : null}
        {departement ? (
          <Fact term={t('departement')}>
            <AppLink href={`/departement/${departement.slug}`}>{nameIn(departement, locale)}</AppLink>
          </Fact>
        ) : null}
        {dokument.forslag.length > 0 ? (
          <Fact term={proposals('inDocument', { count: dokument.forslag.length })}>
            {dokument.forslag.map((forslag) => (
              <AppLink key={forslagPath(forslag)} href={forslagPath(forslag)} className="block">
                {proposals('linkTo', {
                  nummer: String(forslag.nummer),
                  sesjon: formatSesjon(forslag.sesjon),
                })}
              </AppLink>
            ))}
          </Fact>
        ) : null}
        {sesjon ? <Fact term={t('sesjon')}>{formatSesjon(sesjon)}</Fact> : null}
        {dokument.kilde ? <Fact term={t('source')}>{<SourceText text={dokument.kilde} />}</Fact> : null}
        {dokument.lisens ? (
          <Fact term={t('licence')}>
            <span lang="nb">{dokument.lisens}</span>
          </Fact>
        ) : null}
        <Fact term={t('file')}>
          {t('fileText', {
            name: filnavn,
            bytes: formatCount(filBytes, locale),
            lines: formatCount(linjer, locale),
          })}
        </Fact>
        {dokument.format === 'TEXT' ? null : (
          <Fact term={files('format')}>
            {dokument.format}
            {pages > 0 ? <span data-andre-tall="">{`, ${files('pages', { count: pages })}`}</span> : null}
          </Fact>
        )}
        <Fact term={t('text')}>
          <AppLink href={placePath(slug, 1)}>{t('fromStart')}</AppLink>
        </Fact>
        <Fact term={t('registered')}>{formatInstant(dokument.registrert, locale)}</Fact>
        <Fact term={t('checksum')}>
          <code className="checksum">{dokument.filSha256}</code>
        </Fact>
      </dl>
    </section>
  )
}

function Told({ dokument }: { dokument: DocumentPage }) {
  const { vedtak, told, slug } = dokument
  const t = useTranslations('dokument')
  const locale = useLocale()
  return (
    <section aria-labelledby="vedtak">
      <h2 id="vedtak">
        {t.rich('vedtakTitle', {
          told: toldBranch(told),
          count: vedtak.length,
          antall: (words) => (
            <CountLink
              count={vedtak.length}
              filter={{ dokument: told === 'redegjort' ? slug : `${slug}.${told}` }}
            >
              {words}
            </CountLink>
          ),
        })}
      </h2>
      <ul className="rows">
        {vedtak.map((link) => (
          <li key={formatVedtak(link)} className="link-line">
            <div>
              <AppLink href={vedtakPath(link)} lang={titleLang(link.tittel)}>
                {link.tittel || formatVedtak(link)}
                <span className="sr-only" lang={locale}>{`, ${formatVedtak(link)}`}</span>
              </AppLink>
              <p className="number-line">
                {formatVedtak(link)}
                {' · '}
                <AppLink href={placePath(slug, link.linje)}>
                  <PlaceText linje={link.linje} side={pageOfLine(dokument, link.linje)} />
                </AppLink>
              </p>
            </div>
            {link.tilstand ? <TilstandTag tilstand={link.tilstand} /> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Issues({ dokument }: { dokument: DocumentPage }) {
  const { issues, slug } = dokument
  const t = useTranslations('dokument')
  return (
    <section aria-labelledby="merknader">
      <h2 id="merknader">{t('issues')}</h2>
      {issues.length === 0 ? <p>{t('issuesNone')}</p> : null}
      <ul className="rows">
        {issues.map(({ regel, melding, linjer }, index) => (
          <li key={index}>
            <p lang="nb">{melding}</p>
            <p className="small muted">
              {regel}
              {linjer.slice(0, 6).map((linje) => (
                <span key={linje}>
                  {', '}
                  <AppLink href={placePath(slug, linje)}>
                    <PlaceText linje={linje} side={pageOfLine(dokument, linje)} />
                  </AppLink>
                </span>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
