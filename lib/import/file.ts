import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { UsageError } from '../errors'
import { parseDocument } from '../parse/parse'
import type { ParsedDocument } from '../parse/types'
import { sidecarSchema, type Sidecar, type SourceFile } from './document'

const maxBytes = 64 * 1024 * 1024

const reasons = {
  EMPTY: 'er tom',
  BINARY: 'er ikke en tekstfil',
  UNDECODABLE: 'er ikke tekst i UTF-8, UTF-16 eller Windows-1252',
} as const

/** Reads a document and what lies beside it. Throws one clear line when nothing can be read. */
export async function loadSource(
  file: string,
  dato: string | null,
): Promise<{ source: SourceFile; parsed: ParsedDocument }> {
  const bytes = await readBytes(file)
  const result = parseDocument(bytes)
  if (!result.ok) throw new UsageError(`${file} ${reasons[result.reason]}`)
  const sidecar = await readSidecar(file)
  return {
    source: { filnavn: path.basename(file), bytes, tekst: result.source, sidecar, dato },
    parsed: result.document,
  }
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    const bytes = await readFile(file)
    if (bytes.length > maxBytes) throw new UsageError(`${file} er større enn 64 MB`)
    return bytes
  } catch (error) {
    if (error instanceof UsageError) throw error
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'ukjent feil'
    throw new UsageError(code === 'ENOENT' ? `${file} finnes ikke` : `${file} kan ikke leses (${code})`)
  }
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
