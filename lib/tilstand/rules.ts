import { timelineOf } from '../vedtak/rules'
import type { StateSpan } from '../vedtak/types'
import { settled } from '../vurdering/rules'
import type { EventPlace, Registered, TilstandRow, UnitHistory } from './types'

/**
 * What the register knew of a unit at an event: facts registered by then, in runs that were finished by then or in the
 * event's own run. A run that was cut off is not known to anybody else.
 */
export function knownAt(history: UnitHistory, event: EventPlace): UnitHistory {
  const known = factsAt(history, event)
  return { ...known, judgements: settled(known.judgements, known) }
}

/** The same with every judgement that was ever told, those too that no longer count. */
export function factsAt(history: UnitHistory, event: EventPlace): UnitHistory {
  const isKnown = ({ hendelseNr, kjoringId, ferdigNr, trukketNr }: Registered) =>
    hendelseNr <= event.nr &&
    (trukketNr === null || trukketNr > event.nr) &&
    (kjoringId === null || kjoringId === event.kjoringId || (ferdigNr !== null && ferdigNr <= event.nr))
  return {
    ...history,
    reports: history.reports.filter(isKnown),
    judgements: history.judgements.filter(isKnown),
    repeals: history.repeals.filter(isKnown),
    ansvar: history.ansvar.filter(isKnown),
  }
}

/** The timeline to store for a unit and an event: the state function over what was known, day by day. */
export function tilstandRows(all: UnitHistory, event: EventPlace): TilstandRow[] {
  if (isGone(all, event)) return []
  const history = knownAt(all, event)
  const { vedtakId, ansvar, reports } = history
  const start = startOf(history)
  const newest = [...reports].sort(bySesjonAndVersion).at(-1)
  return timelineOf(history, [start, ...ansvar.map(({ day }) => day)]).map((span) => ({
    vedtakId,
    hendelseNr: event.nr,
    kjoringId: event.kjoringId,
    ...columnsOf(span),
    departementId: responsibleOn(ansvar, span.from),
    // The limit stands in the request, so it counts from the first day; before any account as the newest prints it.
    forsteFrist: (reports.find(({ id }) => id === span.report?.id) ?? newest)?.forsteFrist ?? null,
  }))
}

/** Whether a unit is not in the register: only undone runs ever told of it. One that was registered in the service is. */
export function isGone(all: UnitHistory, event: EventPlace): boolean {
  if (all.start !== null) return false
  const { reports, judgements, repeals } = factsAt(all, event)
  const isTakenBack = ({ trukketNr }: Registered) => trukketNr !== null && trukketNr <= event.nr
  return reports.length + judgements.length + repeals.length === 0 && all.reports.some(isTakenBack)
}

/**
 * The day a unit became public: that of the vedtak as the newest account that has it prints it, else by the day of the first
 * account or judgement at the latest. The same whichever document came first.
 */
function startOf({ start, firstTold, reports, judgements }: UnitHistory): string {
  if (start !== null) return start
  const dated = reports.filter(({ vedtaksdato }) => vedtaksdato !== null).sort(bySesjonAndVersion)
  const decided = dated.at(-1)?.vedtaksdato
  if (typeof decided === 'string') return decided
  const [first] = [...reports, ...judgements].map(({ day }) => day).sort()
  return first ?? firstTold
}

function columnsOf({ from, to, tilstand, grunn, uenighet, report, judgement, repeal }: StateSpan) {
  return {
    fra: from,
    til: to,
    tilstand,
    grunn,
    uenighet,
    departementets: report?.vurdering ?? null,
    rapporteringAvsluttes: report?.rapporteringAvsluttes ?? null,
    komiteens: judgement?.resultat ?? null,
    komiteensUtledet: judgement?.utledet ?? null,
    stortingets: repeal?.resultat ?? null,
    rapporteringssesjon: report?.rapporteringssesjon ?? null,
    rapporteringId: report?.id ?? null,
    vurderingId: judgement?.id ?? null,
    opphevelseId: repeal?.id ?? null,
  }
}

/** The departement with the main responsibility on a day, by the last rapporteringssesjon that tells. */
export function responsibleOn(ansvar: UnitHistory['ansvar'], day: string): number | null {
  const known = ansvar.filter((fact) => fact.day <= day)
  const last = known
    .sort((a, b) => compare(a.rapporteringssesjon, b.rapporteringssesjon) || a.id - b.id)
    .at(-1)
  return last?.departementId ?? null
}

type Versioned = UnitHistory['reports'][number]

const bySesjonAndVersion = (a: Versioned, b: Versioned) =>
  compare(a.rapporteringssesjon, b.rapporteringssesjon) || a.versjon - b.versjon

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b))
