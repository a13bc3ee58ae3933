import { getTranslations } from 'next-intl/server'
import { AllNames } from './names'
import { ListPageFrame } from '@/components/oversikt/list-page-frame'
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
  const [departementer, counts, coverage, names] = await Promise.all([
    listDepartementer(locale, day),
    countStatesByDepartement(day),
    findCoverage(day),
    listNames(locale, day),
  ])
  return (
    <ListPageFrame
      title={t('listTitle')}
      lead={t('listLead')}
      path="/departement"
      coverage={<Coverage coverage={coverage} />}
    >
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
    </ListPageFrame>
  )
}
