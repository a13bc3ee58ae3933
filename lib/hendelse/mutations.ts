import 'server-only'
import { randomBytes } from 'node:crypto'
import { fromDay, toDay, today, type Day } from '../clock'
import { transaction } from '../db/client'
import type { Db } from '../db/connection'
import { markChanged } from '../db/notify'
import { DomainError } from '../errors'
import { chainStart, hashOf } from './chain'
import { assertNameless } from './nameless'
import type { NewHendelse, PublishedDigest } from './types'

/** Any number that nobody else in the database takes; the log has one lock. */
const logLock = 8_245_001

/**
 * Appends events to the log, in order, and returns their numbers. The lock is held until the transaction ends, so two
 * writers never hang on the same predecessor and the chain cannot fork. How to add a type of event: `HendelseChanges`.
 */
export async function appendHendelser(tx: Db, events: NewHendelse[]): Promise<number[]> {
  await lockLog(tx)
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

async function lockLog(tx: Db): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${logLock})`
}

/**
 * Publishes the log's digest of a day that is over, once: who asks again, or at the same moment, gets the one that is
 * there. It is the hash of an event of its own, so it covers everything before it. The event has a salt: who knows the
 * digest of the day before still cannot tell whether anything was written in between, nor how much.
 */
export async function publishDigest(dag: Day, at: Date): Promise<PublishedDigest> {
  if (dag >= today(at)) throw new DomainError('DAG_IKKE_OVER', `Dagen ${dag} er ikke over.`)
  return transaction(async (tx) => {
    await lockLog(tx)
    const held = await tx.avtrykk.findFirst({
      where: { dag: { gte: fromDay(dag) } },
      orderBy: { dag: 'asc' },
    })
    if (held && toDay(held.dag) === dag) return { dag, hash: held.hash, isNew: false }
    if (held)
      throw new DomainError('SENERE_AVTRYKK', `Det finnes alt et avtrykk for en senere dag enn ${dag}.`)
    const etter = { dag, salt: randomBytes(32).toString('hex') }
    const kilde = { handling: 'avtrykk' }
    const [hendelseNr] = await appendHendelser(tx, [
      { type: 'AVTRYKK_LAGET', tidspunkt: at, aktor: 'avtrykk', for: null, etter, kilde },
    ])
    if (hendelseNr === undefined) throw new Error('the log gave the event no number')
    const { hash } = await tx.hendelse.findUniqueOrThrow({
      where: { nr: hendelseNr },
      select: { hash: true },
    })
    await tx.avtrykk.create({ data: { dag: fromDay(dag), hendelseNr, hash, publisert: at } })
    await markChanged(tx, ['/om/historikk'])
    return { dag, hash, isNew: true }
  })
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
