import { DASH } from './pattern'

/** A printed session, read; `sesjon` null with a problem when no such session can exist. */
export interface SesjonReading {
  sesjon: string | null
  problem: string | null
}

/** «2024–2025», «2024–⏎2025», «1998–99», «2022 – 2023»: two years with a dash; which years is not checked. */
export const SESJON = String.raw`\d{4}\s{0,2}${DASH}\s{0,3}\d{2,4}(?!\d)`

/**
 * Where a document's session stands, after its number:
 *
 *     where := «(» sesjon [«)»] | «(» year «)» | [«for» | dash] sesjon
 *
 * «Prop. 1 S (2024–2025)», «Dokument 3:5 (2018)» (impossible), «Innst. S. nr. 82 for 2001-2002» (speech,
 * 3 December 2007), «Representantforslag 200 S – 2024–2025» (running head, seed 001:69).
 */
export const SESJON_PART =
  String.raw`(?:\s{0,5}\(\s{0,2}(?<paren>${SESJON})\s{0,2}\)?` +
  String.raw`|\s{1,3}\((?<year>\d{4})\)` +
  String.raw`|(?<bareWhole>[^\S\n]{1,2}(?:for[^\S\n]{1,2}|[–-][^\S\n]{1,2})?(?<bare>${SESJON})))?`

const FIRST_STORTING = '1814'

const PARTS = new RegExp(String.raw`^\s*(\d{4})\s*${DASH}\s*(\d{2}|\d{4})\s*$`, 'u')

/**
 * Reads one printed session: «2024–2025», «2024–\n2025», «1998–99» → «2024-2025», «1998-1999». Anything but
 * two years in a row, «2024–2027» (seed 004:3595), gives null and a problem in Norwegian.
 */
export function readSesjon(printed: string): SesjonReading {
  const [, from, to] = PARTS.exec(printed) ?? []
  const next = from === undefined ? '' : String(Number(from) + 1)
  if (from !== undefined && to !== undefined && from >= FIRST_STORTING && next.endsWith(to)) {
    return { sesjon: `${from}-${next}`, problem: null }
  }
  return { sesjon: null, problem: `sesjonen ${printed.replaceAll(/\s/g, '')} finnes ikke` }
}

/**
 * The session a day belongs to: October to December opens the year's own, January to September closes the
 * one before. «2024-12-05» → «2024-2025», «2024-05-28» → «2023-2024».
 */
export function sesjonOfDato(dato: string): string {
  const year = Number(dato.slice(0, 4))
  const first = Number(dato.slice(5, 7)) >= 10 ? year : year - 1
  return `${first}-${first + 1}`
}

/** The first year of a session: 2024 of «2024-2025». */
export function firstYear(sesjon: string): number {
  return Number(sesjon.slice(0, 4))
}
