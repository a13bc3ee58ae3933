import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { DepartementView } from './departement-view'
import { SeveralPage } from './several-page'
import { NotFoundPage } from '@/components/layout/not-found-page'
import { PageFrame } from '@/components/layout/page-frame'
import { onPageDay } from '@/i18n/page-day'
import { localePath } from '@/i18n/path'
import { findCoverage, findDepartement, listByAbbreviation } from '@/lib/departement/queries'
import { nameIn } from '@/lib/format/name'
import { countStatesBy, findOversikt } from '@/lib/register/oversikt/queries'
import type { Locale } from '@/i18n/routing'
import type { Day } from '@/lib/clock'

async function readDepartement(slug: string, day: Day) {
  const [sesjoner, oversikt, coverage] = await Promise.all([
    countStatesBy('sesjon', { departement: slug }, day),
    findOversikt({ departement: slug }, day),
    findCoverage(day),
  ])
  return { sesjoner, oversikt, coverage }
}

/** One departement on a day; an abbreviation leads to the one that has it. */
export async function DepartementPage({ locale, slug, day }: { locale: Locale; slug: string; day: Day }) {
  const path = `/departement/${slug}`
  const departement = await findDepartement(slug, day)
  if (!departement) {
    const known = await listByAbbreviation(slug, day)
    const [only] = known
    if (known.length === 1 && only) redirect(localePath(locale, onPageDay(`/departement/${only.slug}`)))
    const missing = await getTranslations('notFound')
    if (known.length > 1) return <SeveralPage path={path} abbreviation={slug} departementer={known} />
    return <NotFoundPage path={path} title={missing('departement')} lead={missing('departementLead')} />
  }
  return (
    <PageFrame title={nameIn(departement, locale)} path={path}>
      <DepartementView departement={departement} {...await readDepartement(slug, day)} />
    </PageFrame>
  )
}
