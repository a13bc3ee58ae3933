import { getTranslations } from 'next-intl/server'
import { PrintView } from '@/components/gjennomgang/print-view'
import { PortalFrame } from '@/components/layout/portal-frame'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Refused } from '@/components/user/refused'
import { pageLocale } from '@/i18n/page-locale'
import { requireViewer } from '@/lib/auth/session'
import { now } from '@/lib/clock'
import { formatSesjon } from '@/lib/format/sesjon'
import { benchListPath } from '@/lib/gjennomgang/bench/rules'
import { benchQuery, benchSchema } from '@/lib/gjennomgang/bench/schema'
import { findBench } from '@/lib/gjennomgang/home/queries'
import { benchPath } from '@/lib/gjennomgang/rules'

type Props = PageProps<'/[locale]/arbeid/vurdering/[komite]/[aar]/utskrift'>

/** The same list as the bench shows, whole and on paper: for the meeting. */
export default async function BenchPrintPage({ params, searchParams }: Props) {
  const viewer = await requireViewer()
  await pageLocale(params)
  const found = await findBench(viewer, await params, now())
  if (found === null) return <Refused viewer={viewer} path="/arbeid/vurdering" status={404} />
  const { bench } = found
  const t = await getTranslations('gjennomgang')
  const filter = benchSchema.parse(await searchParams)
  const list = benchListPath(bench.gjennomgang, filter)
  const one = t('one', { sesjon: formatSesjon(bench.gjennomgang.sesjon) })
  return (
    <PortalFrame
      title={one}
      path={`${benchPath(bench.gjennomgang)}/utskrift${benchQuery(filter)}`}
      viewer={viewer}
    >
      <Breadcrumbs
        trail={[
          { label: t('title'), href: '/arbeid/vurdering' },
          { label: one, href: list },
          { label: t('print.short') },
        ]}
      />
      <PrintView bench={bench} filter={filter} />
    </PortalFrame>
  )
}
