import { isDay } from '@/lib/clock'

/** The day a page or a file is about. `per` is the day in its address, null for today. ISO. */
export interface AskedDay {
  day: string
  per: string | null
}

/** Why a day cannot be shown. `first`: the first day the register knows anything of. */
export type DayRefusal = { given: string } & (
  { fault: 'UGYLDIG' } | { fault: 'FREMTID' } | { fault: 'FOR_TIDLIG'; first: string }
)

/** Reads `per` of an address. Today is what an address without it shows, and an empty one is none. */
export function readPer(
  given: string | undefined,
  { today, first }: { today: string; first: string | null },
): AskedDay | DayRefusal {
  const text = given?.trim() ?? ''
  if (text === '' || text === today) return { day: today, per: null }
  const short = text.slice(0, 40)
  if (!isDay(text)) return { fault: 'UGYLDIG', given: short }
  if (text > today) return { fault: 'FREMTID', given: text }
  if (first !== null && text < first) return { fault: 'FOR_TIDLIG', given: text, first }
  return { day: text, per: text }
}
