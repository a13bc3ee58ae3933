import { getTranslations } from 'next-intl/server'
import { AllNames } from './names'
import { PageFrame } from '@/components/layout/page-frame'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Coverage } from '@/components/ui/coverage'
import { StateTable } from '@/components/vedtak/state-table'
import {
  countStatesByDepartement,
  findCoverage,
  listDepartementer,
  listNames,
} from '@/lib/departement/queries'
import { nameIn } from '@/lib/format/name'
import { noStates } from '@/lib/register/state-counts'
import type { Locale } from '@/i18n/routing'
import type { Day } from '@/lib/clock'

/** The departementer of a day. */
export async function DepartementListPage({ locale, day }: { locale: Locale; day: Day }) {
  const t = await getTranslations('departement')
  const nav = await getTranslations('nav')
  const [departementer, counts, coverage, names] = await Promise.all([
    listDepartementer(locale, day),
    countStatesByDepartement(day),
    findCoverage(day),
    listNames(locale, day),
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
}
