import { fromDay, type Day } from '@/lib/clock'

/**
 * What the public may see on a day: facts of a finished import that were public by then. A fact whose day nobody
 * knows counts from `senest`, the day of the document that tells it.
 */
export function publicOn(day: Day) {
  return {
    AND: [
      { OR: [{ kjoringId: null }, { kjoring: { ferdig: { not: null } } }] },
      {
        OR: [{ offentligFra: { lte: fromDay(day) } }, { offentligFra: null, senest: { lte: fromDay(day) } }],
      },
    ],
  }
}

/** The one stored state that counts on a day. */
export function stateOn(day: Day) {
  const date = fromDay(day)
  return { gjeldende: true, fra: { lte: date }, OR: [{ til: null }, { til: { gt: date } }] }
}
