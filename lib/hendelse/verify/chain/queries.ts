import 'server-only'
import type { Db } from '@/lib/db/connection'
import { chainStart, hashOf } from '../../chain'
import type { HashedHendelse, Json } from '../../types'
import type { Break } from '../types'

const batch = 2_000

interface EventRow {
  nr: number
  type: string
  tidspunkt: string
  aktor: string
  kjoringId: number | null
  innhold: Json
  forrigeHash: string
  hash: string
  sesjon: string | null
  nummer: number | null
  punkt: string | null
}

/** Recomputes every hash, some thousand events at a time, up to the first that is not as it was written. */
export async function verifyChain(tx: Db): Promise<{ count: number; broken: Break | null }> {
  let forrigeHash = chainStart
  let nr = 0
  for (;;) {
    const rows = await readEvents(tx, nr)
    for (const row of rows) {
      const broken = findBreak(row, { nr, forrigeHash })
      if (broken) return { count: nr, broken }
      forrigeHash = row.hash
      nr = row.nr
    }
    if (rows.length < batch) return { count: nr, broken: await verifyEnd(tx, nr) }
  }
}

/** One value for many rows: the database writes JSON faster than a client takes rows apart. */
async function readEvents(tx: Db, after: number): Promise<EventRow[]> {
  const [found] = await tx.$queryRaw<{ rows: string }[]>`
    SELECT COALESCE(json_agg(e), '[]')::text AS rows FROM (
      SELECT h.nr, h.type, h.tidspunkt, h.aktor, h.kjoring_id AS "kjoringId", h.innhold,
        h.forrige_hash AS "forrigeHash", h.hash, v.sesjon_id AS sesjon, v.nummer, v.punkt
      FROM hendelse h LEFT JOIN vedtak v ON v.id = h.vedtak_id
      WHERE h.nr > ${after} ORDER BY h.nr LIMIT ${batch}
    ) e`
  return JSON.parse(found?.rows ?? '[]') as EventRow[]
}

function findBreak(row: EventRow, before: { nr: number; forrigeHash: string }): Break | null {
  if (row.nr !== before.nr + 1) return { nr: before.nr + 1, reason: 'hendelsen mangler' }
  if (row.forrigeHash !== before.forrigeHash) return { nr: row.nr, reason: 'viser ikke til hendelsen før' }
  if (recompute(row) !== row.hash) return { nr: row.nr, reason: 'innholdet svarer ikke til avtrykket' }
  return null
}

/** Null where the content is such that nobody can have hashed it: a fraction, say. */
function recompute({ sesjon, nummer, punkt, tidspunkt, ...row }: EventRow): string | null {
  const vedtak = sesjon === null || nummer === null || punkt === null ? null : { sesjon, nummer, punkt }
  const event: HashedHendelse = { ...row, vedtak, tidspunkt: new Date(tidspunkt) }
  try {
    return hashOf(event)
  } catch {
    return null
  }
}

/** Facts that name an event beyond the end of the log show that its tail was cut off. */
async function verifyEnd(tx: Db, last: number): Promise<Break | null> {
  const [named] = await tx.$queryRaw<{ nr: number | null }[]>`
    SELECT GREATEST(
      (SELECT max(hendelse_nr) FROM avtrykk), (SELECT max(hendelse_nr) FROM tilstand),
      (SELECT max(hendelse_nr) FROM rapportering), (SELECT max(hendelse_nr) FROM vurdering),
      (SELECT max(hendelse_nr) FROM opphevelse), (SELECT max(hendelse_nr) FROM opphevelsesforslag),
      (SELECT max(ferdig_hendelse_nr) FROM importkjoring)) AS nr`
  return (named?.nr ?? 0) > last ? { nr: last + 1, reason: 'hendelsen mangler' } : null
}
