import 'server-only'
import { readDocument } from '../extract/read-document'
import type { FileKind, Page } from '../extract/types'
import type { ParsedDocument } from '../parse/types'
import type { RefusedReason } from './types'

export type ReadUpload =
  | { ok: true; text: string; format: FileKind; pages: Page[]; parsed: ParsedDocument }
  | { ok: false; reason: RefusedReason }

/** What stands in an uploaded file, whatever format it has, and what the reader understood of it; or why nothing does. */
export async function readUpload(bytes: Uint8Array): Promise<ReadUpload> {
  const reading = await readDocument(bytes, { withSpans: true })
  if (!reading.ok) return reading
  const { source: text, kind: format, pages, document: parsed } = reading
  return { ok: true, text, format, pages, parsed }
}
