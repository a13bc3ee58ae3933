import { getTranslations } from 'next-intl/server'
import { ListPageFrame } from '@/components/oversikt/list-page-frame'
import { AppLink } from '@/components/ui/app-link'
import { CountLink } from '@/components/vedtak/count-link'
import { nameIn } from '@/lib/format/name'
import { listKomiteer } from '@/lib/komite/queries'
import { countVedtak } from '@/lib/vedtak/list/queries'
import type { Locale } from '@/i18n/routing'
import type { Day } from '@/lib/clock'

/** The committees with what waited for each on a day. */
export async function KomiteListPage({ locale, day }: { locale: Locale; day: Day }) {
  const t = await getTranslations('komite')
  const [komiteer, waiting] = await Promise.all([
    listKomiteer(locale, day),
    countVedtak({ venter: 'kkk' }, day),
  ])
  return (
    <ListPageFrame title={t('listTitle')} lead={t('listLead')} path="/komite">
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
    </ListPageFrame>
  )
}
