import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseDocument } from '@/lib/parse/parse'
import type { Prop1S } from '@/lib/parse/types'
import { root } from './source-files'

/** Prop. 1 S (2025–2026) from Helse- og omsorgsdepartementet, the text layer of its PDF (35,572 lines). */
export const hodPath = join(root, 'prisma/samples/prop-1-s-2025-2026-hod.txt')

let bytes: Uint8Array | undefined

/** The same bytes each time, so that what is read of them is known again. */
export const hodBytes = (): Uint8Array => (bytes ??= readFileSync(hodPath))

const known = new WeakMap<Uint8Array, Map<boolean, Prop1S & { source: string }>>()

/** A budget proposition read from bytes or text; throws when it is not one. What has been read of the same bytes is not read again. */
export function readProp(content: Uint8Array | string, withSpans = false): Prop1S & { source: string } {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const found = known.get(bytes)?.get(withSpans)
  if (found) return found
  const result = parseDocument(bytes, { withSpans })
  if (!result.ok || result.document.kind !== 'PROP_1_S') throw new Error('not a budget proposition')
  const read = { ...result.document, source: result.source }
  known.set(bytes, (known.get(bytes) ?? new Map<boolean, typeof read>()).set(withSpans, read))
  return read
}
