import { getTranslations } from 'next-intl/server'
import { PageFrame } from '@/components/layout/page-frame'
import { AppLink } from '@/components/ui/app-link'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import type { Day } from '@/lib/clock'
import { formatSesjon } from '@/lib/format/sesjon'
import { listForslag, type ForslagItem } from '@/lib/forslag/list/queries'
import { forslagPath } from '@/lib/forslag/rules'
import { malformOf } from '@/lib/parse/fields/malform'

/** Every representantforslag that has been read, by sesjon. */
export async function ForslagListPage({ day }: { day: Day }) {
  const t = await getTranslations('forslag')
  const nav = await getTranslations('nav')
  const all = await listForslag(day)
  const sesjoner = [...new Set(all.map(({ sesjon }) => sesjon))]
  return (
    <PageFrame title={t('listTitle')} path="/forslag">
      <Breadcrumbs trail={[{ label: nav('home'), href: '/' }, { label: t('listTitle') }]} />
      <div className="frame">
        <div className="page-head">
          <h1>{t('listTitle')}</h1>
          <p className="lead">{t('listLead')}</p>
        </div>
        {all.length === 0 ? <p>{t('none')}</p> : null}
        {sesjoner.map((sesjon) => (
          <section key={sesjon} aria-labelledby={`sesjon-${sesjon}`}>
            <h2 id={`sesjon-${sesjon}`}>{t('sesjon', { sesjon: formatSesjon(sesjon) })}</h2>
            <ul className="rows">
              {all
                .filter((one) => one.sesjon === sesjon)
                .map((one) => (
                  <li key={one.nummer}>
                    <AppLink href={forslagPath(one)} lang="nb">
                      {one.sitat ?? `Dokument 8:${one.nummer} (${formatSesjon(sesjon)})`}
                    </AppLink>
                    <Title item={one} />
                    <p className="muted small" data-andre-tall="">
                      {one.sitat === null
                        ? t('notReadShort')
                        : `${t('count', { count: one.antall })} ${one.forslagsstillere.join(', ')}`}
                    </p>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
    </PageFrame>
  )
}

function Title({ item: { tittel } }: { item: ForslagItem }) {
  return tittel === null ? null : <p lang={malformOf(tittel)}>{tittel}</p>
}
