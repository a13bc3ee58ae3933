import { getTranslations } from 'next-intl/server'
import { AllNames } from '@/components/departement/names'
import { PageFrame } from '@/components/layout/page-frame'
import { publicPage } from '@/components/layout/public-page'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Coverage } from '@/components/ui/coverage'
import { StateTable } from '@/components/vedtak/state-table'
import { pageLocale } from '@/i18n/page-locale'
import {
  countStatesByDepartement,
  findCoverage,
  listDepartementer,
  listNames,
} from '@/lib/departement/queries'
import { nameIn } from '@/lib/format/name'
import { noStates } from '@/lib/register/state-counts'

export const revalidate = 3600

export default async function DepartementListPage({ params }: PageProps<'/[locale]/departement'>) {
  const locale = await pageLocale(params)
  return publicPage('/departement', async () => {
    const t = await getTranslations('departement')
    const nav = await getTranslations('nav')
    const [departementer, counts, coverage, names] = await Promise.all([
      listDepartementer(locale),
      countStatesByDepartement(),
      findCoverage(),
      listNames(locale),
    ])
    return (
      <PageFrame title={t('listTitle')} path="/departement">
        <Breadcrumbs trail={[{ label: nav('home'), href: '/' }, { label: t('listTitle') }]} />
        <div className="frame">
          <div className="page-head">
            <h1>{t('listTitle')}</h1>
            <p className="lead">{t('listLead')}</p>
            <Coverage coverage={coverage} />
          </div>
          <StateTable
            caption={t('listTitle')}
            head={t('col')}
            rows={departementer.map(({ slug, lest, ...named }) => ({
              name: nameIn(named, locale),
              href: `/departement/${slug}`,
              filter: { departement: slug },
              counts: counts.get(slug) ?? (lest ? noStates() : null),
            }))}
          />
          <AllNames departementer={names} />
        </div>
      </PageFrame>
    )
  })
}
