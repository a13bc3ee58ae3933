// @ts-check
const HOUR = 60 * 60 * 1000
const DAY = 24 * HOUR
/** Midnight in Oslo is 22:00 UTC in summer and 23:00 UTC in winter. */
const MIDNIGHTS = [2 * HOUR, HOUR]

/**
 * Whether the day in Oslo may have changed from one instant to another. «Frist passert» is counted for a day, so a
 * page from yesterday is no longer true. Both hours count all year: a page too many is rendered anew each night,
 * and nobody needs to know here when summer time begins.
 * @param {number} from milliseconds
 * @param {number} to milliseconds
 */
export function mayHaveChangedDay(from, to) {
  return MIDNIGHTS.some((ahead) => Math.floor((from + ahead) / DAY) !== Math.floor((to + ahead) / DAY))
}
