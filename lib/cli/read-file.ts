import { readFile } from 'node:fs/promises'
import { parseDocument, type ParseOptions, type ParseResult } from '../parse/parse'

const MAX_BYTES = 64 * 1024 * 1024

const REASONS = {
  EMPTY: 'is empty',
  BINARY: 'is not a text file',
  UNDECODABLE: 'is not text in UTF-8, UTF-16 or Windows-1252',
} as const

export type FileResult = Extract<ParseResult, { ok: true }> | { ok: false; message: string }

/** Reads and parses a file; a file that cannot be read gives one sentence that says why. */
export async function parseFile(path: string, options?: ParseOptions): Promise<FileResult> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(path)
  } catch (error) {
    return { ok: false, message: `${path} ${whyUnreadable(error)}` }
  }
  if (bytes.length > MAX_BYTES) return { ok: false, message: `${path} is larger than 64 MB` }
  const result = parseDocument(bytes, options)
  return result.ok ? result : { ok: false, message: `${path} ${REASONS[result.reason]}` }
}

function whyUnreadable(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
  if (code === 'ENOENT') return 'does not exist'
  if (code === 'EISDIR') return 'is a folder'
  if (code === 'EACCES') return 'may not be read'
  return `cannot be read (${code})`
}
