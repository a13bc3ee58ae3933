import { parseText, type ParseOptions } from '../parse/parse'
import type { ParsedDocument } from '../parse/types'
import { decodeText } from './charset'
import { fileLimits } from './limits'
import { sniff } from './sniff'
import type { FileKind, Page, Unextractable } from './types'

export type DocumentReading =
  | { ok: true; document: ParsedDocument; source: string; kind: FileKind; pages: Page[] }
  | { ok: false; reason: Unextractable }

/**
 * Reads an official document of any format. In: the bytes of a file. Out: what the reader understood, the text it read, the
 * format and its pages; or why nothing can be read. Text is read here, which starts at once; what needs more than decoding is
 * read in a process of its own.
 */
export async function readDocument(bytes: Uint8Array, options: ParseOptions = {}): Promise<DocumentReading> {
  if (bytes.length > fileLimits.bytes) return { ok: false, reason: 'TOO_LARGE' }
  const sniffed = await sniff(bytes)
  if (!sniffed.ok) return sniffed
  if (sniffed.kind === 'TEXT') {
    const decoded = decodeText(bytes)
    return decoded.ok ? { ok: true, ...parseText(decoded.text, options), kind: 'TEXT', pages: [] } : decoded
  }
  const { readApart } = await import('./apart/extract-apart')
  const reading = await readApart(bytes, fileLimits, options)
  if (!reading.ok) return reading
  const { document, extract } = reading
  return { ok: true, document, source: extract.text, kind: extract.kind, pages: extract.pages }
}
