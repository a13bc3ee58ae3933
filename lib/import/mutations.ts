import 'server-only'
import { refreshAvvik } from '../avvik/mutations'
import { withAdvisoryLock } from '../db/advisory'
import { transaction } from '../db/client'
import type { Db } from '../db/connection'
import type { Issue } from '../parse/types'
import { keyId } from '../parse/key'
import { linkFunn } from '../funn/found/mutations'
import { refreshRepeats } from '../gjentakelse/mutations'
import { tellImported } from '../varsel/komite/mutations'
import { publishRun, type Writer } from './publish'
import { findUnits } from './queries'
import { writtenHere } from './rules'
import { startRun, type Run } from './run'
import type { Counts, ImportPlan, ImportResult, UnitFacts, UnitOutcome } from './types'
import type { UnitKey } from '../vedtak/types'
import { heldOutcome, RefusedUnit, writeUnit, type UnitSource } from './write-unit'

/** One import at a time: two of the same file would count each other's work as their own. */
const importLock = 8_245_002

export interface ImportOptions {
  now: Date
  /** Called after each unit. */
  onUnit?: (done: number, total: number, unit: { key: UnitKey; outcome: UnitOutcome }) => void
  /** Called in the transaction that begins the run: whoever asked for it finds it again, however it ends. */
  onRun?: (tx: Db, kjoringId: number) => Promise<void>
}

/**
 * Takes a document into the register: one transaction for each unit, all public when the last is written. A unit that
 * cannot be written is refused with an issue and never costs the others.
 */
export async function importPlan(
  plan: ImportPlan,
  { now, onUnit, onRun }: ImportOptions,
): Promise<ImportResult> {
  return withImportLock(async () => {
    const run = await transaction(async (tx) => {
      const begun = await startRun(tx, plan, now)
      await onRun?.(tx, begun.id)
      return begun
    })
    const writer = { aktor: 'import', now }
    const counts: Counts = { new: 0, changed: 0, unchanged: 0, refused: plan.refused }
    const issues: Issue[] = [...plan.issues]
    const source = sourceOf(plan, run, writer)
    if (source) await importUnits(plan.units, { source, counts, issues, onUnit })
    await transaction(async (tx) => {
      await publishRun(tx, { run, plan: { ...plan, issues }, source, writer, counts })
      await tellImported(tx, { plan, run, now })
    })
    await refreshAvvik(run.dokumentId, now)
    await transaction(async (tx) => {
      await linkFunn(tx)
      await refreshRepeats(tx, now)
    })
    return { kjoringId: run.id, slug: run.slug, counts, issues }
  })
}

interface Progress {
  source: UnitSource
  counts: Counts
  issues: Issue[]
  onUnit: ImportOptions['onUnit']
}

/** Writes each unit in a transaction of its own, and counts what became of it. */
async function importUnits(units: UnitFacts[], { source, counts, issues, onUnit }: Progress): Promise<void> {
  const seen = await findUnits(units.map(({ key }) => key), source) // prettier-ignore
  for (const [i, unit] of units.entries()) {
    const held = heldOutcome(unit, source, seen.get(keyId(unit.key)) ?? null)
    const outcome = held ?? (await tryUnit(unit, source, issues))
    counts[outcome] += 1
    onUnit?.(i + 1, units.length, { key: unit.key, outcome })
  }
}

/**
 * Takes what was written in the service into the register, inside the caller's transaction: all of it becomes public at its
 * commit, or nothing. Returns what another departement has already accounted for, which is left alone.
 */
export async function publishPlan(tx: Db, plan: ImportPlan, writer: Writer): Promise<UnitKey[]> {
  const run = await startRun(tx, plan, writer.now)
  const source = sourceOf(plan, run, writer)
  if (source === null) throw new Error('a chapter without a year')
  const counts: Counts = { new: 0, changed: 0, unchanged: 0, refused: 0 }
  const refused: UnitKey[] = []
  for (const unit of plan.units) {
    try {
      counts[await writeUnit(tx, unit, source)] += 1
    } catch (error) {
      // It is refused before anything of it is written, so the transaction goes on.
      if (!(error instanceof RefusedUnit)) throw error
      counts.refused += 1
      refused.push(unit.key)
    }
  }
  const units = plan.units.filter(({ key }) => !refused.includes(key))
  await publishRun(tx, { run, plan: { ...plan, units }, source, writer, counts })
  return refused
}

/** Whoever publishes or imports waits for whoever does so already. */
export function withImportLock<T>(work: () => Promise<T>): Promise<T> {
  return withAdvisoryLock(importLock, work)
}

/** What the facts of the units carry; null for a document without accounts. */
function sourceOf(
  { document, year, readerVersion }: ImportPlan,
  run: Run,
  { aktor, now }: Writer,
): UnitSource | null {
  if (year === null) return null
  return {
    ...year,
    dokumentId: run.dokumentId,
    dokumentSha256: document.filSha256,
    departementId: document.departement?.id ?? null,
    kjoringId: run.id,
    isReprint: document.type === 'MELD_ST_ANMODNING',
    isWritten: readerVersion === writtenHere,
    aktor,
    now,
  }
}

async function tryUnit(unit: UnitFacts, source: UnitSource, issues: Issue[]): Promise<UnitOutcome> {
  try {
    return await transaction((tx) => writeUnit(tx, unit, source))
  } catch (error) {
    // A lost database is nobody's entry: everything stops, and the next run goes on from here.
    if (isConnectionLost(error)) throw error
    issues.push(refusal(unit, error))
    return 'refused'
  }
}

function isConnectionLost(error: unknown): boolean {
  const text = error instanceof Error ? `${error.name} ${error.message}` : String(error)
  return /ECONNREFUSED|ECONNRESET|P1001|P1017|Connection terminated|server closed|57P0[123]/.test(text)
}

function refusal({ key, linje }: UnitFacts, error: unknown): Issue {
  const { sesjon, nummer, punkt } = key
  const isExpected = error instanceof RefusedUnit
  const reason = error instanceof Error ? (error.message.trim().split('\n').at(-1) ?? '') : String(error)
  return {
    rule: isExpected ? error.regel : 'IKKE_SKREVET',
    severity: 'feil',
    message: isExpected ? error.message : `Oppføringen kunne ikke skrives: ${reason}`,
    lines: [linje],
    vedtak: [{ sesjon, nummer, punkt: punkt === '' ? null : punkt }],
  }
}
