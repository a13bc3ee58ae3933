import 'server-only'
import { parseDocument } from '../parse/parse'
import type { ParsedDocument } from '../parse/types'
import type { LestSide, RefusedReason } from './types'

export type ReadUpload =
  { ok: true; text: string; pages: LestSide[]; parsed: ParsedDocument } | { ok: false; reason: RefusedReason }

/** What stands in an uploaded file, whatever format it has, and what the reader understood of it; or why nothing does. */
export async function readUpload(bytes: Uint8Array): Promise<ReadUpload> {
  const result = parseDocument(bytes, { withSpans: true })
  if (!result.ok) return result
  return { ok: true, text: result.source, pages: [], parsed: result.document }
}
