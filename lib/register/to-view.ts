import { toDay } from '@/lib/clock'
import type { DepartementLink, KomiteLink, Place, StateView } from './view'
import type { DepartementRow, PlaceRow, VedtakRow } from '@/lib/vedtak/queries'

export function dayOf(date: Date | null): string | null {
  return date === null ? null : toDay(date)
}

/** The name in use today, or the last one of a departement that is gone. */
export function toDepartement({ slug, navnList }: DepartementRow): DepartementLink {
  const current = navnList.reduce<NameRow | undefined>(
    (latest, name) => (latest && endOf(latest) >= endOf(name) ? latest : name),
    undefined,
  )
  const { bokmal = slug, nynorsk = slug, engelsk = null, forkortelse = slug.toUpperCase() } = current ?? {}
  return { slug, navn: bokmal, nynorsk, engelsk, forkortelse }
}

export function toKomite({ slug, bokmal, nynorsk, engelsk }: NonNullable<VedtakRow['komite']>): KomiteLink {
  return { slug, navn: bokmal, nynorsk, engelsk }
}

type NameRow = DepartementRow['navnList'][number]

function endOf({ til }: NameRow): number {
  return til?.getTime() ?? Number.POSITIVE_INFINITY
}

export function toPlace({ linje, offentligFra, senest, dokument }: PlaceRow): Place {
  return {
    dokument: dokument.sitat ?? dokument.filnavn,
    slug: dokument.slug,
    linje,
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
