import { DASH } from '@/lib/parse/citation/pattern'
import { readSesjon } from '@/lib/parse/citation/sesjon'

/** «24/25» and «98-99» as typed; in between no session is meant. */
const FIRST_OF_LAST_CENTURY = 80
const LAST_OF_THIS = 40

const SHAPE = new RegExp(String.raw`^(\d{2}|\d{4})\s*(?:${DASH}|\/)\s*(\d{2}|\d{4})$`, 'u')

/** «2024–2025», «2024/25», «24/25», «24-25» → «2024-2025»; null when they are no two years in a row. */
export function readTypedSesjon(typed: string): string | null {
  const [, from, to] = SHAPE.exec(typed.trim()) ?? []
  if (from === undefined || to === undefined || to.length > from.length) return null
  if (from.length === 4) return readSesjon(`${from}-${to}`).sesjon
  const year = Number(from)
  if (year > LAST_OF_THIS && year < FIRST_OF_LAST_CENTURY) return null
  return readSesjon(`${year >= FIRST_OF_LAST_CENTURY ? 19 : 20}${from}-${to}`).sesjon
}
