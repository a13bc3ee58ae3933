import 'server-only'
import { db } from '../db/client'
import type { Db } from '../db/connection'
import { verifyChain } from './verify/chain/queries'
import { verifyDigests, verifyKept } from './verify/digests/queries'
import { verifyFacts } from './verify/facts/queries'
import { verifyStates } from './verify/states/queries'
import { firstOf } from './verify/rules'
import type { Break, KeptDigest, Verification } from './verify/types'

const hour = 3_600_000

/**
 * Recomputes the hash chain, the facts that events registered, and every stored state, and compares the log with the
 * published digests and with those somebody kept. Names the first event where something differs. What others write
 * meanwhile is not seen; a log of any length takes the room of some thousand events.
 */
export async function verifyLog(kept: readonly KeptDigest[] = []): Promise<Verification> {
  return db().$transaction((tx) => verifyIn(tx, kept), {
    isolationLevel: 'RepeatableRead',
    timeout: 12 * hour,
  })
}

/** The same, inside a transaction that somebody else holds. */
export async function verifyIn(tx: Db, kept: readonly KeptDigest[] = []): Promise<Verification> {
  const chain = await verifyChain(tx)
  const digests = await verifyDigests(tx)
  const log = firstOf(chain.broken, digests.broken, await verifyKept(tx, kept))
  // Where an event itself is broken, the facts and states that follow from it show nothing of their own.
  const isExact = log !== null && log.until === undefined
  const facts = isExact ? null : await verifyFacts(tx)
  const states = isExact ? { count: 0, broken: null } : await verifyStates(tx)
  const counts = { hendelser: chain.count, tilstander: states.count, avtrykk: digests.count }
  return { ...counts, firstBreak: narrow(log, firstOf(facts, states.broken)) }
}

/** A log that was written anew between two digests is broken where facts or states no longer agree with it. */
function narrow(log: Break | null, register: Break | null): Break | null {
  if (log === null) return register
  const isWithin = register !== null && register.nr >= log.nr && register.nr <= (log.until ?? log.nr)
  return isWithin ? { nr: register.nr, reason: register.reason } : { nr: log.nr, reason: log.reason }
}

/** Every published digest, newest first. */
export async function listDigests(limit?: number): Promise<KeptDigest[]> {
  return db().$queryRaw<KeptDigest[]>`
    SELECT dag::text, hash FROM avtrykk ORDER BY dag DESC LIMIT ${limit ?? null}`
}
