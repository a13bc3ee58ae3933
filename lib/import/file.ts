import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { UsageError } from '../errors'
import { loadFile } from '../extract/load-file'
import { fileSentence } from '../extract/sentences'
import type { ParsedDocument } from '../parse/types'
import { sidecarSchema, type Sidecar, type SourceFile } from './document'

/** Reads a document of any format and what lies beside it. Throws one clear line when nothing can be read. */
export async function loadSource(
  file: string,
  dato: string | null,
): Promise<{ source: SourceFile; parsed: ParsedDocument }> {
  const loaded = await loadFile(file)
  if (!loaded.ok) throw new UsageError(fileSentence(file, loaded, 'nb'))
  const { bytes, source: tekst, kind: format, pages, document: parsed } = loaded
  const sidecar = await readSidecar(file)
  return { source: { filnavn: path.basename(file), bytes, tekst, format, pages, sidecar, dato }, parsed }
}

/** `x.txt` has its source, day and licence in `x.json`. */
async function readSidecar(file: string): Promise<Sidecar | null> {
  const beside = path.join(path.dirname(file), `${path.parse(file).name}.json`)
  if (beside === file || !existsSync(beside)) return null
  const parsed = sidecarSchema.safeParse(await readJson(beside))
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)
  throw new UsageError(`Feil i ${beside}: ${faults.join('; ')}`)
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch {
    throw new UsageError(`${file} er ikke gyldig JSON`)
  }
}
