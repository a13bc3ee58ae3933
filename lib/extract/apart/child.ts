// A process of its own, started by `extract-apart.ts`: the bytes of a file on stdin, one JSON on stdout.
import { buffer } from 'node:stream/consumers'
import { parseText } from '../../parse/parse'
import { extract, extractorOf } from '../extract'
import { sniff } from '../sniff'
import type { Extraction } from '../types'
import { closeDown } from './close-down'
import { taskSchema, type Task } from './schema'

async function answer(bytes: Uint8Array, { limits, read }: Task): Promise<unknown> {
  const extraction = await extractHere(bytes, limits)
  if (!extraction.ok || read === null) return { extraction, document: null }
  const { document } = parseText(extraction.extract.text, read)
  return { extraction, document }
}

/** The format's own code is loaded before the file is read: from then on nothing more is started. */
async function extractHere(bytes: Uint8Array, limits: Task['limits']): Promise<Extraction> {
  const sniffed = await sniff(bytes)
  if (!sniffed.ok) return sniffed
  await extractorOf(sniffed.kind)
  closeDown()
  return extract(bytes, limits)
}

const bytes = await buffer(process.stdin)
const task = taskSchema.parse(JSON.parse(process.argv[2] ?? ''))
process.stdout.write(JSON.stringify(await answer(new Uint8Array(bytes), task)), () => process.exit(0))
