import { findCitations } from '../citation/find'
import { eachOfRange } from '../citation/resolve'
import { readSesjon, SESJON } from '../citation/sesjon'
import type { Place } from '../fields/place'
import type { VedtakKey } from '../types'
import type { KnownSesjon } from './known-sesjon'

export interface FoundUnit extends Place {
  key: VedtakKey
}

export interface NamedUnits {
  units: FoundUnit[]
  /** Whether it names some vedtak by number, also one whose session nobody tells. */
  namesAny: boolean
}

/** The vedtak that a text names, in order; one whose session is not known is left out. */
export function findUnits(text: string, known: KnownSesjon): NamedUnits {
  const named = findCitations(text)
    .filter(({ kind }) => kind === 'vedtak')
    .flatMap(eachOfRange)
  for (const { nummer, sesjon } of named) if (sesjon !== null) known.learn(nummer, sesjon)
  const units = named.flatMap(({ start, end, nummer, punkt, sesjon: own }) => {
    const of = own ?? sesjonAbove(text, start) ?? known.of(nummer)
    return of === null ? [] : [{ key: { sesjon: of, nummer, punkt }, start, end }]
  })
  return { units, namesAny: named.length > 0 }
}

/** In a list of several sessions the last one named above: «Sesjonen 2016–2017: Vedtak nr. 108. Sesjonen 2017–2018: Vedtak nr. 12». */
function sesjonAbove(text: string, at: number): string | null {
  const last = [...text.slice(0, at).matchAll(SESJON_ABOVE)].at(-1)?.groups?.sesjon
  return last === undefined ? null : readSesjon(last).sesjon
}

const SESJON_HEADING = new RegExp(
  String.raw`^(?:Vedtak\s(?:fra|frå)\s)?(?:[Ss]tortings)?[Ss]esjon(?:en)?\s\(?(?<sesjon>${SESJON})\)?\s?:?`,
  'u',
)

const SESJON_ABOVE = new RegExp(
  String.raw`(?:^|[.\n]\s?|;\s)(?:Vedtak\s(?:fra|frå)\s)?(?:[Ss]tortings)?[Ss]esjon(?:en)?\s\(?(?<sesjon>${SESJON})\)?\s?:`,
  'gu',
)

/** The session that a heading or the beginning of a list names: «Stortingssesjonen 2016–2017:». */
export function sesjonOfHeading(paragraph: string): string | null {
  const printed = SESJON_HEADING.exec(paragraph)?.groups?.sesjon
  return printed === undefined ? null : readSesjon(printed).sesjon
}
