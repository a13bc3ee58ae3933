import { toDay, type Day } from '@/lib/clock'
import { pageOfLine } from '@/lib/dokument/rules'
import type { DepartementLink, KomiteLink, Place, StateView } from './view'
import type { DepartementRow, PlaceRow, VedtakRow } from '@/lib/vedtak/queries'

export function dayOf(date: Date | null): string | null {
  return date === null ? null : toDay(date)
}

/** The name in use on the day, or the last one of a departement that was gone; its first where it was not there yet. */
export function toDepartement({ slug, navnList }: DepartementRow, day: Day): DepartementLink {
  const byAge = navnList.toSorted((a, b) => startOf(a).localeCompare(startOf(b)))
  const current = byAge.findLast((name) => startOf(name) <= day) ?? byAge[0]
  const { bokmal = slug, nynorsk = slug, engelsk = null, forkortelse = slug.toUpperCase() } = current ?? {}
  return { slug, navn: bokmal, nynorsk, engelsk, forkortelse }
}

export function toKomite({ slug, bokmal, nynorsk, engelsk }: NonNullable<VedtakRow['komite']>): KomiteLink {
  return { slug, navn: bokmal, nynorsk, engelsk }
}

type NameRow = DepartementRow['navnList'][number]

/** A name of before the register begins has no day. */
function startOf({ fra }: NameRow): Day {
  return dayOf(fra) ?? ''
}

export function toPlace({ linje, offentligFra, senest, dokument }: PlaceRow): Place {
  return {
    dokument: dokument.sitat ?? dokument.filnavn,
    slug: dokument.slug,
    linje,
    side: pageOfLine(dokument, linje),
    offentligFra: dayOf(offentligFra),
    senest: dayOf(senest),
  }
}

export function toState(row: VedtakRow['tilstandList'][number]): StateView {
  const { tilstand, grunn, uenighet, departementets, rapporteringAvsluttes } = row
  const { komiteens, komiteensUtledet, stortingets, rapporteringssesjon } = row
  return {
    tilstand,
    grunn,
    uenighet,
    departementets,
    rapporteringAvsluttes,
    komiteens,
    komiteensUtledet,
    stortingets,
    rapporteringssesjon,
  }
}
