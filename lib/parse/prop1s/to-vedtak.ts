import { listCitedDocuments } from '../citation/cited'
import { findCitations } from '../citation/find'
import { listVedtakRefs, type VedtakContext } from '../citation/resolve'
import { readFields } from '../fields/read'
import { sliceMapped, type Mapped } from '../text/mapped'
import { spanOf } from '../text/span'
import type { FieldSpan, VedtakEntry } from '../types'
import type { Entry } from './entry'
import { lineAt } from './place'

interface VedtakInput {
  source: string
  lookup: VedtakContext['candidates']
  withSpans: boolean
  document: string | null
}

/** An entry as the contract prints it, once for each unit that shares it. */
export function toVedtak(entry: Entry, { source, lookup, withSpans, document }: VedtakInput): VedtakEntry[] {
  const { request, account, heading } = entry
  const inRequest = findCitations(request.value)
  const inAccount = findCitations(account.value)
  const sesjon = entry.keys[0]?.sesjon ?? null
  const fields = readFields(request.value, account.value, {
    rapporteringssesjon: document,
    sesjon,
    dato: entry.dato,
  })
  const texts = { heading: heading.value, text: request.value, account: account.value }
  const promises = fields.promises.map(({ text, date, sentence, start }) => ({
    text,
    date,
    sentence,
    line: lineAt(entry, account.starts[start]),
  }))
  return entry.keys.map((key) => ({
    ...key,
    dato: entry.dato,
    ...texts,
    conclusion: fields.conclusion.conclusion,
    conclusionSentence: fields.conclusion.conclusionSentence,
    adoptedIn: fields.adoptedIn,
    citations: listCitedDocuments(inAccount),
    requestCitations: listCitedDocuments(inRequest),
    vedtakRefs: listVedtakRefs([...inRequest, ...inAccount], key, { sesjon, candidates: lookup }),
    deadlines: fields.deadlines.map(({ text, date, for: purpose }) => ({ text, date, for: purpose })),
    promises,
    bodies: fields.bodies,
    line: entry.line,
    ...(withSpans ? { spans: spansOf({ heading, text: request, account }, fields, source) } : {}),
  }))
}

function spansOf(
  fields: { heading: Mapped; text: Mapped; account: Mapped },
  { conclusion }: ReturnType<typeof readFields>,
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
