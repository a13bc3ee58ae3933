import { getLocale, getTranslations } from 'next-intl/server'
import { PortalFrame } from '@/components/layout/portal-frame'
import { AppLink } from '@/components/ui/app-link'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { CountLink } from '@/components/vedtak/count-link'
import { Refused } from '@/components/user/refused'
import { now } from '@/lib/clock'
import { formatInstant } from '@/lib/format/date'
import { nameIn } from '@/lib/format/name'
import { formatSesjon } from '@/lib/format/sesjon'
import { mayReadGjennomgang } from '@/lib/gjennomgang/policy'
import { readPublication } from '@/lib/gjennomgang/publication/queries'
import type { Publication } from '@/lib/gjennomgang/publication/types'
import { findGjennomgang } from '@/lib/gjennomgang/queries'
import { benchPath } from '@/lib/gjennomgang/rules'
import type { Gjennomgang } from '@/lib/gjennomgang/types'
import type { Viewer } from '@/lib/user/types'
import { PublicationLists } from './publication-lists'
import { PublishForm } from './publish-form'

interface PublicationPageProps {
  viewer: Viewer
  asked: { komite: string; aar: string }
}

/** What will be published, what will not, the form, and afterwards where it stands. */
export async function PublicationPage({ viewer, asked }: PublicationPageProps) {
  const found = await findGjennomgang({ komite: asked.komite, sesjon: asked.aar })
  if (!found || mayReadGjennomgang(viewer, { komiteId: found.komite.id }) === null)
    return <Refused viewer={viewer} path="/arbeid/vurdering" status={404} />
  const [t, locale] = await Promise.all([getTranslations('innstilling'), getLocale()])
  const { komite, sesjon } = found
  const publication = await readPublication(found, now())
  const navn = nameIn({ ...komite, navn: komite.bokmal }, locale)
  return (
    <PortalFrame title={t('title')} path={`${benchPath(found)}/publisering`} viewer={viewer}>
      <Breadcrumbs
        trail={[
          { label: t('bench', { sesjon: formatSesjon(sesjon) }), href: benchPath(found) },
          { label: t('title') },
        ]}
      />
      <div className="frame parts-apart publication">
        <div className="page-head">
          <p className="kicker">{`${navn} · Prop. 1 S (${formatSesjon(sesjon)})`}</p>
          <h1>{t('title')}</h1>
          <p className="lead">{t(found.publisert === null ? `lead.${found.slag}` : 'leadPublished')}</p>
        </div>
        {found.publisert === null ? (
          <Before gjennomgang={found} publication={publication} />
        ) : (
          <After gjennomgang={found} publication={publication} />
        )}
      </div>
    </PortalFrame>
  )
}

interface PartProps {
  gjennomgang: Gjennomgang
  publication: Publication
}

async function Before({ gjennomgang, publication }: PartProps) {
  const t = await getTranslations('innstilling')
  if (publication.decided.length === 0) return <p className="notice">{t('nothing')}</p>
  return (
    <>
      <PublicationLists gjennomgang={gjennomgang} publication={publication} />
      <PublishForm gjennomgang={gjennomgang} publication={publication} />
    </>
  )
}

async function After({ gjennomgang: { dokument, publisert, slag }, publication }: PartProps) {
  const [t, locale] = await Promise.all([getTranslations('innstilling'), getLocale()])
  if (dokument === null || publisert === null) return null
  const { decided, undecided } = publication
  return (
    <section aria-labelledby="publisert">
      <h2 id="publisert">{t('published')}</h2>
      <p>
        {t.rich('publishedAs', {
          tid: formatInstant(publisert, locale),
          dokument: () => (
            <AppLink href={`/dokument/${dokument.slug}`} lang="nb">
              {dokument.sitat}
            </AppLink>
          ),
        })}
      </p>
      <p>
        <CountLink
          count={decided.length}
          filter={{ dokument: `${dokument.slug}.${slag === 'KONTROLL' ? 'vurdert' : 'uttalt'}` }}
        >
          {t(`public.${slag}`, { count: decided.length })}
        </CountLink>
      </p>
      <p className="muted">{t('leftOpen', { count: undecided.length })}</p>
    </section>
  )
}
