import { useTranslations } from 'next-intl'
import { AppLink } from '@/components/ui/app-link'
import { PlaceText } from '@/components/vedtak/place-text'
import { placePath } from '@/lib/format/place'
import { formatVedtak, titleLang, vedtakPath } from '@/lib/format/vedtak'
import type { MentionedIn } from '@/lib/omtale/types'
import type { VedtakLink } from '@/lib/register/view'
import { SectionName } from './section-name'

type Mentioned = MentionedIn<VedtakLink>

/** What a document mentions outside its accounts: vedtak first, then the requests nobody knows, then documents. */
export function MentionsIn({ mentioned, slug }: { mentioned: Mentioned[]; slug: string }) {
  const t = useTranslations('omtale')
  if (mentioned.length === 0) return null
  const groups = [
    ['vedtak', mentioned.filter(({ kind }) => kind === 'vedtak')],
    ['request', mentioned.filter(({ kind }) => kind === 'request')],
    ['document', mentioned.filter(({ kind }) => kind === 'document')],
  ] as const
  return (
    <section aria-labelledby="omtaler">
      <h2 id="omtaler">{t('mentions')}</h2>
      {groups.map(([kind, list]) =>
        list.length === 0 ? null : (
          <div key={kind} className="related-group">
            <h3>{t(`kind.${kind}`)}</h3>
            {kind === 'request' ? <p className="small muted">{t('requestLead')}</p> : null}
            <ul className="rows">
              {list.map((one) => (
                <li key={one.tekst}>
                  <Target mentioned={one} />
                  <Places places={one.places} slug={slug} isShort={kind === 'document'} />
                </li>
              ))}
            </ul>
          </div>
        ),
      )}
    </section>
  )
}

function Target({ mentioned: { vedtak, tekst, href, kind } }: { mentioned: Mentioned }) {
  const t = useTranslations('omtale')
  if (vedtak) {
    return (
      <p>
        <AppLink href={vedtakPath(vedtak)} lang={titleLang(vedtak.tittel)}>
          {vedtak.tittel || formatVedtak(vedtak)}
        </AppLink>
        {vedtak.tittel ? ` · ${formatVedtak(vedtak)}` : null}
      </p>
    )
  }
  if (kind === 'request') return <p lang="no">{`«${tekst}»`}</p>
  if (kind === 'vedtak') return <p>{t('unknownVedtak', { vedtak: tekst })}</p>
  if (href === null) return <p lang="nb">{tekst}</p>
  return (
    <p lang="nb" className="places">
      {href.startsWith('/') ? <AppLink href={href}>{tekst}</AppLink> : <a href={href}>{tekst}</a>}
    </p>
  )
}

interface PlacesProps {
  places: Mentioned['places']
  slug: string
  /** Only the lines: a document may be mentioned on many. */
  isShort: boolean
}

function Places({ places, slug, isShort }: PlacesProps) {
  const t = useTranslations('omtale')
  const line = (place: Pick<Mentioned['places'][number], 'linje' | 'side'>) => (
    <AppLink href={placePath(slug, place.linje)}>
      <PlaceText {...place} />
    </AppLink>
  )
  if (isShort) {
    return (
      <p className="small">
        {places.map((place, index) => (
          <span key={index}>
            {index > 0 ? ', ' : ''}
            {line(place)}
          </span>
        ))}
      </p>
    )
  }
  return (
    <ul className="link-list small">
      {places.map(({ section, how, ...place }, index) => (
        <li key={index}>
          {line(place)}
          {section ? (
            <>
              {' · '}
              <SectionName section={section} />
            </>
          ) : null}
          {` · ${t(`how.${how}`)}`}
        </li>
      ))}
    </ul>
  )
}
