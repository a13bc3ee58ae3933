import { fromDay, toDay, type Day } from '@/lib/clock'

/** Facts of a finished import, or of none: what a run that was cut off has written is nobody's. */
export const finished = { OR: [{ kjoringId: null }, { kjoring: { ferdig: { not: null } } }] }

/** The same, as far as the run was not undone: what it wrote of the unit was not taken back. */
export const standing = { AND: [finished, { trukket: null }] }

/**
 * What the public may see on a day: facts of a finished import that were public by then. A fact whose day nobody
 * knows counts from `senest`, the day of the document that tells it.
 */
export function publicOn(day: Day) {
  return {
    AND: [
      standing,
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

/** From which day a fact of the database is public; «9999-12-31» where nothing tells. */
export function dayOfFact({ offentligFra, senest }: { offentligFra: Date | null; senest: Date | null }): Day {
  const date = offentligFra ?? senest
  return date === null ? '9999-12-31' : toDay(date)
}
