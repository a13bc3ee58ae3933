import path from 'node:path'
import type { ParseOptions } from '../../parse/parse'
import type { ParsedDocument } from '../../parse/types'
import type { Extract, Extraction, Limits, Unextractable } from '../types'
import { runChild } from './run-child'
import { answerSchema, type Task } from './schema'

export type Reading =
  { ok: true; extract: Extract; document: ParsedDocument } | { ok: false; reason: Unextractable }

const entry = () => path.join(process.cwd(), 'lib/extract/apart/child.ts')

/**
 * Takes the text out of a file of any format in a process of its own, with caps on time and memory, without network, files
 * and settings. In: the bytes of the file. Out: the text, or why there is none; whatever the file does to that process, this
 * one gets an answer.
 */
export async function extractApart(bytes: Uint8Array, limits: Limits): Promise<Extraction> {
  const answer = await askChild(bytes, { limits, read: null })
  return answer.ok ? answer.extraction : answer
}

/** The same, and reads the text there as well (`parseText`). */
export async function readApart(
  bytes: Uint8Array,
  limits: Limits,
  { withSpans = false }: ParseOptions = {},
): Promise<Reading> {
  const answer = await askChild(bytes, { limits, read: { withSpans } })
  if (!answer.ok) return answer
  const { extraction, document } = answer
  if (!extraction.ok) return extraction
  return document === null
    ? { ok: false, reason: 'BROKEN' }
    : { ok: true, extract: extraction.extract, document }
}

type ChildAnswer =
  { ok: true; extraction: Extraction; document: ParsedDocument | null } | { ok: false; reason: Unextractable }

/** `program`: another one in the child's place, for trying what a hostile file could make of it. */
export async function askChild(bytes: Uint8Array, task: Task, program = entry()): Promise<ChildAnswer> {
  if (bytes.length > task.limits.bytes) return { ok: false, reason: 'TOO_LARGE' }
  const ran = await runChild({ entry: program, args: [JSON.stringify(task)], bytes, limits: task.limits })
  if (!ran.ok) return ran
  const answer = answerSchema.safeParse(readJson(ran.text))
  return answer.success ? { ok: true, ...answer.data } : { ok: false, reason: 'BROKEN' }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
