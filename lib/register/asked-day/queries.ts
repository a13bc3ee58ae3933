import 'server-only'
import type { Day } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { readPer, type AskedDay, type DayRefusal } from './read-per'

/** The day that an address asks for, from its `per`. */
export async function askDay(
  given: string | string[] | undefined,
  today: Day,
): Promise<AskedDay | DayRefusal> {
  const text = Array.isArray(given) ? given[0] : given
  const read = readPer(text, { today, first: null })
  if ('fault' in read || read.per === null) return read
  return readPer(text, { today, first: await findFirstDay() })
}

/** The first day that any vedtak of the register was public; null for an empty one. */
async function findFirstDay(): Promise<Day | null> {
  const [row] = await db().$queryRaw<{ first: Day | null }[]>`
    SELECT min(fra)::text AS first FROM tilstand WHERE gjeldende`
  return row?.first ?? null
}
