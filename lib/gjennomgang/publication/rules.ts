import type { DecidedEnhet, PublishEnhet } from './types'

export function isDecided(enhet: PublishEnhet): enhet is DecidedEnhet {
  return enhet.avgjorelse !== null
}

/** Whether another account than the one that was decided on has become public since. */
export function isCorrected({ avgjorelse, rapporteringId, nyesteId }: PublishEnhet): boolean {
  return avgjorelse !== null && nyesteId !== null && rapporteringId !== nyesteId
}

/** The last day on which one of the accounts that were decided on became public: no document judges them before it. */
export function firstPossibleDay(enheter: readonly DecidedEnhet[]): string | null {
  return enheter.reduce<string | null>(
    (last, { rapportDag }) =>
      rapportDag !== null && (last === null || rapportDag > last) ? rapportDag : last,
    null,
  )
}
