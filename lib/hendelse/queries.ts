import 'server-only'
import { toDay } from '../clock'
import { db } from '../db/client'
import { loadHistories } from '../tilstand/queries'
import { tilstandRows } from '../tilstand/rules'
import type { TilstandRow, UnitHistory } from '../tilstand/types'
import { canonicalJson } from './canonical'
import { chainStart, hashOf } from './chain'
import type { Json } from './types'

/** The first place where log or states are not what they should be. */
export interface Break {
  nr: number
  /** Norwegian, one sentence. */
  reason: string
}

export interface Verification {
  hendelser: number
  tilstander: number
  firstBreak: Break | null
}

const batch = 500

/** Recomputes the hash chain and every stored state, and names the first event where something differs. */
export async function verifyLog(): Promise<Verification> {
  const chain = await verifyChain()
  const states = await verifyStates()
  // Where the log itself is broken, the states that follow from it show nothing of their own.
  return { hendelser: chain.count, tilstander: states.count, firstBreak: chain.broken ?? states.broken }
}

async function verifyChain(): Promise<{ count: number; broken: Break | null }> {
  let forrigeHash = chainStart
  let nr = 0
  for (;;) {
    const rows = await db().hendelse.findMany({
      where: { nr: { gt: nr } },
      orderBy: { nr: 'asc' },
      take: batch,
      include: { vedtak: { select: { sesjonId: true, nummer: true, punkt: true } } },
    })
    if (rows.length === 0) return { count: nr, broken: await verifyEnd(nr) }
    for (const { vedtak, ...row } of rows) {
      if (row.nr !== nr + 1) return { count: nr, broken: { nr: nr + 1, reason: 'hendelsen mangler' } }
      const key = vedtak && { sesjon: vedtak.sesjonId, nummer: vedtak.nummer, punkt: vedtak.punkt }
      const hash = hashOf({ ...row, vedtak: key, innhold: row.innhold as Json })
      if (row.forrigeHash !== forrigeHash)
        return { count: nr, broken: { nr: row.nr, reason: 'viser ikke til hendelsen før' } }
      if (row.hash !== hash)
        return { count: nr, broken: { nr: row.nr, reason: 'innholdet svarer ikke til avtrykket' } }
      forrigeHash = hash
      nr = row.nr
    }
  }
}

/** Facts that name an event beyond the end of the log show that its tail was cut off. */
async function verifyEnd(last: number): Promise<Break | null> {
  const { _max } = await db().tilstandRad.aggregate({ _max: { hendelseNr: true } })
  return (_max.hendelseNr ?? 0) > last ? { nr: last + 1, reason: 'hendelsen mangler' } : null
}

async function verifyStates(): Promise<{ count: number; broken: Break | null }> {
  let count = 0
  let broken: Break | null = null
  for (let after = 0; ;) {
    const units = await db().vedtak.findMany({ where: { id: { gt: after } }, orderBy: { id: 'asc' }, take: batch, select: { id: true } }) // prettier-ignore
    const ids = units.map(({ id }) => id)
    const last = ids.at(-1)
    if (last === undefined) return { count, broken }
    after = last
    const histories = await loadHistories(db(), ids)
    const events = await eventsByUnit(ids)
    for (const [vedtakId, stored] of await storedByUnit(ids)) {
      count += stored.length
      const found = firstDifference(histories.get(vedtakId), events.get(vedtakId) ?? [], stored)
      if (found && (broken === null || found.nr < broken.nr)) broken = found
    }
  }
}

interface Stored extends TilstandRow {
  gjeldende: boolean
}

interface UnitEvent {
  nr: number
  kjoringId: number | null
  isPublic: boolean
}

async function eventsByUnit(ids: number[]): Promise<Map<number, UnitEvent[]>> {
  const rows = await db().hendelse.findMany({
    where: { vedtakId: { in: ids } },
    orderBy: { nr: 'asc' },
    select: { nr: true, vedtakId: true, kjoringId: true, kjoring: { select: { ferdig: true } } },
  })
  const byUnit = new Map<number, UnitEvent[]>(ids.map((id) => [id, []]))
  for (const { vedtakId, nr, kjoringId, kjoring } of rows) {
    const isPublic = kjoringId === null || kjoring?.ferdig !== null
    byUnit.get(vedtakId ?? 0)?.push({ nr, kjoringId, isPublic })
  }
  return byUnit
}

async function storedByUnit(ids: number[]): Promise<Map<number, Stored[]>> {
  const rows = await db().tilstandRad.findMany({ where: { vedtakId: { in: ids } }, orderBy: [{ hendelseNr: 'asc' }, { fra: 'asc' }], omit: { id: true } }) // prettier-ignore
  const byUnit = new Map<number, Stored[]>(ids.map((id) => [id, []]))
  for (const { fra, til, forsteFrist, ...row } of rows) {
    const days = { fra: toDay(fra), til: til && toDay(til), forsteFrist: forsteFrist && toDay(forsteFrist) }
    byUnit.get(row.vedtakId)?.push({ ...row, ...days })
  }
  return byUnit
}

function firstDifference(
  history: UnitHistory | undefined,
  events: UnitEvent[],
  stored: Stored[],
): Break | null {
  const current = events.filter(({ isPublic }) => isPublic).at(-1)?.nr
  for (const event of events) {
    const rows = stored.filter(({ hendelseNr }) => hendelseNr === event.nr)
    const expected = history ? tilstandRows(history, event) : []
    const isCurrent = event.nr === current
    const wanted = expected.map((row) => canonicalJson({ ...row, gjeldende: isCurrent }))
    const held = rows.map((row) => canonicalJson({ ...row }))
    if (held.join('\n') !== wanted.join('\n'))
      return { nr: event.nr, reason: 'lagret tilstand svarer ikke til historien' }
  }
  return null
}
