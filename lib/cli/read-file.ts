import type { ParseOptions } from '../parse/parse'
import { loadFile, type LoadedFile } from '../extract/load-file'

export type FileResult = Extract<LoadedFile, { ok: true }> | { ok: false; message: string }

/** Reads a document of any format; one that cannot be read gives one sentence that says why. */
export async function parseFile(path: string, options?: ParseOptions): Promise<FileResult> {
  const loaded = await loadFile(path, options)
  if (loaded.ok) return loaded
  // The texts of the service are only loaded for the one that is needed.
  const { fileSentence } = await import('../extract/sentences')
  return { ok: false, message: fileSentence(path, loaded, 'en') }
}
