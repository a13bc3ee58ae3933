import type { VedtakContext } from '../citation/resolve'
import { sesjonOfDato } from '../citation/sesjon'
import { readDayOfAdoption } from '../fields/adopted-in'
import type { Fields } from '../fields/read'
import { sliceMapped, type Mapped } from '../text/mapped'
import { spanOf } from '../text/span'
import type { FieldSpan, VedtakEntry } from '../types'
import type { Entry } from './entry'
import { lineAt } from './place'
import { readTexts } from './read-texts'

interface VedtakInput {
  source: string
  lookup: VedtakContext['candidates']
  withSpans: boolean
  document: string | null
}

/** An entry as the contract prints it, once for each unit that shares it. */
export function toVedtak(entry: Entry, { source, lookup, withSpans, document }: VedtakInput): VedtakEntry[] {
  const { request, account, heading, line } = entry
  const dato = entry.dato ?? dayIn(account.value, entry.keys)
  const texts = { heading: heading.value, text: request.value, account: account.value }
  const { fields, entryOf } = readTexts(texts, {
    document,
    sesjon: entry.keys[0]?.sesjon ?? null,
    dato,
    candidates: lookup,
    line,
    lineOf: (offset) => lineAt(entry, account.starts[offset]),
  })
  return entry.keys.map((key, i) => ({
    ...entryOf(key),
    dato: entry.datoOf[i] ?? dato,
    ...(withSpans ? { spans: spansOf({ heading, text: request, account }, fields, source) } : {}),
  }))
}

/** The day the account tells, where the line above tells none; a day of another session is of something else. */
function dayIn(account: string, keys: Entry['keys']): string | null {
  const day = readDayOfAdoption(account)
  return day !== null && keys.every(({ sesjon }) => sesjon === sesjonOfDato(day)) ? day : null
}

function spansOf(
  fields: { heading: Mapped; text: Mapped; account: Mapped },
  { conclusion }: Fields,
  source: string,
): Record<string, FieldSpan> {
  const sentence = sliceMapped(fields.account, conclusion.start ?? 0, conclusion.end ?? 0)
  const spans: Record<string, FieldSpan> = {}
  for (const [name, mapped] of Object.entries({ ...fields, conclusionSentence: sentence })) {
    const span = spanOf(mapped, source)
    if (span) spans[name] = span
  }
  return spans
}
