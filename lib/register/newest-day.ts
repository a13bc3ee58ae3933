import type { VedtakRecord } from './view'

/** The day up to which the facts of a vedtak go: when the newest of them became public. */
export function newestDay({ history }: Pick<VedtakRecord, 'history'>): string | null {
  const days = history
    .filter(({ type, until }) => type !== 'LEST_INN' && until === null)
    .map(({ day }) => day)
  return days.toSorted().at(-1) ?? null
}
