import { getLocale, getTranslations } from 'next-intl/server'
import { PortalFrame } from '@/components/layout/portal-frame'
import { SharedWork } from '@/components/sekretariat/shared-work'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Refused } from '@/components/user/refused'
import { now } from '@/lib/clock'
import { formatDay } from '@/lib/format/date'
import { nameIn } from '@/lib/format/name'
import { formatSesjon } from '@/lib/format/sesjon'
import { formatUnit, formatVedtak, titleLang } from '@/lib/format/vedtak'
import { benchQuery, benchSchema } from '@/lib/gjennomgang/bench/schema'
import { benchPath, benchUnitPath } from '@/lib/gjennomgang/rules'
import { findUnitView } from '@/lib/gjennomgang/unit/queries'
import { readAddress, type TextAddress } from '@/lib/utkast/approval/schema'
import type { Viewer } from '@/lib/user/types'
import { DeskPart } from './desk-part'
import { UnitFacts } from './unit-facts'
import { UnitQueue } from './unit-queue'

interface UnitPageProps {
  viewer: Viewer
  asked: TextAddress & { komite: string }
  query: Record<string, string | string[] | undefined>
}

const list = '/arbeid/vurdering'

/** One unit on a committee's bench: what is known of it, the decision, and the queue it stands in. */
export async function UnitPage({ viewer, asked: { komite, ...asked }, query }: UnitPageProps) {
  const filter = benchSchema.parse(query)
  const address = /^[a-z0-9-]{1,60}$/u.test(komite) ? readAddress(asked) : null
  const view = address && (await findUnitView(viewer, { komite, ...address, filter }, now()))
  // What is another committee's looks like what is not there.
  if (!view) return <Refused viewer={viewer} path={list} status={404} />
  const [t, locale] = await Promise.all([getTranslations('benk'), getLocale()])
  const { gjennomgang, unit, way } = view
  const search = benchQuery({ ...filter, side: 1 })
  const bench = benchPath(gjennomgang)
  const names = gjennomgang.komite
  const title = unit.stikkord || t('unit', { vedtak: formatVedtak(unit) })
  return (
    <PortalFrame
      title={`${formatVedtak(unit)} ${title}`}
      path={`${benchUnitPath(gjennomgang, unit)}${search}`}
      viewer={viewer}
    >
      <Breadcrumbs
        trail={[
          { label: t('home'), href: list },
          {
            label: `${nameIn({ ...names, navn: names.bokmal }, locale)} ${formatSesjon(gjennomgang.sesjon)}`,
            href: `${bench}${search}`,
          },
          { label: formatUnit(unit) },
        ]}
      />
      <div className="frame desk-page">
        <header className="desk-head">
          <p className="kicker figures">
            {[
              t('unit', { vedtak: formatVedtak(unit) }),
              ...(unit.dato === null ? [] : [formatDay(unit.dato, locale)]),
              t('number', { nr: String(unit.nr) }),
            ].join(' · ')}
          </p>
          <h1 id="enhet" tabIndex={-1} lang={titleLang(unit.stikkord)}>
            {title}
          </h1>
        </header>
        <article className="desk-facts parts-apart" aria-labelledby="enhet">
          <UnitFacts view={view} />
          <SharedWork gjennomgang={gjennomgang} unit={unit} viewer={viewer} />
        </article>
        <section className="desk-side" aria-labelledby="avgjorelse">
          <DeskPart view={view} viewer={viewer} search={search} />
        </section>
        <UnitQueue gjennomgang={gjennomgang} unit={unit} way={way} search={search} />
      </div>
    </PortalFrame>
  )
}
