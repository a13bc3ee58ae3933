import { getTranslations } from 'next-intl/server'
import { PageFrame } from '@/components/layout/page-frame'
import { AppLink } from '@/components/ui/app-link'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { CountLink } from '@/components/vedtak/count-link'
import { nameIn } from '@/lib/format/name'
import { listKomiteer } from '@/lib/komite/queries'
import { countVedtak } from '@/lib/vedtak/list/queries'
import type { Locale } from '@/i18n/routing'
import type { Day } from '@/lib/clock'

/** The committees with what waited for each on a day. */
export async function KomiteListPage({ locale, day }: { locale: Locale; day: Day }) {
  const t = await getTranslations('komite')
  const nav = await getTranslations('nav')
  const [komiteer, waiting] = await Promise.all([
    listKomiteer(locale, day),
    countVedtak({ venter: 'kkk' }, day),
  ])
  return (
    <PageFrame title={t('listTitle')} path="/komite">
      <Breadcrumbs trail={[{ label: nav('home'), href: '/' }, { label: t('listTitle') }]} />
      <div className="frame">
        <div className="page-head">
          <h1>{t('listTitle')}</h1>
          <p className="lead">{t('listLead')}</p>
        </div>
        <ul className="rows">
          {komiteer.map(({ slug, vedtak, judges, ...named }) => (
            <li key={slug} className="link-line">
              <AppLink href={`/komite/${slug}`}>{nameIn(named, locale)}</AppLink>
              <span className="muted small figures">
                {judges ? (
                  <CountLink count={waiting} filter={{ venter: 'kkk' }}>
                    {t('waitingCount', { count: waiting })}
                  </CountLink>
                ) : vedtak > 0 ? (
                  <CountLink count={vedtak} filter={{ komite: slug }}>
                    {t('count', { count: vedtak })}
                  </CountLink>
                ) : (
                  t('noneShort')
                )}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </PageFrame>
  )
}
