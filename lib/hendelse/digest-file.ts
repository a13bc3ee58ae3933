import { isDay } from '../clock'
import { UsageError } from '../errors'
import type { KeptDigest } from './verify/types'

/** The digests as anybody may keep them: a line for each day, the oldest first, «2026-11-21 0f3a…». */
export function digestFile(digests: readonly KeptDigest[]): string {
  const oldestFirst = digests.toSorted((a, b) => (a.dag < b.dag ? -1 : 1))
  return oldestFirst.map(({ dag, hash }) => `${dag} ${hash}\n`).join('')
}

/** Reads such a file back. Empty lines and lines that begin with # count for nothing. */
export function readDigestFile(text: string): KeptDigest[] {
  const lines = text.split(/\r?\n/).map((line) => line.trim())
  const kept = lines.flatMap((line, i) => {
    if (line === '' || line.startsWith('#')) return []
    const [dag = '', hash = '', ...more] = line.split(/\s+/)
    if (!isDay(dag) || !/^[0-9a-f]{64}$/.test(hash) || more.length > 0)
      throw new UsageError(`Linje ${i + 1} er ikke et avtrykk: «2026-11-21» og 64 tegn ventes.`)
    return [{ dag, hash }]
  })
  if (kept.length === 0) throw new UsageError('Filen har ingen avtrykk.')
  return kept
}
