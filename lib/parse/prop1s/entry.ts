import { sesjonOfDato } from '../citation/sesjon'
import { compose, sliceMapped, type ComposeContext, type Mapped } from '../text/compose'
import type { VedtakKey } from '../types'
import type { EntryLines } from './entry-lines'
import { findRequest } from './request'

/** One account with every value still mapped to its place in the file. */
export interface Entry {
  keys: VedtakKey[]
  dato: string | null
  heading: Mapped
  request: Mapped
  account: Mapped
  /** The whole body as composed, for reconstruction. */
  body: Mapped
  line: number
  lines: EntryLines
  isRequestClosed: boolean
  hasRequest: boolean
}

/**
 * Puts one entry's lines together. The session comes from the date, else from the line itself, else from the
 * section; an entry with none of them has no key and is refused by the caller (empty `keys`).
 */
export function readEntry(lines: EntryLines, context: ComposeContext): Entry {
  const { opening } = lines
  const body = compose(lines.body, context)
  const place = findRequest(body.value)
  const sesjon = opening.dato ? sesjonOfDato(opening.dato) : (opening.sesjon ?? lines.sectionSesjon)
  return {
    keys: sesjon ? opening.units.map((unit) => ({ sesjon, ...unit })) : [],
    dato: opening.dato,
    heading: compose(lines.heading, context),
    request: sliceMapped(body, place?.start ?? 0, place?.end ?? 0),
    account: sliceMapped(body, place?.accountStart ?? 0, body.value.length),
    body,
    line: lines.vedtakLine.number,
    lines,
    isRequestClosed: place?.isClosed ?? false,
    hasRequest: place !== null,
  }
}
