import 'server-only'
import type { Db } from '@/lib/db/connection'
import type { Break, KeptDigest } from '../types'

interface DigestRow {
  dag: string
  nr: number
  /** Whether the log holds this event with this hash, made for this day. */
  holds: boolean
}

/**
 * The log's own hashes agree with any log that was written anew from some event on; what was published does not. An event
 * that is not there at all is `verifyChain`'s to find.
 */
export async function verifyDigests(tx: Db): Promise<{ count: number; broken: Break | null }> {
  const rows = await tx.$queryRaw<DigestRow[]>`
    SELECT a.dag::text, a.hendelse_nr AS nr,
      COALESCE(h.type = 'AVTRYKK_LAGET' AND h.hash = a.hash AND h.innhold->'etter'->>'dag' = a.dag::text, false) AS holds
    FROM avtrykk a JOIN hendelse h ON h.nr = a.hendelse_nr ORDER BY a.dag`
  const wrong = rows.findIndex(({ holds }) => !holds)
  const [removed] = await tx.$queryRaw<{ nr: number | null }[]>`
    SELECT min(h.nr) AS nr FROM hendelse h
    WHERE h.type = 'AVTRYKK_LAGET' AND NOT EXISTS (SELECT FROM avtrykk a WHERE a.hendelse_nr = h.nr)`
  const found = rows[wrong]
  if (found) return { count: rows.length, broken: rewritten(rows[wrong - 1]?.nr ?? 0, found) }
  const reason = 'avtrykket som ble laget av hendelsen, er tatt bort'
  return { count: rows.length, broken: removed?.nr ? { nr: removed.nr, reason } : null }
}

function rewritten(good: number, { dag, nr }: { dag: string; nr: number }): Break {
  const reason = `loggen er en annen enn den avtrykket for ${dag} ble laget av`
  return { nr: good + 1, reason, until: nr }
}

/**
 * Compares the log with digests that somebody kept: who owns the database can write log and published digests anew, but
 * not what others have. Each must be the hash of the event that was made for its day.
 */
export async function verifyKept(tx: Db, kept: readonly KeptDigest[]): Promise<Break | null> {
  let good = 0
  for (const { dag, hash } of kept.toSorted((a, b) => (a.dag < b.dag ? -1 : 1))) {
    const [row] = await tx.$queryRaw<{ nr: number }[]>`
      SELECT nr FROM hendelse
      WHERE hash = ${hash} AND type = 'AVTRYKK_LAGET' AND innhold->'etter'->>'dag' = ${dag}`
    if (!row) {
      const [end] = await tx.$queryRaw<{ nr: number | null }[]>`SELECT max(nr) AS nr FROM hendelse`
      const reason = `hendelser mangler eller er endret: det lagrede avtrykket for ${dag} finnes ikke igjen`
      return { nr: good + 1, reason, until: (end?.nr ?? 0) + 1 }
    }
    good = row.nr
  }
  return null
}
