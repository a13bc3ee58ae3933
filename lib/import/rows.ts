import 'server-only'
import type { Db } from '../db/connection'
import { writeRepresentantforslag, writeSvarbrev, writeTilrading } from '../forslag/mutations'
import type { ParsedDocument } from '../parse/types'
import type { Run } from './run'
import type { ImportPlan } from './types'

/** The run that reads a document, and when it became public. */
export interface RowSource {
  plan: ImportPlan
  run: Run
  aktor: string
  now: Date
}

/** What came of it: whether anything is other than before, and which pages (paths without locale) show it. */
export interface RowsWritten {
  isChanged: boolean
  paths: string[]
}

/**
 * Writes the rows that are a kind's own, in the transaction that makes the run public. Called at each import of the document:
 * it replaces what an earlier reading of the same document left, and says so only when something differs.
 */
type RowWriter<Parsed extends ParsedDocument> = (
  tx: Db,
  parsed: Parsed,
  source: RowSource,
) => Promise<RowsWritten>

const nothing: RowsWritten = { isChanged: false, paths: [] }

const none = () => Promise.resolve(nothing)

/** One for each kind: the accounts and the mentions are written for all of them, what is more here. */
const writers: { [Kind in ParsedDocument['kind']]: RowWriter<Extract<ParsedDocument, { kind: Kind }>> } = {
  PROP_1_S: none,
  MELD_ST_ANMODNING: none,
  INNST: (tx, parsed, source) => writeTilrading(tx, parsed, readingOf(source)),
  REPRESENTANTFORSLAG: (tx, parsed, source) => writeRepresentantforslag(tx, parsed, readingOf(source)),
  SVARBREV: (tx, parsed, source) => writeSvarbrev(tx, parsed, readingOf(source)),
  OTHER: none,
}

const readingOf = ({ run, now }: RowSource) => ({ dokumentId: run.dokumentId, kjoringId: run.id, now })

export async function writeRows(tx: Db, source: RowSource): Promise<RowsWritten> {
  const { parsed } = source.plan
  if (parsed === null) return nothing
  // The compiler does not see that the writer found by the kind is the writer of that kind.
  const write = writers[parsed.kind] as RowWriter<ParsedDocument>
  return write(tx, parsed, source)
}
