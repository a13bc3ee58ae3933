import { findCitations } from '../citation/find'
import { eachOfRange } from '../citation/resolve'
import { readSesjon, SESJON } from '../citation/sesjon'
import type { Place } from '../fields/place'
import type { VedtakKey } from '../types'

export interface FoundUnit extends Place {
  key: VedtakKey
}

/** The vedtak that a text names, in order. A number without session belongs to the session it stands under; else it is left out. */
export function findUnits(text: string, sesjon: string | null): FoundUnit[] {
  return findCitations(text)
    .filter(({ kind }) => kind === 'vedtak')
    .flatMap(eachOfRange)
    .flatMap(({ start, end, nummer, punkt, sesjon: own }) => {
      const of = own ?? sesjon
      return of === null ? [] : [{ key: { sesjon: of, nummer, punkt }, start, end }]
    })
}

const SESJON_HEADING = new RegExp(
  String.raw`^(?:Vedtak\s(?:fra|frå)\s)?(?:[Ss]tortings)?[Ss]esjon(?:en)?\s\(?(?<sesjon>${SESJON})\)?\s?:?`,
  'u',
)

/** The session that a heading or the beginning of a list names: «Stortingssesjonen 2016–2017:». */
export function sesjonOfHeading(paragraph: string): string | null {
  const printed = SESJON_HEADING.exec(paragraph)?.groups?.sesjon
  return printed === undefined ? null : readSesjon(printed).sesjon
}
