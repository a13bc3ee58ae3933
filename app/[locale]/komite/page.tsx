import { getTranslations } from 'next-intl/server'
import { PageFrame } from '@/components/layout/page-frame'
import { publicPage } from '@/components/layout/public-page'
import { AppLink } from '@/components/ui/app-link'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { pageLocale } from '@/i18n/page-locale'
import { nameIn } from '@/lib/format/name'
import { listKomiteer } from '@/lib/komite/queries'

export const revalidate = 3600

export default async function KomiteListPage({ params }: PageProps<'/[locale]/komite'>) {
  const locale = await pageLocale(params)
  return publicPage('/komite', async () => {
    const t = await getTranslations('komite')
    const nav = await getTranslations('nav')
    const komiteer = await listKomiteer(locale)
    return (
      <PageFrame title={t('listTitle')} path="/komite">
        <Breadcrumbs trail={[{ label: nav('home'), href: '/' }, { label: t('listTitle') }]} />
        <div className="frame">
          <div className="page-head">
            <h1>{t('listTitle')}</h1>
            <p className="lead">{t('listLead')}</p>
          </div>
          <ul className="rows">
            {komiteer.map(({ slug, vedtak, vurderinger, ...named }) => (
              <li key={slug} className="link-line">
                <AppLink href={`/komite/${slug}`}>{nameIn(named, locale)}</AppLink>
                <span className="muted small figures">
                  {vurderinger > 0 ? t('judgedCount', { count: vurderinger }) : t('some', { count: vedtak })}
                </span>
              </li>
            ))}
          </ul>
        </div>
      </PageFrame>
    )
  })
}
