type Language = 'nb' | 'nn' | 'en'

const tags: Record<Language, string> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' }

/** Norway's day wherever the server stands. ISO days are read as noon UTC, which is that day in Oslo too. */
function formatter(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(tags[language], { timeZone: 'Europe/Oslo', ...options })
}

function noon(day: string): Date {
  return new Date(`${day}T12:00:00Z`)
}

/** «5. desember 2024» from the ISO day «2024-12-05». */
export function formatDay(day: string, language: Language = 'nb'): string {
  return formatter(language, { day: 'numeric', month: 'long', year: 'numeric' }).format(noon(day))
}

/** «5. des. 2024»: where days stand below each other. */
export function formatDayShort(day: string, language: Language = 'nb'): string {
  return formatter(language, { day: 'numeric', month: 'short', year: 'numeric' }).format(noon(day))
}

/** «22. november 2026 kl. 04:31» in Oslo, from an instant. */
export function formatInstant(instant: Date, language: Language = 'nb'): string {
  return formatter(language, { dateStyle: 'long', timeStyle: 'short' }).format(instant)
}
