import { sesjonOfDato } from '../citation/sesjon'
import { compose, type ComposeContext } from '../text/compose'
import { joinMapped, sliceMapped, type Mapped } from '../text/mapped'
import type { VedtakKey } from '../types'
import type { EntryLines } from './entry-lines'
import { findRequest, startsWithRequest, type RequestPlace } from './request'

/** One account with every value still mapped to its place in the file. */
export interface Entry {
  keys: VedtakKey[]
  dato: string | null
  /** The day of each key, where the line gives them apart. */
  datoOf: readonly (string | null)[]
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
    keys: sesjon
      ? opening.units.map(({ nummer, punkt, sesjon: own }) => ({ sesjon: own ?? sesjon, nummer, punkt }))
      : [],
    dato: opening.dato,
    datoOf: opening.units.map(({ dato }) => (dato === undefined ? opening.dato : dato)),
    heading: compose(lines.heading, context),
    request: sliceMapped(body, place?.start ?? 0, place?.end ?? 0),
    account: readAccount(body, place),
    body,
    line: lines.vedtakLine.number,
    lines,
    isRequestClosed: place?.isClosed ?? false,
    hasRequest: place !== null,
  }
}

/** What is not the request: the text after it, and before it a sentence that leads to it. */
function readAccount(body: Mapped, place: RequestPlace | null): Mapped {
  const after = sliceMapped(body, place?.accountStart ?? 0, body.value.length)
  if (!place || place.leadEnd === 0) return after
  const lead = sliceMapped(body, 0, place.leadEnd)
  return after.value === '' ? lead : joinMapped(lead, after, body)
}

/**
 * Where several vedtak share one line and each has its quotation («Vedtak nr. 101 og 102»), an entry for each
 * with its own request; the account is common. Otherwise the entry as it is: they share one request too.
 */
export function splitShared(entry: Entry): Entry[] {
  const { keys, request } = entry
  const requests = [request]
  let { account } = entry
  while (requests.length < keys.length && startsWithRequest(account.value)) {
    const place = findRequest(account.value)
    if (!place?.isClosed) break
    requests.push(sliceMapped(account, place.start, place.end))
    account = sliceMapped(account, place.accountStart, account.value.length)
  }
  if (keys.length < 2 || requests.length !== keys.length) return [entry]
  return keys.map((key, i) => {
    const dato = entry.datoOf[i] ?? null
    return { ...entry, keys: [key], dato, datoOf: [dato], request: requests[i] ?? request, account }
  })
}
