import { readDato } from '../citation/dato'

export const MONTH = '(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)'

/** A year that a plan or a deadline can name; not part of a span («2024–2027») or of a longer number. */
export const YEAR = String.raw`20\d{2}(?!\d|\s?[–−-]\s?\d|/\d)`

/** «juni», «2025» → «2025-06-30». */
export function lastDayOfMonth(month: string, year: string): string | null {
  const first = readDato(`1. ${month} ${year}`)
  if (!first) return null
  for (const day of [31, 30, 29, 28]) {
    const last = readDato(`${first.slice(0, 8)}${day}`)
    if (last) return last
  }
  return null
}

/** «oktober», «2021» → «2021-09-30». */
export function lastDayBeforeMonth(month: string, year: string): string | null {
  const first = readDato(`1. ${month} ${year}`)
  if (!first) return null
  const [printedYear = '', number = ''] = first.split('-')
  const before = Number(number) - 1
  if (before === 0) return `${Number(printedYear) - 1}-12-31`
  return lastDayOfMonth(MONTHS_BY_NUMBER[before - 1] ?? '', printedYear)
}

const MONTHS_BY_NUMBER = MONTH.slice(3, -1).split('|')

/** Reads «første», «1.», «andre», «annet» … as 1–4. */
function ordinal(printed: string): number {
  const text = printed.toLowerCase()
  const words = [
    ['første', 'fyrste', '1.'],
    ['andre', 'annet', '2.'],
    ['tredje', '3.'],
    ['fjerde', '4.'],
  ]
  return words.findIndex((forms) => forms.includes(text)) + 1
}

/** «første», «halvår», «2023» → «2023-06-30»; «tredje», «kvartal» → 30 September. */
export function lastDayOfPart(which: string, part: string, year: string): string | null {
  const number = ordinal(which)
  if (number === 0) return null
  if (part.toLowerCase().startsWith('kvartal'))
    return `${year}-${['03-31', '06-30', '09-30', '12-31'][number - 1]}`
  return number > 2 ? null : `${year}-${number === 1 ? '06-30' : '12-31'}`
}

/** The day a season is over at the latest; only to tell past from future, never printed as a date. */
export function lastDayOfSeason(season: string, year: string): string {
  const ends: [RegExp, string][] = [
    [/^vår|^påske/iu, '06-30'],
    [/^somm/iu, '08-31'],
    [/^vint/iu, '03-31'],
  ]
  return `${year}-${ends.find(([name]) => name.test(season))?.[1] ?? '12-31'}`
}
