import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { DepartementView } from '@/components/departement/departement-view'
import { SeveralPage } from '@/components/departement/several-page'
import { NotFoundPage } from '@/components/layout/not-found-page'
import { PageFrame } from '@/components/layout/page-frame'
import { publicPage } from '@/components/layout/public-page'
import { localePath } from '@/i18n/path'
import { pageLocale } from '@/i18n/page-locale'
import { findCoverage, findDepartement, listByAbbreviation } from '@/lib/departement/queries'
import { nameIn } from '@/lib/format/name'
import { countStatesBy, findOversikt } from '@/lib/register/oversikt/queries'

export const revalidate = 3600

export function generateStaticParams() {
  return []
}

async function readDepartement(slug: string) {
  const [sesjoner, oversikt, coverage] = await Promise.all([
    countStatesBy('sesjon', { departement: slug }),
    findOversikt({ departement: slug }),
    findCoverage(),
  ])
  return { sesjoner, oversikt, coverage }
}

export default async function DepartementPage({ params }: PageProps<'/[locale]/departement/[slug]'>) {
  const locale = await pageLocale(params)
  const { slug } = await params
  const path = `/departement/${slug}`
  return publicPage(path, async () => {
    const departement = await findDepartement(slug)
    if (!departement) {
      const known = await listByAbbreviation(slug)
      const [only] = known
      if (known.length === 1 && only) redirect(localePath(locale, `/departement/${only.slug}`))
      const missing = await getTranslations('notFound')
      if (known.length > 1) return <SeveralPage path={path} abbreviation={slug} departementer={known} />
      return <NotFoundPage path={path} title={missing('departement')} lead={missing('departementLead')} />
    }
    return (
      <PageFrame title={nameIn(departement, locale)} path={path}>
        <DepartementView departement={departement} {...await readDepartement(slug)} />
      </PageFrame>
    )
  })
}
