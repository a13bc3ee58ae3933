import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/i18n/routing'
import { formatSesjon } from '@/lib/format/sesjon'
import { firstYear, foremost, mostlyOpenIn, openShare } from '@/lib/statistikk/rules'
import type { FigureId, StateCounts, StateDatum, Statistics } from '@/lib/statistikk/types'
import { ukjent } from '@/lib/vedtak/schema'

/** What each figure found, true of any register; where there is nothing to say, what it is about. */
export async function findingsOf(found: Statistics, locale: Locale): Promise<Record<FigureId, string>> {
  const t = await getTranslations({ locale, namespace: 'statistikk' })
  return {
    sesjon: await openFinding(found.all, found.sesjon, locale),
    departement: await departementFinding(found, locale),
    vedtatt: await yearFinding('vedtatt', found, locale),
    frist: await yearFinding('frist', found, locale),
    opphav: await opphavFinding(found, locale),
    komite: await komiteFinding(found, locale, t('about.komite')),
  }
}

/** «Tre av ti vedtak står åpne – de fleste fra 2024–2025». */
export async function openFinding(
  all: StateCounts,
  sesjoner: readonly StateDatum[],
  locale: Locale,
): Promise<string> {
  const t = await getTranslations({ locale, namespace: 'statistikk' })
  const share = openShare(all)
  if (share === null) return t('about.sesjon')
  const finding =
    share.kind === 'tideler'
      ? t('open.tideler', { tideler: String(share.tideler) })
      : share.kind === 'mellom'
        ? t('open.mellom', { fra: String(share.fra) })
        : t(`open.${share.kind}`)
  const most = mostlyOpenIn(sesjoner)
  return most === null ? finding : t('open.most', { finding, sesjon: formatSesjon(most.key) })
}

async function departementFinding({ departement }: Statistics, locale: Locale): Promise<string> {
  const t = await getTranslations({ locale, namespace: 'statistikk' })
  const read = departement.filter(({ counts }) => counts !== null)
  const first = foremost(read, ({ counts }) => counts?.APEN ?? 0)
  return first === null ? t('about.departement') : t('departementMost', { navn: first.navn })
}

async function yearFinding(id: 'vedtatt' | 'frist', found: Statistics, locale: Locale): Promise<string> {
  const t = await getTranslations({ locale, namespace: 'statistikk' })
  const first = firstYear(found[id])
  if (first === null) return t(`about.${id}`)
  return t(`${id}First`, { aar: first.year, count: first.antall })
}

async function opphavFinding({ opphav }: Statistics, locale: Locale): Promise<string> {
  const t = await getTranslations({ locale, namespace: 'statistikk' })
  const first = foremost(opphav, ({ antall }) => antall)?.opphav ?? ukjent
  return first === ukjent || first === 'annet' ? t('about.opphav') : t(`opphavMost.${first}`)
}

async function komiteFinding(
  { komite, utenKomite }: Statistics,
  locale: Locale,
  about: string,
): Promise<string> {
  const t = await getTranslations({ locale, namespace: 'statistikk' })
  const own = komite.filter(({ venter }) => venter === 'apne')
  const first = foremost(own, ({ antall }) => antall)
  if (first) return t('komiteMost', { navn: first.navn })
  const isUnknown = own.length === 0 && (utenKomite?.antall ?? 0) > 0
  return isUnknown ? t('komiteUnknown') : about
}
