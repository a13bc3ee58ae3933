import { useTranslations } from 'next-intl'
import { AppLink } from '@/components/ui/app-link'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Day } from '@/components/vedtak/day'
import { Fact } from '@/components/vedtak/facts'
import { PlaceLink } from '@/components/vedtak/place-link'
import { VedtakLinks } from '@/components/vedtak/vedtak-links'
import type { ForslagView as Forslag } from '@/lib/register/forslag/view'
import { malformOf } from '@/lib/parse/fields/malform'
import { Answer } from './answer'
import { Point } from './point'

/** A representantforslag: who proposed it, and for each proposal the answer, the advice and what it became. */
export function ForslagView({ forslag }: { forslag: Forslag }) {
  const t = useTranslations('forslag')
  const { sitat, tittel, points, loose, others, whole } = forslag
  const isAnswered = forslag.sources.some(({ role }) => role === 'SVARBREV')
  const isAdvised = forslag.sources.some(({ role }) => role === 'INNST')
  return (
    <>
      <Breadcrumbs trail={[{ label: t('listTitle'), href: '/forslag' }, { label: sitat }]} />
      <div className="frame forslag">
        <div className="page-head">
          <h1 lang="nb">{sitat}</h1>
          {tittel === null ? null : (
            <p className="lead" lang={malformOf(tittel)}>
              {t('about', { title: tittel })}
            </p>
          )}
          <ForslagFacts forslag={forslag} />
        </div>
        {forslag.isRead ? null : <p className="notice">{t('notReadForslag')}</p>}
        {isAnswered ? <p className="small measure">{t('byMachine')}</p> : null}
        {points.map((point) => (
          <Point
            key={point.nummer}
            point={point}
            isAnswered={isAnswered}
            isAdvised={isAdvised}
            whole={whole}
          />
        ))}
        {loose.length > 0 ? (
          <section aria-labelledby="uten-forslag">
            <h2 id="uten-forslag">{t('loose')}</h2>
            <p className="measure">{t('looseText')}</p>
            {loose.map((answer) => (
              <Answer key={`${answer.place.slug} ${answer.nummer}`} answer={answer} />
            ))}
          </section>
        ) : null}
        {others.length > 0 ? (
          <section aria-labelledby="andre-vedtak">
            <h2 id="andre-vedtak">{t('others')}</h2>
            <p className="measure">{t('othersText')}</p>
            <VedtakLinks links={others} withDay />
          </section>
        ) : null}
        {whole.map((one) => (
          <p key={`${one.place.slug} ${one.place.linje}`} className="small muted">
            {t('wholeFrom')} <PlaceLink place={one.place} />
          </p>
        ))}
      </div>
    </>
  )
}

function ForslagFacts({ forslag: { forslagsstillere, dato, sources } }: { forslag: Forslag }) {
  const t = useTranslations('forslag')
  return (
    <dl className="forslag-facts">
      <Fact term={t('proposers')}>
        {forslagsstillere.length > 0 ? forslagsstillere.join(', ') : t('unknown')}
      </Fact>
      <Fact term={t('day')}>{dato === null ? t('unknown') : <Day day={dato} />}</Fact>
      <Fact term={t('sources')}>
        <ul className="plain">
          {sources.map(({ role, sitat, slug, day }) => (
            <li key={`${role} ${slug}`}>
              <AppLink href={`/dokument/${slug}`} lang="nb">
                {sitat}
              </AppLink>{' '}
              <span className="muted">
                ({t(`role.${role}`)}
                {day === null ? null : (
                  <>
                    , <Day day={day} />
                  </>
                )}
                )
              </span>
            </li>
          ))}
        </ul>
      </Fact>
    </dl>
  )
}
