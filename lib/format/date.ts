import { perLanguage, type Language } from './language'

/** Norway's day wherever the server stands. */
function formatter(options: Intl.DateTimeFormatOptions) {
  return perLanguage((tag) => new Intl.DateTimeFormat(tag, { timeZone: 'Europe/Oslo', ...options }))
}

const long = formatter({ day: 'numeric', month: 'long', year: 'numeric' })
const short = formatter({ day: 'numeric', month: 'short', year: 'numeric' })
const clock = formatter({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const instants = formatter({ dateStyle: 'long', timeStyle: 'short' })

/** An ISO day has no hour: noon UTC is that day in Oslo too. */
function noon(day: string): Date {
  return new Date(`${day}T12:00:00Z`)
}

/** «5. desember 2024» from the ISO day «2024-12-05». */
export function formatDay(day: string, language: Language = 'nb'): string {
  return long(language).format(noon(day))
}

/** «5. des. 2024»: where days stand below each other. */
export function formatDayShort(day: string, language: Language = 'nb'): string {
  return short(language).format(noon(day))
}

/** «22. november 2026 kl. 04:31» in Oslo, from an instant. */
export function formatInstant(instant: Date, language: Language = 'nb'): string {
  return instants(language).format(instant)
}

/** «14.32» in Oslo, as the time of a day is written in Norwegian. */
export function formatClock(instant: Date): string {
  return clock('nb').format(instant).replace(':', '.')
}
