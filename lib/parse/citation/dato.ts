/** Months as printed in bokmål and nynorsk, and as people shorten them: «5. des. 2024». */
const MONTHS = [
  'januar',
  'februar',
  'mars',
  'april',
  'mai',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'desember',
] as const

const MONTH_NAMES = `(?:${MONTHS.join('|')}|(?:jan|feb|apr|jun|jul|aug|sept?|okt|nov|des)\\b\\.?)`

/** «5. desember 2024», «5. des. 2024», «5.12.2024», «5.12.24», «2024-12-05». */
export const DATO =
  String.raw`(?:\d{1,2}\.?\s{0,3}${MONTH_NAMES}\s{1,3}\d{4}(?!\d)` +
  String.raw`|\d{1,2}\.\s?\d{1,2}\.\s?(?:\d{4}|\d{2})(?!\d)|\d{4}-\d{2}-\d{2}(?!\d))`

/** What follows the day of a date; a number before it is a day, not a vedtak: «5. desember», «5.12.». */
export const REST_OF_DATO = String.raw`(?:\.?\s{0,3}${MONTH_NAMES}|\.\s?\d{1,2}\.)`

const IN_WORDS = new RegExp(String.raw`^(\d{1,2})\.?\s*([a-z]{3,9})\.?\s+(\d{4})$`, 'u')
const IN_FIGURES = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})$/u
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/u

/** Reads one printed day → «2024-12-05»; null when the calendar has no such day («31. juni 2024»). */
export function readDato(printed: string): string | null {
  const text = printed.trim().toLowerCase()
  const words = IN_WORDS.exec(text)
  if (words) return isoDay(Number(words[3]), monthNumber(words[2] ?? ''), Number(words[1]))
  const figures = IN_FIGURES.exec(text)
  if (figures) return isoDay(fullYear(figures[3] ?? ''), Number(figures[2]), Number(figures[1]))
  const iso = ISO.exec(text)
  return iso ? isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3])) : null
}

function monthNumber(name: string): number {
  return MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3))) + 1
}

/** «98» is 1998, «24» is 2024: the Storting's electronic texts begin in the eighties. */
function fullYear(printed: string): number {
  const year = Number(printed)
  if (printed.length === 4) return year
  return year >= 80 ? 1900 + year : 2000 + year
}

function isoDay(year: number, month: number, day: number): string | null {
  const lengths = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  const last = lengths[month - 1]
  if (last === undefined || day < 1 || day > last) return null
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** A day as documents print it: «2024-12-05» → «5. desember 2024». */
export function printDato(day: string): string {
  const [year, month, date] = day.split('-')
  return `${Number(date)}. ${MONTHS[Number(month) - 1]} ${year}`
}
