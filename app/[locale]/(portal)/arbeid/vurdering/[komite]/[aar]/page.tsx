import { getLocale, getTranslations } from 'next-intl/server'
import { BenchView } from '@/components/gjennomgang/bench-view'
import { PortalFrame } from '@/components/layout/portal-frame'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Refused } from '@/components/user/refused'
import { pageLocale } from '@/i18n/page-locale'
import { requireViewer } from '@/lib/auth/session'
import { now } from '@/lib/clock'
import { nameIn } from '@/lib/format/name'
import { formatSesjon } from '@/lib/format/sesjon'
import { benchListPath } from '@/lib/gjennomgang/bench/rules'
import { benchSchema } from '@/lib/gjennomgang/bench/schema'
import { findBench } from '@/lib/gjennomgang/home/queries'
import { toKomite } from '@/lib/register/to-view'

type Props = PageProps<'/[locale]/arbeid/vurdering/[komite]/[aar]'>

/** The bench of one committee for one year, as a list. */
export default async function BenchPage({ params, searchParams }: Props) {
  const viewer = await requireViewer()
  await pageLocale(params)
  const found = await findBench(viewer, await params, now())
  if (found === null) return <Refused viewer={viewer} path="/arbeid/vurdering" status={404} />
  const { gjennomgang } = found.bench
  const [t, locale] = await Promise.all([getTranslations('gjennomgang'), getLocale()])
  const filter = benchSchema.parse(await searchParams)
  const title = t('one', { sesjon: formatSesjon(gjennomgang.sesjon) })
  return (
    <PortalFrame title={title} path={benchListPath(gjennomgang, filter)} viewer={viewer}>
      <Breadcrumbs trail={[{ label: t('title'), href: '/arbeid/vurdering' }, { label: title }]} />
      <div className="frame parts-apart">
        <div className="page-head">
          <h1>{title}</h1>
          <p className="lead">{nameIn(toKomite(gjennomgang.komite), locale)}</p>
        </div>
        <BenchView {...found} filter={filter} viewer={viewer} />
      </div>
    </PortalFrame>
  )
}
