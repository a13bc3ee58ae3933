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

function adopted({ dato, truffetIInnst }: VedtakRow): EventView[] {
  const day = dayOf(dato)
  return day === null
    ? []
    : [{ ...empty, type: 'VEDTATT', day, latest: false, innstilling: truffetIInnst[0] ?? null }]
}

function reports({ rapporteringList }: VedtakRow): EventView[] {
  return rapporteringList.flatMap((report) => {
    const place = toPlace(report)
    const time = when(place)
    const { versjon, vurdering, rapporteringssesjon } = report
    const type = versjon === 1 ? 'RAPPORTERT' : 'RETTET'
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
