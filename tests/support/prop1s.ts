import { loadSource } from '@/lib/import/file'
import { importPlan } from '@/lib/import/mutations'
import { planImport } from '@/lib/import/read'
import { parseDocument } from '@/lib/parse/parse'
import type { ImportPlan } from '@/lib/import/types'
import { propositionText, type Proposition } from './prop1s-text'

/** Reads a proposition as `import` does, with the day it became public. */
export async function planOf(content: string | Proposition, dato = '2025-10-15'): Promise<ImportPlan> {
  const bytes = new TextEncoder().encode(typeof content === 'string' ? content : propositionText(content))
  const result = parseDocument(bytes)
  if (!result.ok) throw new Error(result.reason)
  const source = { filnavn: 'prop.txt', bytes, tekst: result.source, sidecar: null, dato }
  return planImport(source, result.document)
}

export const aMoment = new Date('2026-01-02T03:04:05.678Z')

/** Takes a proposition into the register of the test. */
export async function take(content: string | Proposition, dato?: string) {
  return importPlan(await planOf(content, dato), { now: aMoment })
}

let sample: ReturnType<typeof loadSource> | undefined

/** Takes in the proposition of HOD. It is read once for all files of a worker: to begin with it, `makeDatabase('proposition')`. */
export async function takeSample() {
  sample ??= loadSource('prisma/samples/prop-1-s-2025-2026-hod.txt', null)
  const { source, parsed } = await sample
  return importPlan(await planImport(source, parsed), { now: aMoment })
}
