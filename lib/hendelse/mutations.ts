import 'server-only'
import type { Db } from '../db/connection'
import { chainStart, hashOf } from './chain'
import { assertNameless } from './nameless'
import type { NewHendelse } from './types'

/** Any number that nobody else in the database takes; the log has one lock. */
const logLock = 8_245_001

/**
 * Appends events to the log, in order, and returns their numbers. The lock is held until the transaction ends, so two
 * writers never hang on the same predecessor and the chain cannot fork. How to add a type of event: `HendelseChanges`.
 */
export async function appendHendelser(tx: Db, events: NewHendelse[]): Promise<number[]> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${logLock})`
  const last = await tx.hendelse.findFirst({ orderBy: { nr: 'desc' }, select: { nr: true, hash: true } })
  let forrigeHash = last?.hash ?? chainStart
  const rows = events.map((event, i) => {
    const row = { ...toRow(event), nr: (last?.nr ?? 0) + 1 + i, forrigeHash }
    const hash = hashOf(row)
    forrigeHash = hash
    const { vedtak, ...columns } = row
    return { ...columns, vedtakId: vedtak?.id ?? null, hash }
  })
  await tx.hendelse.createMany({ data: rows })
  return rows.map(({ nr }) => nr)
}

function toRow({ vedtak = null, kjoringId = null, for: before, etter, kilde, ...event }: NewHendelse) {
  const innhold = {
    for: before === null ? null : { ...before },
    etter: etter === null ? null : { ...etter },
    kilde: { ...kilde },
  }
  assertNameless({ aktor: event.aktor, innhold })
  return { ...event, vedtak, kjoringId, innhold }
}
