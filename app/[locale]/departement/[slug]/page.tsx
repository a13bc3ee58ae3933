import { getTranslations } from 'next-intl/server'
import { DepartementView } from '@/components/departement/departement-view'
import { NotFoundPage } from '@/components/layout/not-found-page'
import { PageFrame } from '@/components/layout/page-frame'
import { publicPage } from '@/components/layout/public-page'
import { pageLocale } from '@/i18n/page-locale'
import { findCoverage, findDepartement } from '@/lib/departement/queries'
import { nameIn } from '@/lib/format/name'
import { countStatesBySesjon } from '@/lib/sesjon/queries'
import { countFacets, listVedtak } from '@/lib/vedtak/list/queries'
import { readFilter } from '@/lib/vedtak/schema'

export const revalidate = 3600

export function generateStaticParams() {
  return []
}

const all = { kind: 'alle' } as const

async function readDepartement(slug: string) {
  const open = readFilter({ departement: slug, tilstand: 'apen', sorter: 'eldste' }).filter
  const [sesjoner, openVedtak, facets, coverage] = await Promise.all([
    countStatesBySesjon(slug),
    listVedtak(open, all, { limit: 8, offset: 0 }),
    countFacets(readFilter({ departement: slug }).filter, all),
    findCoverage(),
  ])
  const passed = facets.find(({ facet, value }) => facet === 'passert' && value === 'ja')?.antall ?? 0
  return { sesjoner, openVedtak, passed, coverage }
}

export default async function DepartementPage({ params }: PageProps<'/[locale]/departement/[slug]'>) {
  const locale = await pageLocale(params)
  const { slug } = await params
  const path = `/departement/${slug}`
  return publicPage(path, async () => {
    const departement = await findDepartement(slug)
    if (!departement) {
      const missing = await getTranslations('notFound')
      return <NotFoundPage path={path} title={missing('departement')} lead={missing('departementLead')} />
    }
    return (
      <PageFrame title={nameIn(departement, locale)} path={path}>
        <DepartementView departement={departement} {...await readDepartement(slug)} />
      </PageFrame>
    )
  })
}
