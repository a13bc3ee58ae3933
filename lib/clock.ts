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
