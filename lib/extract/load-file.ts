import { readFile, stat } from 'node:fs/promises'
import type { ParseOptions } from '../parse/parse'
import { fileLimits } from './limits'
import { readDocument, type DocumentReading } from './read-document'
import type { Unextractable } from './types'

/** Why a file cannot be opened. */
export type FileFault = 'MISSING' | 'FOLDER' | 'NOT_ALLOWED' | 'UNREADABLE'

export type LoadedFile =
  | (Extract<DocumentReading, { ok: true }> & { bytes: Uint8Array })
  | { ok: false; fault: FileFault }
  | { ok: false; reason: Unextractable }

/** Opens and reads a document, of any format; what cannot be opened or read says why. */
export async function loadFile(path: string, options?: ParseOptions): Promise<LoadedFile> {
  let bytes: Uint8Array
  try {
    const { size } = await stat(path)
    if (size > fileLimits.bytes) return { ok: false, reason: 'TOO_LARGE' }
    bytes = await readFile(path)
  } catch (error) {
    return { ok: false, fault: faultOf(error) }
  }
  const reading = await readDocument(bytes, options)
  return reading.ok ? { ...reading, bytes } : reading
}

const faults: Record<string, FileFault> = { ENOENT: 'MISSING', EISDIR: 'FOLDER', EACCES: 'NOT_ALLOWED' }

const faultOf = (error: unknown): FileFault =>
  (error instanceof Error && 'code' in error ? faults[String(error.code)] : undefined) ?? 'UNREADABLE'
