import { toDay } from '@/lib/clock'
import { dayOf, toKomite, toPlace } from './to-view'
import type { EventView, PublicDay } from './view'
import type { VedtakRow } from '@/lib/vedtak/queries'

const empty = {
  until: null,
  vurdering: null,
  resultat: null,
  anbefaling: null,
  komite: null,
  sesjon: null,
  innstilling: null,
  place: null,
}

function when({ offentligFra, senest }: PublicDay): Pick<EventView, 'day' | 'latest'> | null {
  if (offentligFra !== null) return { day: offentligFra, latest: false }
  return senest === null ? null : { day: senest, latest: true }
}

/** What happened to the vedtak, newest first: the facts by the day they became public. */
export function toHistory(row: VedtakRow): EventView[] {
  const events = [
    ...adopted(row),
    ...reports(row),
    ...judgements(row),
    ...uttalelser(row),
    ...repeals(row),
    { ...empty, type: 'LEST_INN', day: toDay(row.registrert), latest: false } as const,
  ]
  return events.toSorted((a, b) => b.day.localeCompare(a.day))
}

function adopted(row: VedtakRow): EventView[] {
  const { dato, truffetIInnst } = row
  const day = dayOf(dato)
  const told = { ...empty, innstilling: truffetIInnst[0] ?? null, place: toPlace(row) }
  return day === null ? [] : [{ ...told, type: 'VEDTATT', day, latest: false }]
}

/** A file that was read anew is no correction: its last reading stands for it. `rapporteringList` is newest first. */
function reports({ rapporteringList }: VedtakRow): EventView[] {
  return rapporteringList.flatMap((report, index) => {
    const place = toPlace(report)
    const time = when(place)
    const { vurdering, rapporteringssesjon } = report
    const isSameYear = (other: typeof report | undefined) =>
      other?.rapporteringssesjon === rapporteringssesjon
    const newer = rapporteringList[index - 1]
    if (isSameYear(newer) && newer?.dokument.slug === report.dokument.slug) return []
    const isCorrection = rapporteringList
      .slice(index + 1)
      .some((other) => isSameYear(other) && other.dokument.slug !== report.dokument.slug)
    const type = isCorrection ? 'RETTET' : 'RAPPORTERT'
    return time ? [{ ...empty, ...time, type, vurdering, sesjon: rapporteringssesjon, place } as const] : []
  })
}

function judgements({ vurderingList }: VedtakRow): EventView[] {
  return vurderingList.flatMap((judgement) => {
    const place = toPlace(judgement)
    const time = when(place)
    const { utledet, resultat, rapporteringssesjon, innstilling, day, tidligst } = judgement
    const type = utledet ? 'VURDERT_UTLEDET' : 'VURDERT'
    const told = { ...empty, type, resultat, innstilling, sesjon: rapporteringssesjon, place } as const
    if (time === null) return []
    return [day === tidligst ? { ...told, day, latest: false, until: place.senest } : { ...told, ...time }]
  })
}

function uttalelser({ uttalelseList }: VedtakRow): EventView[] {
  return uttalelseList.map(({ komite, anbefaling, rapporteringssesjon, ...fact }) => {
    const said = { anbefaling, komite: toKomite(komite), sesjon: rapporteringssesjon }
    const place = toPlace({ ...fact, senest: null })
    return { ...empty, type: 'UTTALT', ...said, day: toDay(fact.offentligFra), latest: false, place }
  })
}

function repeals({ opphevelseList, forslagList }: VedtakRow): EventView[] {
  const decided = opphevelseList.flatMap((repeal): EventView[] => {
    const place = toPlace(repeal)
    const day = dayOf(repeal.dato)
    const time = day === null ? when(place) : { day, latest: false }
    return time
      ? [{ ...empty, ...time, type: repeal.resultat, sesjon: repeal.rapporteringssesjon, place }]
      : []
  })
  const proposed = forslagList.flatMap((proposal): EventView[] => {
    const place = toPlace(proposal)
    const time = when(place)
    return time ? [{ ...empty, ...time, type: 'FORSLAG', sesjon: proposal.rapporteringssesjon, place }] : []
  })
  return [...decided, ...proposed]
}
