/** The only place that asks what time it is, so that rules and tests can be told instead. */
export function now(): Date {
  return new Date()
}

/** An ISO day, «2025-10-15». */
export type Day = string

const dayPattern = /^\d{4}-\d{2}-\d{2}$/

/** Whether the text is a day that exists. */
export function isDay(text: string): text is Day {
  if (!dayPattern.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** A day as the database's `date` columns hold it: midnight UTC. */
export function fromDay(day: Day): Date {
  return new Date(`${day}T00:00:00Z`)
}

export function toDay(date: Date): Day {
  return date.toISOString().slice(0, 10)
}

export function dayBefore(day: Day): Day {
  return toDay(new Date(fromDay(day).getTime() - 86_400_000))
}

/** The day so many days later; earlier for a negative number. */
export function addDays(day: Day, days: number): Day {
  return toDay(new Date(fromDay(day).getTime() + days * 86_400_000))
}

/** The day it is in Oslo: deadlines and «offentlig fra» follow Norwegian days wherever the server stands. */
export function today(at: Date = now()): Day {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(at)
}

const osloClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Oslo',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** The time of day in Oslo, «09:00». */
export function osloTime(at: Date): string {
  return osloClock.format(at).slice(-5)
}

/**
 * The moment at which the clocks in Oslo show the time («09:00») of a day. null in the hour that is skipped in March, and in
 * the one that comes twice in October: one moment or none.
 */
export function osloMoment(day: Day, time: string): Date | null {
  const asUtc = new Date(`${day}T${time}:00Z`).getTime()
  const summerAndWinter = [2, 1].map((hours) => new Date(asUtc - hours * 3_600_000))
  const shown = summerAndWinter.filter((at) => osloClock.format(at) === `${day} ${time}`)
  const [only] = shown
  return shown.length === 1 && only ? only : null
}

/** The hour it is in Oslo, 0–23. */
export function hourOfDay(at: Date): number {
  return Number(new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', hour: 'numeric' }).format(at))
}
