import { getLocale, getTranslations } from 'next-intl/server'
import { NotFoundPage } from '@/components/layout/not-found-page'
import { PageFrame } from '@/components/layout/page-frame'
import { pageDay } from '@/i18n/page-day'
import type { Day } from '@/lib/clock'
import { formatDay } from '@/lib/format/date'
import { formatVedtak, titleLang, vedtakPath } from '@/lib/format/vedtak'
import { isSesjonKey } from '@/lib/format/sesjon'
import type { UnitKey } from '@/lib/register/view'
import { findRecordPlaces } from '@/lib/vedtak/places/queries'
import { findVedtak, listUnitsOf } from '@/lib/vedtak/queries'
import { PunktList } from './punkt-list'
import { VedtakRecordView } from './record'

/** The unit that an address names: «2024-2025», «83», «punkt-51»; null when it names none. */
export function readUnitKey(sesjon: string, nummer: string, segment: string | null): UnitKey | null {
  const punkt = segment === null ? null : /^punkt-(.{1,20})$/u.exec(decodeURIComponent(segment))?.[1]
  if (!isSesjonKey(sesjon) || !/^[1-9]\d{0,4}$/.test(nummer) || punkt === undefined) return null
  return { sesjon, nummer: Number(nummer), punkt }
}

/**
 * One vedtak or punkt on a day. Where the Storting numbered punkter, the whole has no state of its own and is the list
 * of them.
 */
export async function VedtakPage({ unit, day }: { unit: UnitKey; day: Day }) {
  const path = vedtakPath(unit)
  const punkter = unit.punkt === null ? await listPunkter(unit, day) : []
  if (punkter.length > 0) {
    return (
      <PageFrame title={formatVedtak(unit)} path={path}>
        <PunktList unit={{ ...unit, punkt: null }} punkter={punkter} />
      </PageFrame>
    )
  }
  const vedtak = await findVedtak(unit, day)
  if (!vedtak) return <UnknownVedtak unit={unit} />
  return (
    <PageFrame
      title={`${formatVedtak(unit)} ${vedtak.tittel}`.trim()}
      titleLang={titleLang(vedtak.tittel)}
      path={path}
    >
      <VedtakRecordView vedtak={vedtak} places={await findRecordPlaces(vedtak, day)} />
    </PageFrame>
  )
}

async function listPunkter({ sesjon, nummer }: UnitKey, day: Day) {
  const units = await listUnitsOf(sesjon, nummer, day)
  return units.filter(({ punkt }) => punkt !== null)
}

/** The register does not have it, or did not on the day. */
export async function UnknownVedtak({ unit }: { unit: UnitKey }) {
  const t = await getTranslations('notFound')
  const per = pageDay()
  return (
    <NotFoundPage
      path={vedtakPath(unit)}
      title={t('vedtak', { vedtak: formatVedtak(unit) })}
      lead={per === null ? t('vedtakLead') : t('vedtakOnDay', { date: formatDay(per, await getLocale()) })}
      query={String(unit.nummer)}
    />
  )
}
